"""RAPL against fake powercap trees: exact joules, wrap-around, sockets, twins, permissions, gaps."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from profiler.meters import CpuTimeMeter, CpuTimeModel, Usage, choose_meters
from profiler.meters.rapl import ROOT_VARIABLE, RaplMeter, find_zones

RANGE_UJ = 262_143_328_850
USAGE = Usage(1.0, 0.0, 1.0)
MODEL = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)


def zone(tree: Path, place: str, name: str, energy_uj: int | str = 0, range_uj: int = RANGE_UJ) -> Path:
    path = tree / place
    path.mkdir(parents=True)
    (path / "name").write_text(f"{name}\n")
    (path / "energy_uj").write_text(f"{energy_uj}\n")
    (path / "max_energy_range_uj").write_text(f"{range_uj}\n")
    return path / "energy_uj"


def two_sockets(tree: Path) -> dict[str, Path]:
    """A server as Linux shows it: packages with core and DRAM inside, the MMIO twin of one, and a platform zone."""
    return {
        "package-0": zone(tree, "intel-rapl:0", "package-0", 1_000_000),
        "core-0": zone(tree, "intel-rapl:0:0", "core", 500_000),
        "dram-0": zone(tree, "intel-rapl:0:1", "dram", 100_000),
        "package-1": zone(tree, "intel-rapl:1", "package-1", 7_000_000),
        "dram-1": zone(tree, "intel-rapl:1:0", "dram", 200_000),
        "psys": zone(tree, "intel-rapl:2", "psys", 9_000_000),
        "mmio": zone(tree, "intel-rapl-mmio:0", "package-0", 1_000_000),
    }


def advance(path: Path, microjoules: int, range_uj: int = RANGE_UJ) -> None:
    path.write_text(f"{(int(path.read_text()) + microjoules) % range_uj}\n")


def readings(window):
    return {r.device: r for r in window.close(USAGE)[0]}


def test_two_sockets_with_memory_exact_to_the_microjoule(tmp_path):
    counters = two_sockets(tmp_path)
    zones, reasons = find_zones(tmp_path)
    window = RaplMeter(zones).open()
    for name, joules in {"package-0": 30.5, "dram-0": 4.25, "package-1": 21.125, "dram-1": 3.0}.items():
        advance(counters[name], round(joules * 1e6))
    # Inside or around the packages, or the same counter again: adding any of these would count joules twice.
    for name in ("core-0", "psys", "mmio"):
        advance(counters[name], 1_000_000_000)
    found = readings(window)
    assert not reasons
    assert {name: r.joules.central for name, r in found.items()} == {
        "package-0": 30.5,
        "dram-0": 4.25,
        "package-1": 21.125,
        "dram-1": 3.0,
    }
    assert {name: r.part for name, r in found.items()} == {
        "package-0": "cpu",
        "dram-0": "dram",
        "package-1": "cpu",
        "dram-1": "dram",
    }
    assert all(not r.modelled and r.machine_wide for r in found.values())


def test_counter_that_wraps_once_and_several_times_between_polls(tmp_path):
    counter = zone(tmp_path, "intel-rapl:0", "package-0", RANGE_UJ - 2_000_000)
    window = RaplMeter(find_zones(tmp_path)[0]).open()
    advance(counter, 5_000_000)
    assert int(counter.read_text()) == 3_000_000, "the counter must have wrapped for this test to mean anything"
    window.poll()
    for _ in range(3):
        advance(counter, RANGE_UJ - 1)
        window.poll()
    assert readings(window)["package-0"].joules.central == pytest.approx(
        (5_000_000 + 3 * (RANGE_UJ - 1)) / 1e6, rel=1e-12
    )


def test_poll_is_due_twice_within_the_shortest_wrap(tmp_path):
    zone(tmp_path, "intel-rapl:0", "package-0", range_uj=60_000_000_000)
    meter = RaplMeter(find_zones(tmp_path)[0])
    watts_that_would_escape = 60_000 / meter.poll_seconds
    assert watts_that_would_escape > 1000


def test_nested_directories_are_found_as_well(tmp_path):
    package = zone(tmp_path, "intel-rapl/intel-rapl:0", "package-0")
    zone(tmp_path, "intel-rapl/intel-rapl:0/intel-rapl:0:0", "dram")
    assert [z.device for z in find_zones(tmp_path)[0]] == ["package-0", "dram-0"]
    assert package.exists()


def test_mmio_package_counts_where_it_stands_alone(tmp_path):
    zone(tmp_path, "intel-rapl-mmio:0", "package-0")
    assert [z.device for z in find_zones(tmp_path)[0]] == ["package-0"]


def test_dies_of_a_package_are_devices_of_their_own(tmp_path):
    zone(tmp_path, "intel-rapl:0", "package-0-die-0")
    zone(tmp_path, "intel-rapl:1", "package-0-die-1")
    assert [z.device for z in find_zones(tmp_path)[0]] == ["package-0-die-0", "package-0-die-1"]


@contextmanager
def as_ordinary_user():
    """Root may read everything: for a real refusal become somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_permission_names_the_one_command_that_helps(tmp_path):
    # pytest keeps its folders to their owner, one level more of them with several workers.
    for folder in (tmp_path, *tmp_path.parents):
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    for path in two_sockets(tmp_path).values():
        path.chmod(0o400 if os.geteuid() == 0 else 0)
    with as_ordinary_user():
        zones, reasons = find_zones(tmp_path)
    assert not zones
    assert all(f"sudo chmod a+r {tmp_path}/*rapl*:*/energy_uj" in reason for reason in reasons)
    assert "no permission" in reasons[0]


