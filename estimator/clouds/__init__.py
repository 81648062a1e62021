"""Sessions with clouds that hold credentials: their own SDKs, one patience, and the rights that each call needs."""
