"""What a plan left out: how many of what, with a few names, by reason."""

from __future__ import annotations


class Tally:
    """Counts of what was left out."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[str]] = {}

    def add(self, kind: str, reason: str, name: str) -> None:
        """Count one ``kind`` (machine, region, option) under a reason."""
        self._found.setdefault((reason, kind), []).append(name)

    def rows(self) -> list[dict[str, object]]:
        """Return the reasons, the most frequent first, each with its count and up to three names."""
        ordered = sorted(self._found.items(), key=lambda item: (-len(item[1]), item[0]))
        return [
            {"reason": reason, "kind": kind, "count": len(names), "examples": _examples(names)}
            for (reason, kind), names in ordered
        ]

    def reasons(self, kind: str) -> str:
        """Return the most frequent reasons for one kind in one line."""
        rows = [row for row in self.rows() if row["kind"] == kind]
        # That most machines have no GPU is no news to someone who plans for GPUs.
        rows = [row for row in rows if row["reason"] != "no GPU"] or rows
        return "; ".join(f"{row['count']} × {row['reason']}" for row in rows[:4]) or "none is known"


def _examples(names: list[str]) -> list[str]:
    """Up to three names, no two with the same part in brackets."""
    return list({name.partition(" (")[2] or name: name for name in reversed(names)}.values())[-3:][::-1]
