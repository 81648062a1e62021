import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.model import Interval
from estimator.planning import speed
from estimator.planning.hardware_names import resolve
from estimator.planning.job import cpu_job, gpu_job

V100 = "V100 16GB SXM2"
A100 = "A100 80GB SXM4"


def two_stage(**given):
    return gpu_job(
        100, (V100,), **{"work": "detection_two_stage", "measured_precision": "fp32", "precision": "fp32"} | given
    )


def test_same_gpu_is_exactly_as_fast():
    found = speed.gpu_speed(two_stage(), V100)
    assert found.evidence == "same hardware"
    assert [factor.speed for factor in found.factors] == [(1, 1, 1)]


def test_published_factor_with_its_range_and_source():
    found = speed.gpu_speed(two_stage(), A100)
    # sources/speed/gpu_speed_factors.csv, detection_two_stage, fp32_recipe
    assert found.factors[0].speed == (1.73, 2.22, 2.86)
    assert "mlperf_training" in found.factors[0].step.source_ids


def test_borrowed_rows_say_so():
    found = speed.gpu_speed(two_stage(), "B200")
    assert found.evidence == "borrowed"
    assert found.factors[0].step.assumed


def test_mixed_precision_multiplies_its_own_gain():
    found = speed.gpu_speed(two_stage(precision="amp"), A100)
    # amp_to_amp 1.73 and fp32_to_amp 1.48 of the same class
    assert found.central == pytest.approx(1.73 * 1.48)


def test_the_users_own_speed_wins():
    found = speed.gpu_speed(two_stage(speeds=(("A100", Interval.exact(2.1)),)), A100)
    assert (found.central, found.evidence) == (2.1, "given")
    assert speed.gpu_speed(two_stage(speeds=(("A100", Interval.exact(2.1)),)), "B200").evidence == "borrowed"


def test_without_evidence_a_gpu_is_not_comparable():
    assert isinstance(speed.gpu_speed(two_stage(), "T4G"), speed.NotComparable)
    unknown_kind = gpu_job(100, (V100,))
    assert "--class" in speed.gpu_speed(unknown_kind, A100).reason


def test_reference_other_than_the_tables_divides_by_its_row():
    job = gpu_job(10, (A100,), work="transformer_training")
    found = speed.gpu_speed(job, "H100 80GB SXM5")
    # transformer_training, amp_to_amp: 6.11 / 2.76
    assert found.central == pytest.approx(6.11 / 2.76)


def test_unknown_class_offers_near_ones_and_fp32_from_amp_is_refused():
    with pytest.raises(UnknownNameError, match="detection"):
        speed.check(two_stage(work="detections"))
    with pytest.raises(InputError, match="mixed precision"):
        speed.check(two_stage(measured_precision="amp", precision="fp32"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a100-80gb", ("A100 80GB PCIe", "A100 80GB SXM4")),
        ("T4", ("T4",)),
        ("B200", ("B200",)),
        (V100, (V100,)),
        ("H100 80 GB SXM5", ("H100 80GB SXM5",)),
    ],
)
def test_names_as_people_type_them(text, expected):
    known = [
        "A100 80GB PCIe",
        "A100 80GB SXM4",
        "A100 40GB SXM4",
        "T4",
        "T4G",
        "B200",
        "GB200 (B200 GPU)",
        V100,
        "H100 80GB SXM5",
    ]
    assert resolve(text, known) == expected


def test_unknown_gpu_offers_near_names():
    with pytest.raises(UnknownNameError) as caught:
        resolve("V10", [V100, "A10", "T4"])
    assert "A10" in caught.value.nearest or V100 in caught.value.nearest


def test_efficiency_is_one_at_the_reference_count_and_less_over_machines():
    job = two_stage(reference_count=8)
    assert speed.efficiency(job, 8, 1) == ()
    (sixteen,) = speed.efficiency(job, 16, 2)
    assert sixteen.speed.central < 1
    assert isinstance(speed.efficiency(job, 4096, 512), speed.NotComparable)


def test_cpu_by_throughput_per_vcpu():
    job = cpu_job(10, "Xeon Platinum 8272CL")
    assert speed.cpu_speed(job, ["Xeon Platinum 8272CL"], True).evidence == "same hardware"
    # sources/speed/cpu_speed.csv, combined: 1.30 and 0.98
    assert speed.cpu_speed(job, ["Xeon Platinum 8375C"], True).central == pytest.approx(1.30 / 0.98)
    assert isinstance(speed.cpu_speed(job, ["no such part"], True), speed.NotComparable)


def test_an_unnamed_cpu_widens_the_range_and_says_so():
    found = speed.cpu_speed(cpu_job(10), ["Xeon Platinum 8375C"], True)
    assert any(factor.step and factor.step.assumed and "--cpu" in factor.step.method for factor in found.factors)


def test_tables_work_without_the_share_alike_file(tmp_path, monkeypatch):
    import shutil

    from estimator import tables

    for name in ("speed", "speed_scaling", "sources", "instance_power"):
        shutil.copy(tables.path_of(name), tmp_path)
    monkeypatch.setenv("CARBONEST_DATA", str(tmp_path))
    assert speed.gpu_speed(two_stage(), A100).factors[0].speed.central == 2.22
    assert isinstance(speed.gpu_speed(two_stage(), "A10G"), speed.NotComparable)


def test_detection_on_fast_boards_rests_on_what_was_measured():
    # sources/gpu_measured: 32.6 images/s with 2 images a step on one H200; zoo: 16 images in 0.209 s on 8 V100.
    measured = 32.6 / (16 / 0.209 / 8)
    assert speed.gpu_speed(two_stage(), "H200 141GB SXM5").central == pytest.approx(measured, rel=0.01)
    assert speed.gpu_speed(two_stage(), "H100 80GB SXM5").central < measured
