"""Machines found by name: spellings, providers, near names, rubbish, broken tables, sizes that no table holds."""

import shutil
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import DataError, InputError, UnknownNameError
from estimator.listings.machines import TIERS, search, tier_counts
from estimator.machines import embodied
from estimator.machines.catalogue import PROVIDERS, find_machine, machines, names, spelling_key
from estimator.machines.unknown import LOOKUP_ORDER, closest_machine, read_name

EVERY = list(machines())
ANY = st.sampled_from(EVERY)


@pytest.mark.parametrize(
    ("spelling", "sku"),
    [
        ("Standard_D4s_v3", "Standard_D4s_v3"),
        ("d4s_v3", "Standard_D4s_v3"),
        ("D4s v3", "Standard_D4s_v3"),
        ("Standard D4s v3", "Standard_D4s_v3"),
        ("STANDARD_D4S_V3", "Standard_D4s_v3"),
        ("  standard-d4s-v3 ", "Standard_D4s_v3"),
        ("e16-4s_v3", "Standard_E16-4s_v3"),
        ("nd96asr v4", "Standard_ND96asr_v4"),
        ("m5.xlarge", "m5.xlarge"),
        ("M5.XLARGE", "m5.xlarge"),
        ("m5-xlarge", "m5.xlarge"),
        ("m7i-flex.large", "m7i-flex.large"),
        ("n2-standard-4", "n2-standard-4"),
        ("N2_Standard_4", "n2-standard-4"),
    ],
)
def test_spellings(spelling, sku):
    assert find_machine(spelling).sku == sku


@given(ANY, st.sampled_from([str, str.upper, str.lower, lambda s: f" {s}\t", lambda s: s.replace("_", " ")]))
def test_every_machine_is_found_in_every_spelling(machine, respell):
    found = find_machine(respell(machine.sku))
    assert (found.provider, found.sku) == (machine.provider, machine.sku)
    assert find_machine(machine.sku, machine.provider) == machine


def test_no_spelling_means_two_machines():
    keys = [spelling_key(sku) for _, sku in names()]
    assert len(set(keys)) == len(keys) == 3241


@pytest.mark.parametrize(
    ("sku", "provider", "says"),
    [
        ("", None, "must name a machine type"),
        ("   ", None, "must name a machine type"),
        (None, None, "must name a machine type"),
        ("m5.xlarge", "azure", "is a machine of aws, not of azure"),
        ("d4s_v3", "aws", "Standard_D4s_v3 is a machine of azure"),
        ("m5.xlarge", "oracle", "provider must be one of aws, azure, gcp"),
    ],
)
def test_input_errors(sku, provider, says):
    with pytest.raises(InputError, match=says):
        find_machine(sku, provider)


@pytest.mark.parametrize(
    ("typo", "nearest"),
    [
        ("m5.xlarg", "m5.xlarge"),
        ("Standard_D4s_v33", "Standard_D4s_v3"),
        ("n2-standart-4", "n2-standard-4"),
        ("db.m5.large", "m5.large"),
        ("ml.p3.2xlarge", "p3.2xlarge"),
        ("cache.r5.large", "r5.large"),
    ],
)
def test_unknown_names_offer_the_nearest(typo, nearest):
    with pytest.raises(UnknownNameError, match="unknown SKU") as caught:
        find_machine(typo)
    assert nearest in caught.value.nearest


def test_near_names_stay_within_the_provider_asked_for():
    with pytest.raises(UnknownNameError) as caught:
        find_machine("m5.xlarg", "azure")
    assert all(name.startswith("Standard_") for name in caught.value.nearest)


@given(
    st.one_of(st.text(max_size=40), st.text("abcdmnstv0123456789._-", max_size=20)), st.sampled_from([None, *PROVIDERS])
)
def test_rubbish_never_crashes(text, provider):
    for find in (find_machine, closest_machine):
        try:
            found = find(text, provider)
        except InputError as error:
            assert "\n" not in str(error)
        else:
            assert found.provider in (provider, found.provider)
            assert 0 < found.watts[0] <= found.watts[3]


def test_long_names_are_cut_in_the_message():
    with pytest.raises(UnknownNameError) as caught:
        find_machine("x" * 10_000)
    assert len(str(caught.value)) < 200


@given(ANY)
def test_curves_rise_and_bounds_enclose(machine):
    for curve in (machine.cpu_watts, machine.dram_watts, machine.gpu_watts, machine.other_watts):
        assert list(curve) == sorted(curve)
        assert curve[0] >= 0
    for point in range(4):
        low, central, high = machine.watts_at(point)
        assert 0 < low < central < high
        assert central == pytest.approx(machine.watts[point])
    assert machine.tier in TIERS


