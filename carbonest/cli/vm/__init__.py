"""``vm``, ``power`` and ``validate``: watts of hardware, and what follows from them."""
