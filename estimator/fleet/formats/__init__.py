"""The billing formats, each a declaration; how a file's format is told from its headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .azure_costs import AZURE_COSTS
from .cur import CUR_2, CUR_LEGACY
from .declaration import Format, Group, Rule, header_key
from .focus import FOCUS
from .gcp_export import GCP_EXPORT

if TYPE_CHECKING:
    from collections.abc import Collection

#: The first whose signs a file bears is its format.
FORMATS: tuple[Format, ...] = (CUR_2, CUR_LEGACY, FOCUS, AZURE_COSTS, GCP_EXPORT)
NAMES: tuple[str, ...] = tuple(each.name for each in FORMATS)
BY_NAME: dict[str, Format] = {each.name: each for each in FORMATS}

#: Formats that are known and not read: what their headers have, and what to do instead.
_REFUSED: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"lineitemreferenceno", "lineitemtenantid"}),
        "an Oracle Cloud usage report; carbonest has no tables of Oracle's machines: export it as FOCUS to "
        "count its money",
    ),
    (
        frozenset({"costmycost"}),
        "an Oracle Cloud cost report; carbonest has no tables of Oracle's machines: export it as FOCUS to "
        "count its money",
    ),
    (frozenset({"code", "data"}), "an answer of OpenCost: `carbonest vm --from FILE --nodes ASSETS` takes it"),
)
#: FOCUS versions by the columns that came with them, newest first.
_FOCUS_VERSIONS: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    ("1.4", frozenset({"serviceprovidername"}), frozenset({"providername", "publishername"})),
    ("1.3", frozenset({"serviceprovidername"}), frozenset()),
    ("1.3", frozenset({"contractapplied"}), frozenset()),
    ("1.2", frozenset({"invoiceid"}), frozenset()),
    ("1.2", frozenset({"pricingcurrency"}), frozenset()),
    ("1.1", frozenset({"skumeter"}), frozenset()),
    ("1.1", frozenset({"capacityreservationid"}), frozenset()),
    ("1.0", frozenset({"consumedquantity"}), frozenset()),
    ("1.0-preview", frozenset({"chargesubcategory"}), frozenset()),
    ("1.0-preview", frozenset({"usagequantity"}), frozenset()),
)


def detected(keys: Collection[str]) -> Format | None:
    """Return the format of a file with these header keys; ``None`` if it bears no format's signs."""
    held = set(keys)
    return next((each for each in FORMATS if any(signs <= held for signs in each.signs)), None)


def refusal(keys: Collection[str]) -> str | None:
    """Return what a file is that is known and not read; ``None`` for all others."""
    held = set(keys)
    return next((what for signs, what in _REFUSED if signs <= held), None)


def version(found: Format, keys: Collection[str]) -> str:
    """Return the name of a format with the version that its columns tell, ``focus-1.2``."""
    if found.name != "focus":
        return found.name
    held = set(keys)
    return "focus" + next((f"-{name}" for name, has, lacks in _FOCUS_VERSIONS if has <= held and not lacks & held), "")


__all__ = ["BY_NAME", "FORMATS", "NAMES", "Format", "Group", "Rule", "detected", "header_key", "refusal", "version"]
