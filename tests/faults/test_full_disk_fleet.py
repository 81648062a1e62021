"""A fleet report on a full disk: what was kept stays, nothing half written, and a sentence says why."""

import pytest

from ..carbonest.run import carbonest_here
from ..estimator.fleet import focus
from .test_full_disk import fill, names, small_disk

pytest.importorskip("duckdb")
__all__ = ["small_disk"]  # a fixture, used by its name


@pytest.mark.parametrize(
    "written",
    [("--state", "{disk}"), ("--emit", "lines", "-o", "{disk}/lines.csv"), ("--html", "{disk}/page.html"),
     ("-f", "json", "-o", "{disk}/report.json")],
)  # fmt: skip
def test_nothing_is_lost_or_half_written(small_disk, tmp_path, written):
    bill = focus.write(tmp_path / "bill.csv")
    fill(small_disk)
    before = names(small_disk)
    done = carbonest_here("fleet", bill, *(word.format(disk=small_disk) for word in written))
    assert done.code == 2
    assert "No space left" in done.err or "room" in done.err, done.err
    assert "Traceback" not in done.err
    left = [path for path in small_disk.rglob("*") if path.is_file()]
    assert [path.name for path in left] == before


def test_no_room_to_spill_or_stage_is_a_sentence(small_disk, tmp_path, monkeypatch):
    import tempfile

    bill = focus.write(tmp_path / "bill.csv")
    fill(small_disk)
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    done = carbonest_here("fleet", bill)
    assert done.code == 2
    assert "Traceback" not in done.err
    assert names(small_disk) == ["ballast"]
