"""One estimate: energy, carbon and cost of a machine under a load at a place, with bounds and trail."""
