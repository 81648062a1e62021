"""House prices of Ames, Iowa: columns, loading, features, and synthetic houses where no file is given."""
