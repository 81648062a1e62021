"""``intensity``, ``regions``, ``skus``, ``zoo``: looking things up."""
