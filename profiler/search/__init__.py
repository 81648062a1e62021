"""Energy of every trial of a search or epoch of a training, and when more of it no longer pays."""

from __future__ import annotations

from .epochs import EpochCost
from .rule import StopRule
from .trials import SearchCost, Trial

__all__ = ["EpochCost", "SearchCost", "StopRule", "Trial"]
