"""``python -m carbonest``."""

from .cli import main

main()
