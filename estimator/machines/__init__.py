"""Machine types of clouds: found by name, their watts under a load, their share of being made."""
