"""What forms ask for: the Hub's model card, the EU AI Act's Annex XI, SCI and SCI for AI, and scope 3 category 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from estimator.statement.facts import MEASURED, Activity
from estimator.statement.scores import CONSUMER_UNITS, Score, consumer_score, provider_score, score
from estimator.units import GRAMS_PER_KILOGRAM

from .. import render
from .fields import NOT_APPLICABLE, Field, field, plain, quantity, scientific

if TYPE_CHECKING:
    from ...api.statement import Statement

_NO_TRAINING = "no result of training was given"
_NO_RUNTIME = "no result of runtime operations was given (--inference)"
_KWH_PER_MWH = 1000.0
#: Ranges of the training time that may be published, by the Model Documentation Form. [days]
_DURATIONS = ((30.4, "less than 1 month"), (91.3, "1 to 3 months"), (182.6, "3 to 6 months"))


def modelcard(found: Statement) -> str:
    """Return the block ``co2_eq_emissions`` for the front matter of a model card: grams, as the Hub asks.

    Source: https://huggingface.co/docs/hub/model-cards-co2.
    """
    done = found.training or found.runtime
    assert done is not None
    lines = ["co2_eq_emissions:"]
    if done.operational is None:
        lines.append(f"  # emissions: {NOT_APPLICABLE} {_one(done.why('operational'))}")
    else:
        grams = done.operational.scaled(GRAMS_PER_KILOGRAM)
        lines.append(f"  emissions: {_figure(grams.central)}")
        lines.append(f"  # 90 % interval: {_figure(grams.low)} to {_figure(grams.high)} g; operational, location-based")
    how = "measured" if done.how == MEASURED else done.how
    lines.append(f"  source: {_quoted(f'carbonest {found.version} (tables {found.tables}); energy {how}')}")
    kind = found.given.training_type
    if kind:
        lines.append(f"  training_type: {_quoted(kind)}")
    else:
        lines.append(f"  # training_type: {NOT_APPLICABLE} it was not given (--training-type)")
    if done.places:
        lines.append(f"  geographical_location: {_quoted(', '.join(done.places))}")
    else:
        lines.append(f"  # geographical_location: {NOT_APPLICABLE} {_one(done.why('places'))}")
    lines.append(f"  hardware_used: {_quoted(', '.join(done.hardware))}")
    return "\n".join(lines)


def annex_xi(found: Statement) -> list[Field]:
    """Return the computational resources and the energy that Annex XI, section 1, point 2 (d) and (e) asks for.

    Units and figures are those of the Model Documentation Form of the Code of Practice: FLOP, days, and MWh to two
    significant figures; energy estimated from compute where it was not measured.
    """
    done, given = found.training, found.given
    if done is None:
        return [field("training", None, _NO_TRAINING)]
    days = done.days
    hardware_days = None if done.machine_hours is None else done.machine_hours / 24
    energy = done.energy
    known = "measured" if done.how == MEASURED else f"{done.how}: estimated from the computational resources used"
    mwh = None
    if energy is not None:
        low, central, high = (each / _KWH_PER_MWH for each in energy)
        mwh = f"{plain(central)} MWh (90 % interval {plain(low)} to {plain(high)} MWh)"
    serving = None if found.runtime is None else found.runtime.energy
    return [
        field("model", given.model, "its name was not given (--model)"),
        field(
            "amount of computation used for training",
            None if given.flop is None else f"{scientific(given.flop)} FLOP",
            "the number of floating point operations was not given (--flop)",
            "as given",
        ),
        field(
            "training time, wall clock",
            None if days is None else f"{plain(days)} days ({_duration(days)})",
            done.why("started"),
            "first start to last end of the runs",
        ),
        field(
            "training time, hardware",
            None if hardware_days is None else f"{plain(hardware_days)} machine-days",
            done.why("machine_hours"),
            ", ".join(done.hardware),
        ),
        field(
            "training time, GPUs",
            None if done.gpu_hours is None else f"{plain(done.gpu_hours / 24)} GPU-days",
            done.why("gpu_hours"),
        ),
        field("energy used for training", mwh, done.why("it_kwh"), f"{known} ({done.basis})"),
        field(
            "what the energy covers",
            f"IT load {'and' if done.facility_kwh is not None else 'without'} the site's overhead",
            "",
            f"left out: {'; '.join(done.left_out)}" if done.left_out else "",
        ),
        field(
            "energy used for inference",
            None if serving is None else f"{plain(serving.central / _KWH_PER_MWH)} MWh",
            _NO_RUNTIME,
        ),
        field("tool", f"carbonest {found.version}, tables {found.tables}", ""),
    ]


def sci(found: Statement) -> list[Field]:
    """Return the report on software carbon intensity, and the provider's and consumer's scores of SCI for AI."""
    rows = [field("model or software", found.given.model, "its name was not given (--model)")]
    provider, consumer = provider_score(found.training, found.given), consumer_score(found.runtime, found.given)
    rows += [
        _score("SCI", score(found.training, 1.0, "the whole of the results given", _NO_TRAINING)),
        _score("provider score", provider),
        *_components("provider", found.training, _NO_TRAINING),
        field("provider: data engineering", None, "no result of it was given; results given are taken as training"),
        field("provider: system integration", None, "no result of it was given"),
        field("provider: end of life", None, "no result of it was given"),
        _score("consumer score", consumer),
        *_components("consumer", found.runtime, _NO_RUNTIME),
    ]
    if found.runtime is not None and found.given.unit not in CONSUMER_UNITS:
        units = ", ".join(CONSUMER_UNITS)
        rows.append(Field("consumer: functional unit", f"{found.given.unit}; SCI for AI lists {units}"))
    rows.append(field("tool", f"carbonest {found.version}, tables {found.tables}", ""))
    return rows


def scope_3(found: Statement) -> list[Field]:
    """Return the line for a scope 3 inventory: category 1, purchased goods and services, of the GHG Protocol."""
    rows = []
    for name, done, lacking in (("training", found.training, _NO_TRAINING), ("runtime", found.runtime, _NO_RUNTIME)):
        if done is None:
            rows.append(field(f"{name}: category 1, purchased services", None, lacking))
            continue
        parts = "electricity of the machines, and their manufacture" if done.embodied is not None else (
            f"electricity of the machines only: {done.why('embodied')}"
        )  # fmt: skip
        rows += [
            field(
                f"{name}: category 1, purchased services",
                quantity(done.total, "kgCO2e"),
                done.why("operational"),
                f"{parts}; average-data method, location-based",
            ),
            field(f"{name}: period", _period(done), done.why("started")),
            field(f"{name}: spend", quantity(done.cost, "USD"), "no price is known of what was used"),
            field(f"{name}: data quality", f"energy {done.how} ({done.basis})", ""),
        ]
    rows.append(Field("not of this line", "machines of your own or leased: their electricity is scope 2"))
    rows.append(field("tool", f"carbonest {found.version}, tables {found.tables}", ""))
    return rows


def _components(name: str, done: Activity | None, lacking: str) -> list[Field]:
    if done is None:
        return [field(f"{name}: {part}", None, lacking) for part in ("E", "I", "M", "boundary")]
    grid = "; ".join(done.bases) or "as given"
    cited = f" [{', '.join(done.sources[:4])}]" if done.sources else ""
    return [
        field(f"{name}: E", quantity(done.energy, "kWh"), done.why("it_kwh"), f"{done.how}: {done.basis}"),
        field(
            f"{name}: I",
            quantity(done.intensity, "gCO2e/kWh"),
            done.why("intensity"),
            f"modelled: {grid}{cited}; location-based",
        ),
        field(f"{name}: M", quantity(done.embodied, "kgCO2e"), done.why("embodied"), "modelled: share of the hardware"),
        field(
            f"{name}: boundary",
            ", ".join(done.hardware),
            "",
            f"left out: {'; '.join(done.left_out)}" if done.left_out else "",
        ),
    ]


def _score(name: str, found: Score) -> Field:
    value = None
    if found.value is not None:
        low, central, high = (each * GRAMS_PER_KILOGRAM for each in found.value)
        value = f"{_number(central)} ({_number(low)} – {_number(high)}) gCO2e per {found.per}"
    return field(name, value, found.because, "((E × I) + M) / R; ISO/IEC 21031:2024, SCI for AI")


def _number(value: float) -> str:
    return render.figure(value) if value == 0 or 1e-3 <= abs(value) < 1e6 else scientific(value, 3)


def _duration(days: float) -> str:
    return next((name for limit, name in _DURATIONS if days < limit), "more than 6 months")


def _period(done: Activity) -> str | None:
    if done.started is None or done.ended is None:
        return None
    return f"{done.started.date().isoformat()} to {done.ended.date().isoformat()}"


def _figure(grams: float) -> str:
    """Return a number as YAML takes it, to four figures."""
    return f"{float(f'{grams:.4g}'):.10g}" if 1e-4 <= abs(grams) < 1e10 or grams == 0 else f"{grams:.3e}"


def _quoted(text: str) -> str:
    """Return text as a YAML scalar: JSON's strings are YAML's."""
    return json.dumps(_one(text), ensure_ascii=False)


def _one(text: str) -> str:
    return render.one_line(text)
