"""Bills with every trap planted, and what a reader must find in them: known from the planting, not from any rule."""
