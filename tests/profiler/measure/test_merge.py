"""Merging result files: every joule once, by host, device and interval."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from profiler.measure.merge import Span, TimeLine, merge
from profiler.measure.results import _check, stamp

T0 = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)


def at(seconds):
    return T0 + timedelta(seconds=seconds)


def device(name, start, end, joules, *, part="gpu", wide=True, counted=True, meter="nvml"):
    return {
        "device": name,
        "part": part,
        "joules": {"low": joules * 0.9, "central": joules, "high": joules * 1.1},
        "meter": meter,
        "modelled": not wide,
        "machine_wide": wide,
        "started": stamp(at(start)),
        "ended": stamp(at(end)),
        "counted": counted,
    }


def result(
    run_id, start, end, *devices, hostname="node1", boot="b1", ancestors=(), command=("train",), pid=1, cpu=10.0
):
    data = {
        "schema_version": 1,
        "kind": "measurement",
        "run_id": run_id,
        "name": run_id,
        "ancestors": list(ancestors),
        "pid": pid,
        "command": command and list(command),
        "host": {"hostname": hostname, "boot_id": boot},
        "started": stamp(at(start)),
        "ended": stamp(at(end)),
        "wall_seconds": float(end - start),
        "cpu_seconds": cpu,
        "energy_joules": None,
        "cpu_joules": None,
        "gpu_joules": None,
        "meter": "nvml",
        "modelled": False,
        "devices": list(devices),
    }
    _check(data, run_id)
    return (f"{run_id}.json", data)


def cpu(start, end, joules):
    return device("cpu", start, end, joules, part="cpu", wide=False, meter="cpu_time")


def gpu_joules(*files):
    return merge(list(files))["gpu_joules"]["central"]


def test_different_devices_hosts_boots_and_times_add_up():
    assert gpu_joules(
        result("a", 0, 10, device("GPU-0", 0, 10, 100.0), device("GPU-1", 0, 10, 50.0)),
        result("b", 0, 10, device("GPU-0", 0, 10, 25.0), hostname="node2"),
        result("c", 0, 10, device("GPU-0", 0, 10, 12.0), boot="b2"),
        result("d", 10, 20, device("GPU-0", 10, 20, 6.0)),
    ) == pytest.approx(193.0)


def test_ranks_of_one_node_that_saw_the_same_board_count_once():
    ranks = [
        result(f"rank{i}", 0, 100, device("GPU-0", 0, 100, 30_000.0, counted=i == 0), cpu(0, 100, 500.0))
        for i in range(4)
    ]
    merged = merge(ranks)
    assert merged["gpu_joules"]["central"] == 30_000.0
    assert merged["cpu_joules"]["central"] == 4 * 500.0, "each rank's own CPU time is its own"
    assert merged["cpu_seconds"] == 40.0
    assert sum("counted once" in warning for warning in merged["warnings"]) == 3
    assert "GPU-0 on node1" in merged["warnings"][0]
    (row,) = [row for row in merged["devices"] if row["device"] == "GPU-0"]
    assert (row["readings"], row["joules"]["central"], row["joules_in_files"]["central"]) == (4, 30_000.0, 120_000.0)


def test_tail_of_a_rank_that_ran_on_counts_at_its_mean_power():
    first = result("first", 0, 60, device("GPU-0", 0, 60, 6000.0))
    later = result("later", 30, 130, device("GPU-0", 30, 130, 20_000.0, counted=False))
    merged = merge([later, first])
    assert merged["gpu_joules"]["central"] == pytest.approx(6000.0 + 0.7 * 20_000.0)
    assert "the other 70% is taken at its mean power" in merged["warnings"][0]
    assert merged["gpu_joules"]["low"] == pytest.approx(0.9 * 20_000.0)


def test_modelled_cpu_time_inside_a_package_counter_counts_once():
    wide = result("wide", 0, 100, device("package-0", 0, 100, 9000.0, part="cpu", meter="rapl"))
    inside = result("inside", 20, 60, cpu(20, 60, 800.0))
    half = result("half", 80, 120, cpu(80, 120, 400.0))
    elsewhere = result("elsewhere", 20, 60, cpu(20, 60, 70.0), hostname="node2")
    merged = merge([inside, wide, half, elsewhere])
    assert merged["cpu_joules"]["central"] == pytest.approx(9000.0 + 200.0 + 70.0)
    assert any("also in a counter of the whole machine" in warning for warning in merged["warnings"])


def test_counter_that_a_stranger_counts_does_not_replace_what_a_run_was_charged():
    theirs = device("package-0", 0, 100, 9000.0, part="cpu", meter="rapl", counted=False)
    ours = result("ours", 0, 100, theirs, cpu(0, 100, 500.0))
    assert merge([ours])["cpu_joules"]["central"] == 500.0
    stranger = result("stranger", 0, 60, device("package-0", 0, 60, 5400.0, part="cpu", meter="rapl"))
    assert merge([ours, stranger])["cpu_joules"]["central"] == pytest.approx(5400.0 + 0.4 * 500.0)
    # A rank of the same job has no other reading of the package: alone, its counter is what there is.
    rank = result("rank1", 0, 100, theirs)
    assert merge([rank])["cpu_joules"]["central"] == 9000.0


def test_commands_side_by_side_add_up_but_blocks_of_one_process_do_not():
    commands = [result("a", 0, 10, cpu(0, 10, 100.0), pid=7), result("b", 0, 10, cpu(0, 10, 100.0), pid=7)]
    assert merge(commands)["cpu_joules"]["central"] == 200.0
    blocks = [result(name, 0, 10, cpu(0, 10, 100.0), pid=7, command=None) for name in "cd"]
    assert merge(blocks)["cpu_joules"]["central"] == 100.0


def test_nested_measurement_counts_in_the_outer_one_only():
    outer = result("outer", 0, 100, cpu(0, 100, 1000.0), cpu=90.0)
    inner = result("inner", 10, 50, cpu(10, 50, 300.0), ancestors=["outer"], cpu=30.0)
    merged = merge([inner, outer])
    assert merged["cpu_joules"]["central"] == 1000.0 and merged["cpu_seconds"] == 90.0
    assert any("inner.json ran inside another" in warning for warning in merged["warnings"])
    assert merge([inner])["cpu_joules"]["central"] == 300.0, "without the outer one it stands for itself"


def test_same_run_twice_counts_once():
    one = result("one", 0, 10, cpu(0, 10, 100.0))
    merged = merge([one, ("copy.json", one[1])])
    assert merged["cpu_joules"]["central"] == 100.0
    assert "copy.json holds the same run as one.json" in merged["warnings"][0]


def test_merged_files_merge_again():
    files = [
        result(name, i * 10, i * 10 + 15, device("GPU-0", i * 10, i * 10 + 15, 150.0)) for i, name in enumerate("abc")
    ]
    once = merge(files)
    twice = merge([("ab", merge(files[:2])), ("bc", merge(files[1:]))])
    assert twice["gpu_joules"] == pytest.approx(once["gpu_joules"])
    assert once["gpu_joules"]["central"] == pytest.approx(350.0)


def test_run_without_joules_is_named():
    merged = merge([result("blind", 0, 10), result("a", 0, 10, cpu(0, 10, 5.0))])
    assert any("nothing could be metered there: blind.json" in warning for warning in merged["warnings"])
    assert merged["gpu_joules"] is None, "missing is not zero"


def test_nothing_to_merge():
    with pytest.raises(InputError, match="at least one"):
        merge([])
    with pytest.raises(InputError, match="is a profile"):
        merge([("p.json", {"kind": "profile"})])


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), min_size=1, max_size=12)


@given(spans)
def test_steady_device_is_counted_by_the_union_of_its_windows(windows):
    """At a steady watt, joules are seconds: however windows overlap, their union is what is counted."""
    files = [result(f"r{i}", a, a + n, device("GPU-0", a, a + n, float(n))) for i, (a, n) in enumerate(windows)]
    union = {second for a, n in windows for second in range(a, a + n)}
    found = merge(files)["gpu_joules"]
    assert (0.0 if found is None else found["central"]) == pytest.approx(len(union), abs=1e-6)


@given(spans, st.tuples(st.integers(0, 60), st.integers(0, 30)))
def test_time_line_gives_exactly_the_uncovered_seconds(windows, asked):
    line = TimeLine()
    for a, n in sorted(windows):
        line.cover(Span(at(a), at(a + n)))
    covered = {second for a, n in windows for second in range(a, a + n)}
    start, length = asked
    pieces = line.uncovered(Span(at(start), at(start + length)))
    seconds = sum((piece.ended - piece.started).total_seconds() for piece in pieces)
    assert seconds == len(set(range(start, start + length)) - covered)


def test_blocks_side_by_side_in_one_process_count_its_cpu_time_once():
    """Each of them sees the whole process: 8 s of work by two threads are 8 s, not 16."""
    blocks = [result(name, 0, 10, cpu(0, 10, 100.0), command=None, pid=7, cpu=8.0) for name in ("a", "b")]
    merged = merge(blocks)
    assert merged["cpu_seconds"] == pytest.approx(8.0)
    assert merged["energy_joules"]["central"] == pytest.approx(100.0)
    assert len([note for note in merged["warnings"] if "counted once" in note]) == 1


def test_blocks_that_overlap_in_part_share_the_overlap():
    merged = merge(
        [
            result("a", 0, 10, command=None, pid=7, cpu=10.0),
            result("b", 5, 15, command=None, pid=7, cpu=8.0),
            result("c", 20, 30, command=None, pid=7, cpu=1.0),
        ]
    )
    assert merged["cpu_seconds"] == pytest.approx(10.0 + 4.0 + 1.0)
    assert any("b.json: the CPU time on node1 is also in another file for 5.0 s" in note for note in merged["warnings"])


@pytest.mark.parametrize("other", [{"pid": 8}, {"hostname": "node2"}, {"boot": "b2"}, {"command": ("train",)}])
def test_cpu_time_of_other_processes_adds_up(other):
    first = result("a", 0, 10, command=None, pid=7, cpu=8.0)
    assert merge([first, result("b", 0, 10, **{"command": None, "pid": 7, "cpu": 8.0} | other)])["cpu_seconds"] == 16.0


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=6), st.randoms())
def test_cpu_time_of_one_process_never_exceeds_the_time_it_had(stretches, random):
    """A process that keeps one CPU busy throughout has as many CPU-seconds as the stretches cover, in any order."""
    runs = [
        result(f"r{i}", start, start + length, command=None, pid=7, cpu=float(length))
        for i, (start, length) in enumerate(stretches)
    ]
    random.shuffle(runs)
    covered = {second for start, length in stretches for second in range(start, start + length)}
    assert merge(runs)["cpu_seconds"] == pytest.approx(len(covered))
