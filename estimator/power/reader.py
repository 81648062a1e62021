"""The one reader of hardware names: what every spelling has in common, before CPUs and GPUs part ways.

A name comes from a driver, a cloud's list, a paper or a keyboard. It is normalised here (Unicode forms, case, spaces,
trademarks), refused where it cannot be a name, and relieved of the power limit that it may carry: ``(35 W)``. Every
pattern of the readers is linear in a text whose length is bounded here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ..errors import InputError

#: The longest name that drivers print has 70 characters; beyond this length a text is no name.
LONGEST_NAME = 200
#: Bounds of a power limit that a name may carry: from a board's chip to a wafer. [W]
LEAST_WATTS, MOST_WATTS = 1.0, 30_000.0
_SHOWN = 40
_MARKS = re.compile(r"\((?:r|tm|c)\)|[®™©]")
_GROUP = re.compile(r"\([^()]*\)")
_WATTS = re.compile(r"(?<![\w.])(\d{1,6}(?:[.,]\d{1,3})?) ?(k?)w(?:atts?)?(?![\w/-])")
#: Outside brackets three digits at most: E5-2687W is a part, V100-SXM3-32GB-350W ends in a limit.
_BARE_WATTS = re.compile(r"(?<![\w.])(\d{2,3}) ?()w(?:atts?)?(?![\w/-])")
_SPACES = re.compile(r"\s+")


class Written(NamedTuple):
    """A name in one spelling: lower case, single spaces, without the power limit that it carried. [W]"""

    text: str
    limit_watts: float | None


def head(name: str) -> str:
    """Return a name as an error may repeat it: its beginning, printable."""
    begin = "".join(letter if letter.isprintable() else "?" for letter in name[:_SHOWN])
    return begin + "…" if len(name) > _SHOWN else begin


def written(name: str, kind: str) -> Written:
    """Return a name in one spelling, with the power limit that it carries.

    Parameters
    ----------
    name : as given.
    kind : what it names, for the error: ``"CPU"`` or ``"GPU"``.

    Raises
    ------
    InputError
        If it is too long to be a name, holds control characters, or carries a limit that no part has.

    Examples
    --------
    >>> written("Intel® Core™ i5-6500T (35 W)", "CPU")
    Written(text='intel core i5-6500t', limit_watts=35.0)
    """
    if len(name) > LONGEST_NAME:
        raise InputError(
            f"a {kind} name must have at most {LONGEST_NAME} characters; got {len(name)}, beginning {head(name)!r}."
        )
    # Invisible format characters (zero-width spaces of copied text) say nothing; the rest of class C is no text.
    name = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    if strange := next((letter for letter in name if unicodedata.category(letter).startswith("C")), None):
        raise InputError(
            f"a {kind} name must be printable text; got U+{ord(strange):04X} in {head(name)!r}: remove it."
        )
    # Compatibility forms may grow: one ligature stands for up to 18 letters.
    text = unicodedata.normalize("NFKC", _MARKS.sub(" ", name)).casefold()[: 2 * LONGEST_NAME]
    text = _SPACES.sub(" ", _MARKS.sub(" ", text)).strip()
    groups = _GROUP.findall(text)
    found = next((match for group in groups if (match := _WATTS.search(group))), None) or _BARE_WATTS.search(text)
    if found is None:
        return Written(text, None)
    watts = float(found.group(1).replace(",", ".")) * (1000 if found.group(2) else 1)
    if not LEAST_WATTS <= watts <= MOST_WATTS:
        raise InputError(
            f"the limit in a {kind} name must be between {LEAST_WATTS:g} and {MOST_WATTS:g} W; got {watts:g} W "
            f"in {head(name)!r}."
        )
    bare = _GROUP.sub(lambda group: " " if _WATTS.search(group.group()) else group.group(), text)
    return Written(_SPACES.sub(" ", _BARE_WATTS.sub(" ", bare)).strip(), watts)


def left_over(text: str, understood: frozenset[str], *patterns: re.Pattern[str]) -> tuple[str, ...]:
    """Return the words of a text that say something nobody understood: neither a word of the vocabulary nor a
    pattern."""
    words = re.findall(r"[^\s,;:/()\[\]{}|+_-]+", text)
    return tuple(
        dict.fromkeys(
            word
            for word in words
            if word not in understood and not any(pattern.fullmatch(word) for pattern in patterns)
        )
    )