def test_one_unreadable_socket_of_two_is_not_reported_as_the_machine(tmp_path):
    counters = two_sockets(tmp_path)
    counters["package-1"].write_text("garbage\n")
    zones, reasons = find_zones(tmp_path)
    assert not zones
    assert "package-1" in reasons[0] and "not a whole number" in reasons[0]


def test_socket_that_fails_during_the_window_takes_the_cpu_reading_with_it(tmp_path):
    counters = two_sockets(tmp_path)
    window = RaplMeter(find_zones(tmp_path)[0]).open()
    for path in counters.values():
        advance(path, 1_000_000)
    counters["package-1"].unlink()
    found, reasons = window.close(USAGE)
    assert {r.device for r in found} == {"dram-0", "dram-1"}
    assert "package-1 stopped answering" in reasons[0]


@pytest.mark.parametrize("missing", ["tree", "zones", "range"])
def test_missing_tree_zone_or_range_is_a_reason(tmp_path, missing):
    if missing == "range":
        zone(tmp_path, "intel-rapl:0", "package-0").with_name("max_energy_range_uj").unlink()
    zones, reasons = find_zones(tmp_path / "absent" if missing == "tree" else tmp_path)
    assert not zones and len(reasons) == 1
    assert {"tree": "does not exist", "zones": "holds no package zone", "range": "No such file"}[missing] in reasons[0]


def test_counter_that_stands_still_is_not_reported_as_zero_watts(tmp_path):
    two_sockets(tmp_path)
    found, reasons = RaplMeter(find_zones(tmp_path)[0]).open().close(USAGE)
    assert not found
    assert any("did not move" in reason for reason in reasons)


def test_chosen_before_the_model_which_stands_by(tmp_path):
    two_sockets(tmp_path)
    report = choose_meters(MODEL, powercap_root=tmp_path, environ={})
    assert [meter.name for meter in report.usable] == ["rapl", "cpu_time"]
    assert report.for_part("cpu").name == "rapl" and report.for_part("dram").name == "rapl"
    report = choose_meters(MODEL, powercap_root=tmp_path / "absent", environ={})
    assert isinstance(report.for_part("cpu"), CpuTimeMeter)
    assert dict(report.reasons)["rapl"].startswith("no RAPL counters")


def test_root_from_the_environment(tmp_path, monkeypatch):
    two_sockets(tmp_path)
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    assert choose_meters().usable[0].devices == ("package-0", "dram-0", "package-1", "dram-1")


def test_interval_is_one_move_of_the_counter(tmp_path):
    counter = zone(tmp_path, "intel-rapl:0", "package-0")
    window = RaplMeter(find_zones(tmp_path)[0]).open()
    advance(counter, 2_000_000)
    joules = readings(window)["package-0"].joules
    assert joules.low < 2.0 == joules.central < joules.high
