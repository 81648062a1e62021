"""What the tables hold, as lists: machines, regions, the tables themselves."""
