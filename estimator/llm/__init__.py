"""Language models: their dimensions by name, the peaks of GPUs, and how much of these their training reaches."""
