"""Reading, placing, predicting and scoring published measurements, and the arithmetic that they must obey."""

import math
import random
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.model import Interval
from estimator.physics.power import facility_energy_kwh, it_energy_kwh
from estimator.power import Prediction
from estimator.validation import baselines, scoring
from estimator.validation import rows as validation
from estimator.validation.rows import HIDDEN, Outcome, parse_rows, place, predict_rows
from estimator.validation.scoring import interval_score, score

from ...shared import SHARED

MEASURED = SHARED / "validation" / "measured.csv"
needs_rows = pytest.mark.skipif(not MEASURED.is_file(), reason="needs ../shared/validation beside the checkout")
COLUMNS = (
    "id", "sku_or_hardware", "cpu_model", "cpu_sockets", "cpu_cores", "gpu_model", "gpu_count", "memory_gib",
    "cpu_util_pct", "gpu_util_pct", "pue_used", "measured_scope", "workload",
)  # fmt: skip


def table(*rows):
    lines = [",".join(COLUMNS)]
    lines += [",".join(str(row.get(column, "")) for column in COLUMNS) for row in rows]
    return "\n".join(lines).encode()


def predicted(**row):
    (outcome,) = predict_rows(parse_rows(table({"id": "x", **row})))
    return outcome


SERVER = {
    "cpu_model": "EPYC 7763", "cpu_sockets": 2, "cpu_cores": 128, "memory_gib": 256, "cpu_util_pct": 50,
    "measured_scope": "server_ac", "workload": "ssj",
}  # fmt: skip


# Arithmetic that needs no model: typed from the sources.
@pytest.mark.parametrize(
    ("accelerators", "hours", "watts", "pue", "printed_mwh"),
    [
        # Patterson et al. 2021 (arXiv 2104.10350), table 1 and its text: accelerator-hours, mean watts, PUE, energy.
        (8, 84, 296, 1.59, 0.316),
        (8, 84, 296, 1.11, 0.221),
        (8, 76.8, 271, 1.11, 0.185),
        (512, 480, 310, 1.12, 85.7),
        (1024, 720, 289, 1.09, 232),
        (1024, 74.4, 288, 1.09, 24.1),
        (1024, 648, 245, 1.10, 179),
    ],
)
def test_patterson_energy_is_accelerators_hours_watts_pue(accelerators, hours, watts, pue, printed_mwh):
    kwh = facility_energy_kwh(it_energy_kwh(accelerators * watts, hours), pue)
    assert kwh / 1000 == pytest.approx(printed_mwh, rel=0.01)


@pytest.mark.parametrize(
    ("hours", "watts", "printed_kwh"),
    [
        # BLOOM, arXiv 2211.02001: 1,082,990 GPU-hours at the nameplate's 400 W, printed as 433,196 kWh.
        (1_082_990, 400, 433_196),
        # LLaMA 2, arXiv 2307.09288, table 2: 184,320 and 1,720,320 GPU-hours at 400 W.
        (184_320, 400, 73_728),
        (1_720_320, 400, 688_128),
        # StarCoder, arXiv 2305.06161: 320,256 GPU-hours at an assumed 280 W, 89,671.68 kWh.
        (320_256, 280, 89_671.68),
    ],
)
def test_nameplate_energy_is_hours_times_the_stated_watts(hours, watts, printed_kwh):
    assert it_energy_kwh(watts, hours) == pytest.approx(printed_kwh, rel=1e-9)


@needs_rows
def test_rows_of_assumed_wattage_reproduce_their_stated_energy():
    rows = [row for row in validation.read_rows(MEASURED) if row["method"] == "tdp_derived"]
    assert len(rows) == 4
    for row in rows:
        watts_each = float(row["measured_watts"]) / float(row["gpu_count"])
        assert it_energy_kwh(watts_each, float(row["device_hours"])) == pytest.approx(
            float(row["measured_kwh"]), rel=1e-9
        )


