"""Which files of a delivery count: a manifest leads, else the newest delivery of each period; what is left out is said.

AWS and Azure write a whole month anew each day, into folders beside the old ones: reading all of them multiplies the
bill.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError, shown
from ..reading import MIB, parsed_json, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Files of bills, by the end of their names; a file that is named itself is opened whatever its name is.
_ENDINGS = (".csv", ".csv.gz", ".gz", ".parquet", ".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".tsv", ".txt")
_MANIFEST = re.compile(r"manifest\.json$", re.IGNORECASE)
_PERIOD = re.compile(r"(?:billing_period=)?(\d{4}-\d{2}|\d{8}-\d{8})", re.IGNORECASE)
#: Runs of one period that stand for each other are named by a time or an identifier; other folders are just folders.
_RUN = re.compile(r"\d{8}T?|\d{4}-\d{2}-\d{2}|[0-9a-f]{8}")
#: Where a manifest says which kind of cost its files hold.
_KINDS = {"ActualCost": "actual", "AmortizedCost": "amortized", "FocusCost": "focus"}


class Delivery(NamedTuple):
    """The files that count.

    Parameters
    ----------
    files : to be read, in order.
    left_out : files that are not read, each with the reason.
    notes : sentences on what was chosen.
    basis : file → ``actual`` or ``amortized``, where a manifest or a folder's name says so.
    """

    files: tuple[Path, ...]
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    basis: dict[str, str]


class _Manifest(NamedTuple):
    """What a manifest lists: the ends of paths, and which kind of cost they hold."""

    path: Path
    names: tuple[str, ...]
    basis: str | None
    stamp: tuple[str, float]


def delivery(paths: list[str | Path]) -> Delivery:
    """Return the files that count among files and folders.

    Raises
    ------
    InputError
        If a path does not exist, or a folder holds no file of a kind that bills come in.
    """
    found, manifests, left_out = _walked(paths)
    notes: list[str] = []
    basis = {str(path): kind for path in found if (kind := _kind_of_path(path))}
    series: dict[tuple[str, str], dict[str, list[Path]]] = {}
    loose: list[Path] = []
    for path in found:
        place = _place(path)
        if place is None:
            loose.append(path)
        else:
            series.setdefault(place[:2], {}).setdefault(place[2], []).append(path)
    files = list(loose)
    for (root, period), runs in sorted(series.items()):
        candidates = [path for run in runs.values() for path in run]
        listing = _newest_listing(manifests, candidates, root, period)
        if listing is not None:
            manifest, listed, absent = listing
            files += listed
            basis |= {str(path): manifest.basis for path in listed if manifest.basis}
            left_out += [(str(path), "not in the newest manifest") for path in candidates if path not in listed]
            notes += [f"{shown(str(manifest.path), 200)} lists {name}, which is not here." for name in absent]
        else:
            rivals = [run for run in runs if not run or _RUN.search(run)]
            newest = max(rivals, key=lambda run: (_stamp(run), _changed(runs[run])), default=None)
            files += [path for run, held in runs.items() if run == newest or run not in rivals for path in held]
            older = [path for run in rivals if run != newest for path in runs[run]]
            left_out += [(str(path), f"an older delivery of {period}") for path in older]
            if older:
                notes.append(
                    f"{period}: no manifest; read the newest delivery, {shown(newest)}, and left out {len(older)} "
                    f"file{'s' * (len(older) != 1)} of {len(rivals) - 1} older."
                )
    if not files:
        raise InputError(f"a bill must be given; {_listed(paths)} holds no CSV, JSON lines or Parquet file.")
    return Delivery(tuple(files), tuple(left_out), tuple(notes), basis)


def _walked(paths: list[str | Path]) -> tuple[list[Path], list[_Manifest], list[tuple[str, str]]]:
    """Return the data files and the manifests under paths, each once."""
    found: dict[str, Path] = {}
    manifests: list[_Manifest] = []
    left_out: list[tuple[str, str]] = []
    for given in paths:
        path = Path(given)
        if not os.path.exists(path):  # noqa: PTH110  # Path.exists raises for a name that is too long
            raise InputError(f"a bill must be a file or a folder that exists; {shown(str(path), 200)} does not.")
        for each in _inside(path) if path.is_dir() else [path]:
            if _MANIFEST.search(each.name):
                manifest = _manifest(each)
                if manifest is None:
                    left_out.append((str(each), "a manifest that lists no files"))
                else:
                    manifests.append(manifest)
                continue
            real = os.path.realpath(each)
            if real in found:
                left_out.append((str(each), "the same file as another"))
            else:
                found[real] = each
    return list(found.values()), manifests, left_out


def _inside(folder: Path) -> list[Path]:
    """Return the files of bills under a folder, in order; what begins with a dot or an underscore is none."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.name.lower().endswith(_ENDINGS) and path.name[0] not in "._" and path.is_file()
    )