def test_constrained_sizes_show_fewer_vcpus_and_idle_like_their_parent():
    constrained, parent = find_machine("Standard_E16-4s_v3"), find_machine("Standard_E16s_v3")
    assert (constrained.vcpus, constrained.host_share_vcpus, parent.vcpus) == (4, 16, 16)
    assert constrained.watts[0] == pytest.approx(parent.watts[0], rel=1e-4)
    assert constrained.watts[3] < parent.watts[3]


def test_larger_sizes_of_a_family_are_proportional():
    small, large = find_machine("m5.xlarge"), find_machine("m5.24xlarge")
    assert large.watts == pytest.approx([24 * watts for watts in small.watts], rel=1e-3)


@pytest.mark.parametrize(
    ("sku", "provider", "vcpus"),
    [("m5.3xlarge", "aws", 12), ("Standard_D6s_v3", "azure", 6), ("n2-standard-6", "gcp", 6)],
)
def test_closest_size_of_a_family(sku, provider, vcpus):
    with pytest.raises(UnknownNameError):
        find_machine(sku)
    found = closest_machine(sku)
    sibling = min(
        (m for m in EVERY if (r := read_name(m.sku)) and r[:2] == read_name(sku)[:2]),
        key=lambda m: abs(m.vcpus - vcpus),
    )
    assert (found.provider, found.vcpus, found.tier) == (provider, vcpus, "family")
    assert found.watts[2] / vcpus == pytest.approx(sibling.watts[2] / sibling.vcpus, rel=1e-3)
    assert found.high_factors[2] > sibling.high_factors[2]
    assert found.low_factors[2] < sibling.low_factors[2]
    assert "no table holds" in found.method


def test_closest_machine_of_a_provider():
    found = closest_machine("m99.2xlarge")
    assert (found.provider, found.vcpus, found.tier, found.cpu_models) == ("aws", 8, "generic", ())
    assert found.high_factors[2] / found.low_factors[2] > 4


@pytest.mark.parametrize(
    "sku", ["p3.4xlarge", "foo", "foo12", "m5.large.search", "Standard_NC12s_v3_x", "p9.xlarge", "Standard_ND8_v9"]
)
def test_closest_refuses_what_does_not_scale(sku):
    with pytest.raises(UnknownNameError):
        closest_machine(sku)


@pytest.mark.parametrize(
    ("sku", "vcpus", "gib", "sibling"),
    [
        ("n2-custom-8-24576", 8, 24.0, "n2-standard-8"),
        ("n2-custom-8-98304-ext", 8, 96.0, "n2-highmem-8"),
        ("custom-4-4096", 4, 4.0, "n1-highcpu-4"),
        ("e2-custom-6-24576", 6, 24.0, "e2-standard-"),
        ("N2D-CUSTOM-10-40960", 10, 40.0, "n2d-standard-"),
        ("Standard_A1", 1, 1.75, "Standard_A1_v2"),
        ("Basic_A2", 2, 3.5, "Standard_A2_v2"),
        ("Standard_A7", 8, 56.0, "Standard_A8m_v2"),
        ("Standard_A1_Promo", 1, 1.75, "Standard_A1_v2"),
    ],
)
def test_a_name_that_states_its_size_is_estimated_from_its_family(sku, vcpus, gib, sibling):
    with pytest.raises(UnknownNameError) as caught:
        find_machine(sku)
    assert caught.value.nearest
    assert {find_machine(name).provider for name in caught.value.nearest} == {closest_machine(sku).provider}
    found = closest_machine(sku)
    assert (found.sku, found.vcpus, found.memory_gib, found.tier) == (sku, vcpus, pytest.approx(gib), "family")
    assert f"times {sibling}" in found.method
    kin = find_machine(found.method.split(" times ")[1].split(",")[0])
    assert found.cpu_watts[2] / vcpus == pytest.approx(kin.cpu_watts[2] / kin.vcpus)
    assert found.dram_watts[2] / gib == pytest.approx(kin.dram_watts[2] / kin.memory_gib)
    assert found.high_factors[2] > kin.high_factors[2]


@pytest.mark.parametrize(("sku", "sibling"), [("m5d.3xlarge", "m5d.4xlarge"), ("i3en.4xlarge", "i3en.3xlarge")])
def test_drives_of_a_size_no_table_holds_are_in_proportion(sku, sibling):
    found, kin = closest_machine(sku), find_machine(sibling)
    assert kin.local_disk_tb
    assert found.local_disk_tb == pytest.approx(kin.local_disk_tb * found.vcpus / kin.vcpus)


def test_drives_that_are_not_known_stay_unknown():
    assert find_machine("Standard_L16s_v3").local_disk_tb is None
    assert closest_machine("Standard_L12s_v3").local_disk_tb is None


@pytest.mark.parametrize(("sku", "provider"), [("m99.2xlarge", "aws"), ("Standard_Q8_v9", "azure")])
def test_a_machine_without_family_embodies_what_machines_of_its_size_do(sku, provider):
    def per_vcpu(machine):
        return embodied.total(embodied.machine_parts(machine)).central / machine.vcpus

    every = [per_vcpu(machine) for machine in machines(provider) if not machine.gpu_count]
    assert per_vcpu(closest_machine(sku)) == pytest.approx(median(every), rel=0.5)