# The predictor cannot see what was measured.
@needs_rows
def test_predictions_do_not_depend_on_hidden_columns():
    rows = validation.read_rows(MEASURED)
    shuffled = [dict(row) for row in rows]
    chance = random.Random(1)
    for column in HIDDEN & set(rows[0]):
        values = [row[column] for row in shuffled]
        chance.shuffle(values)
        for row, value in zip(shuffled, values, strict=True):
            row[column] = value
    removed = [{c: v for c, v in row.items() if c not in HIDDEN} for row in rows]
    want = [outcome.prediction and outcome.prediction.watts for outcome in predict_rows(rows)]
    assert all(want)
    for other in (shuffled, removed):
        assert [outcome.prediction and outcome.prediction.watts for outcome in predict_rows(other)] == want


def test_everything_measured_or_telling_of_origin_is_hidden():
    for column in (
        "measured_watts",
        "measured_kwh",
        "reported_kgco2e",
        "title",
        "year",
        "notes",
        "stratum",
        "group",
        "core",
    ):
        assert column in HIDDEN
    assert validation.visible({"source_anything": "1", "measured_watts": "2", "id": "3"}) == {"id": "3"}


@needs_rows
def test_every_published_row_is_placed_at_its_own_scope():
    for row, outcome in zip(validation.read_rows(MEASURED), predict_rows(validation.read_rows(MEASURED)), strict=True):
        assert outcome.prediction is not None, (row["id"], outcome.reason)
        assert outcome.prediction.scope == row["measured_scope"]
        low, central, high = outcome.prediction.watts
        assert 0 < low <= central <= high


# Bad input: a sentence or a reasoned row.
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "header line; the file is empty"),
        (b"\n\n", "header line; the file is empty"),
        (b"id,watts\n1,2\n", "measured_scope missing"),
        (b"id,measured_scope\n", "at least one row"),
        (b"PK\x03\x04\x00\x00", "NUL bytes"),
    ],
)
def test_files_that_cannot_be_read_get_a_sentence(content, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_rows(content, "rows.csv")


def test_a_missing_file_gets_a_sentence(tmp_path):
    with pytest.raises(InputError, match="must be a readable file"):
        validation.read_rows(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        # The comma of a thousand makes another cell: 1,200 W would be read as 1 W.
        ("id,measured_scope,measured_watts\na,server_ac,1,200\n", "line 2: expected 3 cells, got 4"),
        ("id,measured_scope,measured_watts\na,server_ac\n", "line 2: expected 3 cells, got 2"),
        ("id,measured_scope\na,server_ac\nb,server_ac\na,server_ac\n", "'a' is there twice"),
        ("id,measured_scope,measured_watts\na,server_ac,much\n", "measured_watts must be a number"),
        ("id,measured_scope,measured_watts\na,server_ac,nan\n", "measured_watts must be a finite number"),
        ("id,measured_scope,measured_watts\na,server_ac,0\n", "measured_watts must be a finite number of at least"),
        ("id,measured_scope,measured_watts\na,server_ac,-5\n", "measured_watts must be a finite number of at least"),
    ],
)
def test_rows_that_say_something_else_than_they_seem_are_refused(lines, says):
    with pytest.raises(InputError, match=says):
        parse_rows(lines.encode())


def test_a_quoted_thousand_is_no_number_and_blank_cells_behind_the_last_are_nobodys():
    with pytest.raises(InputError, match="measured_watts must be a number"):
        parse_rows(b'id,measured_scope,measured_watts\na,server_ac,"1,200"\n')
    assert parse_rows(b"id,measured_scope\n\na,server_ac,,\n") == [{"id": "a", "measured_scope": "server_ac"}]


def test_utf_16_is_named():
    with pytest.raises(InputError, match="it is UTF-16: save it as UTF-8"):
        parse_rows(table({"id": "x", **SERVER}).decode().encode("utf-16"))


