"""``carbonest fleet``: billing exports to energy, carbon and money."""
