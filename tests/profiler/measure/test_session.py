"""Sessions: which meter counts, and what is said."""

import os
from dataclasses import replace

import pytest

from profiler.measure.node_lock import Holder
from profiler.measure.session import Session
from profiler.meters import CpuTimeMeter, MeterReport, ReplayMeter, Usage

from .fakes import MODEL, MODELLED, USAGE, Silent, counters, replayed


def test_counter_comes_before_the_model():
    energy = Session(counters(replayed(123.0))).close(USAGE)
    assert [(d.meter, d.joules.central) for d in energy.devices] == [("replay", 123.0)]
    assert energy.uncharged_idle_joules is None, "counters have read the idle energy"


def test_model_takes_over_from_a_silent_counter_and_the_reason_is_kept():
    energy = Session(counters(Silent())).close(USAGE)
    assert [(d.meter, d.modelled) for d in energy.devices] == [("cpu_time", True)]
    assert energy.joules("cpu").central == MODEL.joules(3.0, 4.0).central
    assert any("did not move" in reason for _, reason in energy.reasons)
    assert any("did not move" in warning for warning in energy.warnings)
    assert energy.uncharged_idle_joules.central == pytest.approx(10.0 * (4.0 - 3.0 / 4))


def test_memory_is_not_counted_beside_a_model_that_covers_it():
    model = CpuTimeMeter(replace(MODEL, covers="cpu_pkg+dram"))
    report = MeterReport((Silent(), replayed(10.0, part="dram", device="dram-0"), model), ())
    energy = Session(report).close(USAGE)
    assert [d.device for d in energy.devices] == ["cpu"]
    assert any("dram-0 is left out" in warning for warning in energy.warnings)


def test_second_meter_of_a_part_does_not_count_again():
    class Other(ReplayMeter):
        name = "other"

    energy = Session(MeterReport((replayed(10.0), Other([99.0])), ())).close(USAGE)
    assert energy.joules("cpu").central == 10.0


def test_others_work_is_said_where_counters_see_the_whole_machine():
    with_others = Usage(1.0, 0.0, 2.0, busy_seconds=4.0)
    (warning,) = [w for w in Session(counters(replayed(5.0))).close(with_others).warnings if "other programs" in w]
    assert "75%" in warning
    assert not Session(MODELLED).close(with_others).warnings, "the model charges this program only"


def test_steal_time_is_said():
    stolen = Usage(1.0, 0.0, 2.0, busy_seconds=1.0, steal_seconds=1.5 * (os.cpu_count() or 1))
    assert any("steal time" in w for w in Session(MODELLED).close(stolen).warnings)


def test_ranks_that_do_not_count_a_package_still_know_their_share_of_it():
    """One of four ranks counts the package; each is told what of it is its own, and the shares add up."""
    shares = []
    for rank in range(4):
        session = Session(counters(replayed(100.0)))
        session._job = "job"
        if rank:
            session._elsewhere = {"package-0": Holder("first", 1, "job")}
        energy = session.close(Usage(1.0, 0.0, 4.0, busy_seconds=4.0))
        assert (energy.joules("cpu") is None) is bool(rank)
        shares.append(energy.process_joules.central)
    assert max(shares) == pytest.approx(min(shares)) and sum(shares) <= 100.0