def test_constants_without_a_group_are_medians_of_the_others():
    rows = parse_rows(
        b"id,measured_scope,cpu_model,cpu_sockets,measured_watts,group\n"
        + b"".join(f"{n},server_ac,EPYC 7763,2,{100 + 7 * n},g{n % 5}\n".encode() for n in range(20))
    )
    for without in (None, lambda row: row["group"]):
        for row, found in zip(rows, baselines.nine_constants(rows, without), strict=True):
            others = [float(r["measured_watts"]) for r in rows if without is None or r["group"] != row["group"]]
            assert found.prediction.watts.central == pytest.approx(statistics.median(others))


def test_constants_are_looked_up_and_not_counted_again_for_each_row(monkeypatch):
    """Placing a row is the unit of work: four times the rows, four times the work."""
    calls = []
    monkeypatch.setattr(baselines, "_kind", lambda placed: calls.append(1) or ("cpu", "server", "full"))

    def work(count):
        calls.clear()
        lines = [f"{n},server_ac,EPYC 7763,2,{100 + n},g{n}\n" for n in range(count)]
        rows = parse_rows(("id,measured_scope,cpu_model,cpu_sockets,measured_watts,group\n" + "".join(lines)).encode())
        baselines.nine_constants(rows, lambda row: row["group"])
        return len(calls)

    assert work(80) <= 4.2 * work(20)


def test_a_row_that_has_no_place_costs_no_other_row_its_constant():
    rows = parse_rows(
        b"id,measured_scope,cpu_model,cpu_sockets,measured_watts\na,server_ac,EPYC 7763,2,300\n"
        b"b,nowhere,EPYC 7763,2,300\nc,gpu_only,EPYC 7763,2,300\n"
    )
    found = baselines.nine_constants(rows)
    assert found[0].prediction is not None and found[1].prediction is None


def test_latin1_is_read():
    content = table({"id": "é", **SERVER}).decode().encode("latin-1")
    (outcome,) = predict_rows(parse_rows(content))
    assert outcome.id == "é"
    assert outcome.prediction is not None


def test_a_byte_order_mark_is_no_part_of_the_header():
    assert parse_rows(b"\xef\xbb\xbf" + table({"id": "1", **SERVER}))[0]["id"] == "1"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"gpu_model": "H100-SXM", "gpu_count": 0, "measured_scope": "gpu_only"}, "at least one GPU"),
        ({"measured_scope": "gpu_only"}, "at least one GPU"),
        ({"memory_gib": -4}, "memory_gib must be a number of at least 0"),
        ({"memory_gib": "lots"}, "memory_gib must be a number"),
        ({"cpu_util_pct": 120}, "between 0 and 100"),
        ({"measured_scope": "rack"}, "measured_scope must be one of"),
        ({"gpu_model": "H100", "gpu_count": 1.5}, "whole number"),
        ({"gpu_model": "H100", "gpu_count": "nan"}, "gpu_count must be a number"),
        ({"measured_scope": "server+pue", "pue_used": 0.3}, "pue must be at least 1"),
    ],
)
def test_rows_that_cannot_be_placed_get_a_reason(change, reason):
    outcome = predicted(**{**SERVER, **change})
    assert outcome.prediction is None
    assert reason in outcome.reason


def test_unknown_hardware_is_placed_by_relatives_with_a_wider_range():
    known, family, generic = (
        predicted(**{**SERVER, "cpu_model": name}) for name in ("EPYC 7763", "EPYC 7793X", "Zorgon 9000 (250 W)")
    )
    tiers = [outcome.prediction.tier for outcome in (known, family, generic)]
    assert tiers == ["measured", "family", "generic"]
    widths = [outcome.prediction.watts.high / outcome.prediction.watts.low for outcome in (known, family, generic)]
    # The limit of the last is given, that of its relatives is not.
    assert widths[0] < min(widths[1:])


def test_hardware_that_nothing_is_known_of_gets_a_reason():
    outcome = predicted(**{**SERVER, "cpu_model": "Zorgon 9000"})
    assert outcome.prediction is None
    assert "Zorgon 9000 (35 W)" in outcome.reason