@pytest.mark.parametrize(
    ("sku", "successor"),
    [
        ("Standard_NC6_Promo", "Standard_NC6s_v3"),
        ("Standard_NC6", "Standard_NC6s_v3"),
        ("Standard_A1", "Standard_A1_v2"),
        ("Basic_A2", "Standard_A2_v2"),
        ("n2-custom-8-24576", "n2-standard-8"),
    ],
)
def test_the_successor_of_a_machine_is_named(sku, successor):
    with pytest.raises(UnknownNameError) as caught:
        find_machine(sku)
    assert caught.value.nearest[0] == successor


@pytest.mark.parametrize(
    "sku",
    [
        *("n2-custom-0-1024", "n2-custom-8-100", "n2-custom-8-99999999", "z9-custom-8-24576", "g2-custom-8-32768"),
        *("Standard_NC6_Promo", "Standard_NC6", "Basic_A9", "custom-8", "custom-8-", "n2-custom--8-24576"),
    ],
)
def test_what_nobody_sells_or_has_gpus_is_not_estimated(sku):
    with pytest.raises(UnknownNameError):
        closest_machine(sku)


def test_lookup_order_widens_level_by_level():
    assert [level.name for level in LOOKUP_ORDER] == ["exact", "family", "provider"]
    widenings = [level.widening for level in LOOKUP_ORDER]
    assert widenings == sorted(widenings)


def test_search_conditions():
    assert [m.sku for m in search("p3.*")] == ["p3.16xlarge", "p3.2xlarge", "p3.8xlarge"]
    assert {m.gpu_model for m in search(gpu="h100", provider="azure")} == {"H100 80GB SXM5", "H100 NVL 94GB"}
    assert all(m.gpu_count for m in search(gpu="any"))
    assert all(m.vcpus >= 400 and m.memory_gib >= 10_000 for m in search(min_vcpus=400, min_memory_gib=10_000))
    assert [m.sku for m in search("D4s v3")] == ["Standard_D4s_v3"]
    with pytest.raises(InputError):
        search(provider="oracle")


def test_tier_counts_cover_every_machine():
    counts = tier_counts()
    assert {provider: sum(tiers.values()) for provider, tiers in counts.items()} == {
        "aws": 1391,
        "azure": 1504,
        "gcp": 346,
    }


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """Write a broken copy of the table and return a function that looks a machine up in it."""

    def look_up(old: bytes, new: bytes, sku: str = "m5.xlarge"):
        content = tables.path_of("instance_power").read_bytes()
        assert old in content
        (tmp_path / "instance_power.csv").write_bytes(content.replace(old, new, 1))
        shutil.copy(tables.path_of("sources"), tmp_path)
        monkeypatch.setenv(tables.OVERRIDE, str(tmp_path))
        return find_machine(sku)

    return look_up


def test_broken_cell_is_named(broken):
    row = next(
        line
        for line in tables.path_of("instance_power").read_bytes().split(b"\n")
        if line.startswith(b"aws,m5.xlarge,")
    )
    with pytest.raises(
        DataError, match=r"instance_power.csv, row aws,m5.xlarge,m5: column vcpus must hold a number; got 'four'"
    ):
        broken(row, row.replace(b",4,4,16,", b",four,4,16,", 1))


def test_lost_cells_are_named(broken):
    row = next(
        line
        for line in tables.path_of("instance_power").read_bytes().split(b"\n")
        if line.startswith(b"aws,m5.xlarge,")
    )
    with pytest.raises(DataError, match=r"instance_power.csv, row aws,m5.xlarge,m5: expected \d+ cells, got 3"):
        broken(row, b"aws,m5.xlarge,m5")


def test_line_that_is_no_row_is_named(broken):
    with pytest.raises(DataError, match=r"instance_power\.csv, line 2"):
        broken(b"\naws,", b"\nrubbish\naws,", sku="m5 xlarge")


def test_index_belongs_to_its_directory(broken):
    assert broken(b"aws,m5.xlarge,", b"aws,m5.yylarge,", sku="m5 yylarge").sku == "m5.yylarge"


def test_lost_column_is_named(broken):
    with pytest.raises(DataError, match=r"instance_power\.csv has no column cpu_models"):
        broken(b",cpu_models,", b",cpus,")


@pytest.mark.parametrize("sku", ["m5.xlarge", "m5 xlarge", "ß"])
def test_missing_table_is_named(sku, tmp_path, monkeypatch):
    shutil.copy(tables.path_of("sources"), tmp_path)
    monkeypatch.setenv(tables.OVERRIDE, str(tmp_path))
    with pytest.raises(DataError, match=r"instance_power\.csv is missing"):
        find_machine(sku)
