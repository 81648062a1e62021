"""Energy of jobs from steps that overlap, follow each other, or lie within another."""

import pytest

import carbonest
from estimator.tracked.slurm_steps import StepEnergy, job_joules

BATCH = StepEnergy("batch", 1000.0, 0.0, 100.0)
FIRST, SECOND = StepEnergy("0", 400.0, 0.0, 40.0), StepEnergy("1", 500.0, 40.0, 90.0)
EXTERN = StepEnergy("extern", 1010.0, 0.0, 101.0)


@pytest.mark.parametrize(
    ("own", "steps", "joules", "said"),
    [
        (None, [FIRST, SECOND], 900.0, False),
        # A batch step lasts as long as the steps that it starts, and reads the same node.
        (None, [BATCH, FIRST, SECOND], 1000.0, True),
        (1900.0, [BATCH, FIRST, SECOND], 1000.0, True),
        # What Slurm charges the job by its extern step holds each joule once.
        (1010.0, [BATCH, FIRST, EXTERN], 1010.0, False),
        (None, [BATCH, FIRST, EXTERN], 1010.0, False),
        # The plain sum of all steps, 1,000 + 400 + 1,010 J, holds the node three times.
        (2410.0, [BATCH, FIRST, EXTERN], 1010.0, True),
        (1010.0, [EXTERN], 1010.0, False),
        (1234.0, [BATCH, FIRST], 1234.0, False),
        (None, [StepEnergy("0", 5.0, None, None), StepEnergy("1", 7.0, None, None)], 7.0, True),
        (None, [], None, False),
        (42.0, [], 42.0, False),
    ],
)
def test_each_joule_once(own, steps, joules, said):
    found, notes = job_joules(own, steps)
    assert found == joules
    assert bool(notes) is said


def test_the_best_of_many_steps_by_trying_all():
    import itertools
    import random

    chance = random.Random(4)
    for _ in range(50):
        starts = [chance.randrange(20) for _ in range(7)]
        steps = [
            StepEnergy(str(n), chance.randrange(1, 9), s + 1, s + 1 + chance.randrange(8)) for n, s in enumerate(starts)
        ]
        best = 0.0
        for count in range(1, 8):
            for some in itertools.combinations(steps, count):
                ordered = sorted(some, key=lambda step: (step.started, step.ended))
                if all(a.ended <= b.started for a, b in itertools.pairwise(ordered)):
                    best = max(best, sum(step.joules for step in some))
        assert job_joules(None, steps)[0] == best


HEAD = "JobID|State|Start|ElapsedRaw|AllocTRES|ConsumedEnergyRaw|NNodes\n"


def test_text_of_a_job_without_a_figure_of_its_own(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(
        HEAD
        + "7|COMPLETED|1790812800|3600|cpu=8,node=1||1\n7.batch|COMPLETED|1790812800|3600|||1000\n".replace(
            "|||1000", "||1000|1"
        )
        + "7.0|COMPLETED|1790812800|1800||600|1\n"
    )
    (row,) = carbonest.recorded("slurm", path, intensity=500.0, host_cpus=8).rows
    assert row.counter_joules == 1000.0
    assert any("overlap" in said for said in row.warnings)


def test_jobs_without_a_second(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(
        HEAD + "1|CANCELLED by 7|1790812800|0|||1\n2|CANCELLED|Unknown|0|||1\n3|FAILED|1790812800|0|cpu=8,node=1||1\n"
        "4|PENDING|Unknown|0|||1\n5|COMPLETED|1790812800|3600|cpu=8,node=1||1\n"
    )
    report = carbonest.recorded("slurm", path, intensity=500.0, host_cpus=8)
    assert [row.run_id for row in report.rows] == ["3", "5"]
    assert any("3 jobs never began" in note for note in report.notes)
    failed, done = report.rows
    assert (failed.status, failed.energy_kwh.central, failed.hours) == ("estimated", 0.0, 0.0)
    assert report.whole.not_estimated == 0
    assert report.whole.energy_kwh == done.energy_kwh