def test_clusters_are_split_into_their_hosts():
    row = {
        "id": "1",
        "sku_or_hardware": "64x 8xH100-SXM5-80GB, 2x Xeon 8462Y+, 2 TB",
        "cpu_model": "Intel Xeon Platinum 8462Y+",
        "cpu_sockets": "128",
        "cpu_cores": "4096",
        "gpu_model": "NVIDIA H100-SXM5-80GB (700 W)",
        "gpu_count": "512",
        "memory_gib": "131072",
        "measured_scope": "server_ac",
        "workload": "train-gpt3",
    }
    placed = place(row)
    assert (placed.nodes, placed.workload) == (64, "llm-training")
    host = placed.hardware
    assert (host.sockets, host.cores, host.memory_gib, host.gpu_count) == (2, 64, 2048, 8)


def test_cores_tell_the_sockets_that_a_row_does_not():
    row = {"id": "1", "cpu_model": "EPYC 7763", "cpu_cores": "128", "measured_scope": "server_ac", "workload": "ssj"}
    assert place(row).hardware.sockets == 2


@given(st.binary(max_size=300))
def test_any_bytes_end_in_rows_or_a_sentence(content):
    try:
        rows = parse_rows(content)
    except InputError:
        return
    for outcome in predict_rows(rows):
        assert outcome.prediction or outcome.reason


cell = st.text(max_size=12) | st.sampled_from(
    ["", "0", "-1", "8", "1e9", "inf", "H100", "EPYC 7763", "server_ac", "gpu_only"]
)


@given(st.fixed_dictionaries(dict.fromkeys(COLUMNS, cell)))
def test_any_row_is_placed_or_reasoned(row):
    (outcome,) = predict_rows([row])
    assert (outcome.prediction is None) == bool(outcome.reason)


# Scoring.
def outcome(identifier, low, central, high):
    return Outcome(identifier, Prediction(Interval(low, central, high), "modelled", (), ()))


def test_scores_by_hand():
    rows = [
        {"id": "a", "measured_watts": "100", "stratum": "cluster", "core": "Y"},
        {"id": "b", "measured_watts": "100", "stratum": "cluster", "core": "Y"},
        {"id": "c", "measured_watts": "100", "stratum": "cluster", "core": "N"},
    ]
    found = score(rows, [outcome("a", 80, 110, 130), outcome("b", 120, 160, 200), outcome("c", 1, 1, 1)])
    cluster, overall = found
    assert cluster.rows == overall.rows == 2
    assert cluster.median_abs_pct == pytest.approx(35)
    assert cluster.geometric_bias_pct == pytest.approx(100 * (math.sqrt(1.1 * 1.6) - 1))
    assert cluster.share_beyond_half_pct == 50
    assert cluster.coverage_pct == 50
    # ln(130/80) inside; ln(200/120) + 20 ln(120/100) below.
    assert cluster.interval_score == pytest.approx((math.log(130 / 80) + math.log(200 / 120) + 20 * math.log(1.2)) / 2)
    assert scoring.macro(found) == pytest.approx(35)


def test_interval_score_is_the_width_inside_and_grows_outside():
    assert interval_score(100, 50, 200) == pytest.approx(math.log(4))
    assert interval_score(400, 50, 200) == pytest.approx(math.log(4) + 20 * math.log(2))


@needs_rows
def test_simple_methods_score_what_the_public_scorer_prints():
    # validation/METHOD.md, table of baselines, macro column: rows (i), (ii-s), (iii) and (v).
    rows = validation.read_rows(MEASURED)
    for name, macro in (
        ("TDP x hours", 37.7),
        ("Green Algorithms, scope-matched", 28.2),
        ("half TDP (CodeCarbon without meters)", 35.1),
    ):
        found = scoring.macro(score(rows, baselines.outcomes(baselines.METHODS[name], rows)))
        assert found == pytest.approx(macro, abs=0.06), name
    assert scoring.macro(score(rows, baselines.nine_constants(rows))) == pytest.approx(12.0, abs=0.06)