def _place(path: Path) -> tuple[str, str, str] | None:
    """Return the series, the period and the run that a file's folders name; ``None`` outside a delivery.

    ``…/data/BILLING_PERIOD=2024-03/<run>/file`` or ``…/20221201-20230101/<run>/file``; the run is empty where files are
    overwritten in place.
    """
    parts = path.parts[:-1]
    for number, part in enumerate(parts):
        match = _PERIOD.fullmatch(part)
        if match:
            return str(Path(*parts[:number])), match[1], "/".join(parts[number + 1 :])
    return None


def _newest_listing(
    manifests: list[_Manifest], candidates: list[Path], root: str, period: str
) -> tuple[_Manifest, list[Path], list[str]] | None:
    """Return the newest manifest of a period that lists any of its files, the files, and names that are not here."""
    best = None
    for manifest in manifests:
        listed, absent = [], []
        for name in manifest.names:
            path = _by_name(name, candidates)
            if path is None:
                absent.append(name)
            else:
                listed.append(path)
        if listed and period in str(manifest.path) and (best is None or manifest.stamp > best[0].stamp):
            best = (manifest, listed, [shown(name, 200) for name in absent])
    return best


def _by_name(name: str, candidates: list[Path]) -> Path | None:
    """Return the file whose path ends most like a listed name; a bucket's prefix need not be here."""
    wanted = name.split("/")
    best, longest = None, 0
    for path in candidates:
        parts = path.parts
        same = 0
        while same < min(len(parts), len(wanted)) and parts[-1 - same] == wanted[-1 - same]:
            same += 1
        if same > longest:
            best, longest = path, same
    # The name alone repeats from run to run; the folder above it tells the run.
    needed = 2 if len(wanted) > 1 and sum(path.name == wanted[-1] for path in candidates) > 1 else 1
    return best if longest >= needed else None


def _manifest(path: Path) -> _Manifest | None:
    """Return what a manifest lists; ``None`` if it lists nothing that is understood."""
    try:
        content: Any = parsed_json(read_bytes(path, "a manifest", at_most=16 * MIB), "a manifest")
    except InputError:
        return None
    if not isinstance(content, dict):
        return None
    names = content.get("dataFiles") or content.get("reportKeys") or content.get("blobs") or []
    if not isinstance(names, list):
        return None
    texts = [each.get("blobName") if isinstance(each, dict) else each for each in names if isinstance(each, dict | str)]
    listed = tuple(text for text in texts if isinstance(text, str) and text)
    if not listed:
        return None
    config = content.get("exportConfig")
    kind = _KINDS.get(str(config.get("type"))) if isinstance(config, dict) else None
    # The period's own dates, and those in files' names, tell nothing of when the run was.
    runs = [part for name in listed for part in name.split("/")[:-1] if not _PERIOD.fullmatch(part)]
    stamp = _stamp("/".join((*runs, str(content.get("assemblyId", "")))))
    return _Manifest(path, listed, kind if kind != "focus" else None, (stamp, _changed([path])))


def _stamp(text: str) -> str:
    """Return the latest moment that a run's name tells, as digits; empty if it tells none."""
    found = re.findall(r"(\d{4})-?(\d{2})-?(\d{2})T?(\d{2})?:?(\d{2})?:?(\d{2})?(?:\.(\d+))?Z?", text)
    return max(("".join(part or "00" for part in each) for each in found), default="")


def _changed(paths: Iterable[Path]) -> float:
    """Return when the last of some files was written; the last resort in telling which is newer. [s]"""
    return max(path.stat().st_mtime for path in paths)


def _kind_of_path(path: Path) -> str | None:
    """Return the kind of cost that a file's name or folder tells."""
    text = "/".join(path.parts[-4:]).lower()
    amortised, actual = "amortized" in text or "amortised" in text, "actual" in text
    return "amortized" if amortised and not actual else "actual" if actual and not amortised else None


def _listed(paths: list[str | Path]) -> str:
    """Return paths as a message repeats them."""
    names = [shown(str(path), 200) for path in paths[:3]]
    return ", ".join(names) + (f" and {len(paths) - 3} more" if len(paths) > 3 else "")
