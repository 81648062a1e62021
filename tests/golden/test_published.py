"""Published formulas and coefficients, with the numbers their authors print."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.machines.catalogue import find_machine, machines
from estimator.physics import published
from estimator.physics.power import curve_watts, it_energy_kwh
from estimator.published import METHODS, method_watts, usable
from estimator.published.reasons import why
from estimator.published.teads_formula import TEADS_RATIOS, teads_formula_watts


@pytest.mark.parametrize(("load", "factor"), [(0.0, 0.12), (0.1, 0.32), (0.5, 0.75), (1.0, 1.02)])
def test_teads_tdp_factors(load, factor):
    # Teads 2021, as the Impact Framework's "Teads curve" prints it: 0.12, 0.32, 0.75, 1.02 of TDP.
    assert published.teads_scaled_watts(load, 100.0, *TEADS_RATIOS) == pytest.approx(100 * factor)


def test_teads_curve_100_watts_half_load_one_hour():
    # 100 W TDP at 50 % for 1 h: 0.075 kWh.
    assert it_energy_kwh(published.teads_scaled_watts(0.5, 100.0, *TEADS_RATIOS), 1.0) == pytest.approx(0.075)


def test_teads_delta_is_a_fifth_of_tdp_shared_by_vcpus():
    # Sheet, m5.xlarge: delta 4,0 W of a platform of 96 vCPUs with 2 x 240 W; p4d.24xlarge: 96,0 W.
    assert published.teads_delta_watts(480.0, 0.2, 4, 96) == pytest.approx(4.0)
    assert published.teads_delta_watts(480.0, 0.2, 96, 96) == pytest.approx(96.0)


def test_teads_unmeasured_platform():
    # Sheet, a1.medium: 16-vCPU platform of 40 W TDP, 2 GB: Pkg 0,29 0,80 1,88 2,55; RAM 0,40 0,60 0,80 1,20;
    # delta 0,5; Instance 1,2 1,9 3,2 4,2.
    mean_ratios = (0.1161, 0.3183, 0.7523, 1.0186)
    for load, package, memory, watts_per_gb, total in (
        (0.0, 0.29, 0.40, 0.2, 1.2),
        (0.1, 0.80, 0.60, 0.3, 1.9),
        (0.5, 1.88, 0.80, 0.4, 3.2),
        (1.0, 2.55, 1.20, 0.6, 4.2),
    ):
        chip = published.teads_scaled_watts(load, 40.0 / 16, *mean_ratios)
        ram = published.teads_memory_watts(2, watts_per_gb)
        assert chip == pytest.approx(package, abs=0.006)
        assert ram == pytest.approx(memory)
        whole = published.teads_instance_watts(chip, ram, 0.0, published.teads_delta_watts(40.0, 0.2, 1, 16))
        assert whole == pytest.approx(total, abs=0.06)


def test_teads_linear_between_points():
    # m5.xlarge, Instance @ 50 % 28,2 and @ 100 % 39,9: 34,05 W at 75 %; 10 h at 50 % with PUE 1.2: 0,3384 kWh.
    watts = method_watts(find_machine("m5.xlarge"), "teads").watts
    assert curve_watts(0.75, *watts) == pytest.approx(34.05)
    assert it_energy_kwh(curve_watts(0.5, *watts), 10.0) * 1.2 == pytest.approx(0.3384)


def test_devblog_example_1():
    # Bergman 2021, example 1: Standard_D2s_v3 on a Xeon Platinum 8171M of 165 W, no GPU; the formula is shown over 4 h.
    assert published.devblog_kilowatts(1, 165.0, 0.0, 0, 0.0) * 4 == pytest.approx(0.66)
    machine = find_machine("Standard_D2s_v3")
    assert "Xeon Platinum 8171M" in machine.cpu_models
    assert (machine.vcpus, machine.gpu_count) == (2, 0)
    result = method_watts(machine, "tdp", cpu_model="Xeon Platinum 8171M")
    assert result.watts == pytest.approx((165.0,) * 4)
    assert [(step.name, step.value) for step in result.steps[:3]] == [
        ("c, CPUs", 1.0),
        ("Pc, power of one CPU", 165.0),
        ("Pr, power of the memory", 0.0),
    ]


def test_devblog_counts_every_gpu_whole():
    # p3.16xlarge: two E5-2686 v4 of 145 W, eight V100 of 300 W.
    assert method_watts(find_machine("p3.16xlarge"), "tdp").watts == pytest.approx((2690.0,) * 4)


CCF_PER_VCPU = [
    # output/coefficients-aws-use.csv, -azure-use.csv, -gcp-use.csv of ccf-coefficients: min and max watts per vCPU.
    ("m5.xlarge", 0.6129888539040325, 4.104170352960531),  # aws, Skylake
    ("m6i.xlarge", 0.766796875, 3.7582031249999996),  # aws, Ice Lake
    ("m6a.xlarge", 0.45562453497023814, 1.957333519345238),  # aws, EPYC 3rd Gen
    ("m6g.xlarge", 0.4742621527777777, 1.6929615162037035),  # aws, Graviton2
    ("m7i.xlarge", 1.0362861003136936, 4.160476336606656),  # aws, Sapphire Rapids
    ("Standard_D4as_v4", 0.4742621527777778, 1.6929615162037037),  # azure, EPYC 2nd Gen
    ("Standard_D4as_v5", 0.44538981119791665, 2.0193277994791665),  # azure, EPYC 3rd Gen
    ("c2-standard-4", 0.6902978319127387, 3.754854273784877),  # gcp, Cascade Lake
    ("c3-standard-4", 1.0362861003136936, 4.06210101745772),  # gcp, Sapphire Rapids
]


@pytest.mark.parametrize(("sku", "low", "high"), CCF_PER_VCPU)
def test_ccf_watts_per_vcpu(sku, low, high):
    watts = method_watts(find_machine(sku), "ccf").watts
    assert watts == pytest.approx((4 * low, 4 * (low + 0.1 * (high - low)), 2 * (low + high), 4 * high))


def test_ccf_gpu_constants():
    # The application: V100 35 and 306 W, A100 46 and 407 W, also for the 250 W PCIe card.
    assert method_watts(find_machine("p3.16xlarge"), "ccf").gpu_watts == pytest.approx((280.0, 496.8, 1364.0, 2448.0))
    assert method_watts(find_machine("p4d.24xlarge"), "ccf").gpu_watts[3] == pytest.approx(3256.0)
    assert method_watts(find_machine("Standard_NC24s_v3"), "ccf").gpu_watts == pytest.approx(
        (140.0, 248.4, 682.0, 1224.0)
    )


def test_ccf_wrong_coefficient_is_marked():
    result = method_watts(find_machine("m8a.xlarge"), "ccf")
    assert result.watts[3] == pytest.approx(4 * 8.96143544545501)
    assert any("7 to 16 times too high" in step.method for step in result.steps)


def test_ccf_knows_no_cobalt():
    result = method_watts(find_machine("Standard_D4ps_v6"), "ccf")
    assert result.watts is None
    assert "Cobalt 100" in result.missing
    with pytest.raises(InputError, match="Leave --method out"):
        usable(result)


def test_teads_formula_on_azure():
    # 2 x 240 W EPYC 7V12 whole, 900 GiB, 8 x 400 W: 0.75 x 480 + 0.4 x 900 + 0.2 x 480 + 0.75 x 3200 at 50 %.
    host, boards = teads_formula_watts(find_machine("Standard_ND96asr_v4"))
    assert host[2] == pytest.approx(360 + 360 + 96)
    assert boards[2] == pytest.approx(2400)


def test_every_method_has_a_reason_and_unknown_ones_an_error():
    for sku in ("m5.xlarge", "p3.16xlarge"):
        assert all(why(find_machine(sku), method) for method in METHODS)
    with pytest.raises(UnknownNameError, match="Known: teads, ccf, tdp"):
        method_watts(find_machine("m5.xlarge"), "boavizta")
    with pytest.raises(UnknownNameError):
        why(find_machine("m5.xlarge"), "boavizta")


def test_methods_never_fail_and_rise_with_the_load():
    known = dict.fromkeys(METHODS, 0)
    for machine in machines():
        for method in METHODS:
            result = method_watts(machine, method)
            known[method] += result.watts is not None
            assert (result.watts is None) == bool(result.missing), machine.sku
            if result.watts:
                assert 0 < result.watts[0] <= result.watts[1] <= result.watts[2] <= result.watts[3], machine.sku
    # Teads' sheet holds 396 of today's EC2 machines; a TDP needs no more than a CPU's name.
    assert known["teads"] == 396
    assert known["tdp"] == 3240
    assert known["ccf"] > 3000