@needs_rows
def test_the_released_model_keeps_its_promise():
    # In sample, over both files: what no later change may lose. docs/accuracy.md has what sources left out say.
    rows = [
        row for name in ("measured.csv", "measured_more.csv") for row in validation.read_rows(MEASURED.parent / name)
    ]
    found = {item.stratum: item for item in score(rows, predict_rows(rows))}
    assert scoring.macro(list(found.values())) <= 12
    assert 86 <= found["ALL"].coverage_pct <= 97
    assert found["ALL"].interval_score <= 1.2
    for item in found.values():
        assert abs(item.geometric_bias_pct) <= 12, item
        assert item.coverage_pct >= 80, item


@needs_rows
def test_leaving_out_leaves_nothing_of_a_group_or_a_source():
    pytest.importorskip("numpy", reason="refitting needs NumPy")
    from estimator.power import released
    from estimator.power.refit import without

    refit, group_of = without("group")
    grace = refit("spec:Grace CPU")
    assert group_of({"group": "x"}) == "x"
    assert released().cpus["grace superchip"]["servers"] == "1"
    assert grace.cpus["grace superchip"]["servers"] == "0"
    assert "cpu.full.generation.neoverse-v2" not in grace
    strangers = refit("no such group")
    assert strangers.coefficients.keys() == released().coefficients.keys()
    for name, coefficient in released().coefficients.items():
        assert strangers[name] == pytest.approx(coefficient.value, rel=1e-5), name
    for name, kind in released().classes.items():
        assert strangers.classes[name].odds == pytest.approx(kind.odds, rel=1e-5), name
    refit, source_of = without("source")
    assert source_of({"id": "p-gpu1-003"}) == "zeus"
    alone = refit("zeus")
    assert alone.classes["vision-training"].sources < released().classes["vision-training"].sources
    assert alone["duty.old_odds"] != released()["duty.old_odds"]


def test_a_cloud_region_brings_its_own_pue():
    # Green Software Foundation, Real Time Cloud: us-east-1, 2024: PUE 1.15. A country is no region: the prior stands.
    row = SERVER | {"id": "x", "measured_scope": "server+pue"}
    placed = place({**row, "provider": "aws", "region": "us-east-1"})
    assert placed.pue.central == 1.15
    assert place({**row, "provider": "aws", "region": "us-east-1", "pue_used": "1.3"}).pue == 1.3
    assert place({**row, "provider": "onprem", "region": "France"}).pue is None
    assert place({**row, "provider": "gcp", "region": "Georgia US"}).pue is None


@pytest.mark.parametrize(
    ("workload", "batch", "precision", "network"),
    [
        ("train-resnet50 batch 32 bf16", 32, "bf16", "ResNet-50"),
        ("training fasterrcnn_resnet50_fpn, bs=2, fp32", 2, "fp32", "R-CNN with FPN"),
        ("train-vit_b_16", None, None, "ViT base"),
        ("inference-bert-99", None, None, "BERT base"),
        ("train-llama2_70b_lora", None, None, None),
        ("train gpt2, mixed precision, batch size 8", 8, "amp", None),
    ],
)
def test_what_a_name_tells_of_the_work_is_read(workload, batch, precision, network):
    row = {"id": "1", "gpu_model": "H100-SXM", "gpu_count": "1", "measured_scope": "gpu_only", "workload": workload}
    placed = place(row)
    assert (placed.batch, placed.precision) == (batch, precision)
    assert (placed.network.name if placed.network else None) == network


def test_columns_of_batch_and_idle_state_win_over_the_name():
    row = {"id": "1", "gpu_model": "L4", "gpu_count": "1", "measured_scope": "gpu_only", "workload": "idle"}
    assert place(row).idle_state is None
    assert place({**row, "workload": "idle, context held"}).idle_state == "context"
    assert place({**row, "workload": "idle, context held", "idle_state": "deep"}).idle_state == "deep"
    assert place({**row, "workload": "train batch 8", "batch": "16"}).batch == 16
