"""How the figures of a service came about: the trail, what was assumed, and what widens them most."""

from __future__ import annotations

from ..model import Interval, Step
from ..physics import intervals
from .cache import shards
from .candidates import Candidate
from .coefficients import common, common_sources
from .figures import Point


def steps(chosen: Candidate, point: Point) -> tuple[Step, ...]:
    """Return the trail from the model to the speed and watts of its boards."""
    replica, asked = chosen.replica, chosen.replica.asked
    model, board, engine = asked.model, replica.board, replica.engine
    speed, shape = point.sized.speed, replica.replica
    cached = float(shape.cache_bytes_per_token)
    known = model.kv_bytes_per_token is not None
    counted = "2 × layers × heads of keys and values × their width × bytes"
    how = counted if known else "of models with as many parameters"
    if replica.gpus > shards(model):
        how += f"; {replica.gpus} boards hold {replica.gpus / shards(model):g} copies of its {shards(model)} parts"
    limits = f"{shape.bandwidth_tb_s:g} TB/s, {shape.peak_tflops:g} TFLOP/s, {board.memory_gb:g} GB"
    efficiency = engine.efficiency
    reached = (
        f"memory {efficiency.memory:.2f}, arithmetic {efficiency.arithmetic:.2f}, prefill {efficiency.prefill:.2f} of "
        f"their limits; {efficiency.step_ms:.2g} ms a step, {efficiency.link_ms:.2g} + {efficiency.exchange_ms:.2g} "
        "× batch / 64 ms for each doubling of boards"
    )
    fitted = f"fitted to {engine.row_count} published rows of {engine.family_count} families; {reached}"
    origin = "given" if asked.lengths_given else "a chat's turn, assumed"
    return (
        Step("model", model.name, "", model.method, model.source_ids),
        Step("parameters", model.params_b, "10^9", f"{model.active_b:g}·10^9 at work on a token"),
        Step("weights", float(shape.weights_bytes) / 1e9, "GB", f"{asked.form.name}, {shape.weight_bytes:g} B each"),
        Step("cache of one token", cached / 1e3, "kB", how, model.source_ids, not known),
        Step("input of a request", asked.input_tokens, "tokens", origin, (), not asked.lengths_given),
        Step("output of a request", asked.output_tokens, "tokens", origin, (), not asked.lengths_given),
        Step("GPU", f"{replica.gpus} × {board.gpu_key}", "", f"{limits} each; {board.note}", board.source_ids),
        Step("engine", asked.engine, "", engine.stands_in or fitted, engine.source_ids, bool(engine.stands_in)),
        Step(
            "requests that fit into memory",
            replica.room,
            "",
            f"({common('usable_memory').central:g} × memory − weights) / cache of a request's mean length",
            common_sources("usable_memory"),
        ),
        *_load(chosen, point),
        Step(
            "step", 1000 * float(speed.pace.step_seconds), "ms", "bytes / bandwidth + operations / peak + overhead",
            ("roofline", "llm-inference-scaling"),
        ),
        Step.of("output tokens a second, one replica", speed.tokens_per_s, "1/s", "requests at once × output / answer",
                ("orca", "little-1961")),
        Step("duty of memory", float(speed.pace.memory_duty), "fraction", "bytes / time / bandwidth", ("roofline",)),
        Step(
            "duty of arithmetic", float(speed.pace.arithmetic_duty), "fraction", "operations / time / peak",
            ("roofline",)
        ),
        Step.of(
            "mean power of one board", point.sized.board_watts, "W",
            "waiting + (limit − waiting) × (1 − exp(−(b memory + c √arithmetic))) while busy, waiting in between",
            common_sources("power"),
        ),
        Step.of(
            "boards' energy of 1,000 output tokens", point.board_joules, "J", "power of all boards / tokens a second",
            ("si-brochure",),
        ),
    )  # fmt: skip


def _load(chosen: Candidate, point: Point) -> tuple[Step, ...]:
    asked, found = chosen.replica.asked, point.sized
    if point.kind == "curve":
        return (Step("requests at once", point.batch, "", "no load given: as many as are allowed", (), True),)
    arriving = f"capacity × {common('arriving_share').central:g} for requests that arrive at random"
    peak = "steady load assumed" if asked.peak_to_mean == 1 else f"peak {asked.peak_to_mean:g} × the mean"
    how = f"{arriving}; {peak}" if asked.requests_per_s is not None else f"as many at once as are allowed; {peak}"
    rows = [
        Step("replicas", float(found.replicas), "", how, common_sources("arriving_share")),
        Step("requests at once, one replica", point.batch, "", "at which it keeps up with its share of the load"),
        Step("busy", found.busy, "fraction", "time with any request"),
    ]
    if asked.requests_per_s is not None:
        rows.insert(0, Step("requests", asked.requests_per_s, "1/s", "given"))
    return tuple(rows)


def notes(chosen: Candidate, point: Point) -> list[str]:
    """Return what was assumed and not given, in sentences."""
    replica, asked = chosen.replica, chosen.replica.asked
    engine, found = replica.engine, []
    if not asked.has_load:
        found.append(
            "load not given: the figures of a token change 10 to 50 times with it, so that no single one is given; "
            "--requests-per-s, --tokens-per-day or --concurrency does."
        )
    if not asked.lengths_given:
        found.append(
            f"lengths of a request not given: taken as {asked.input_tokens:,.0f} in and {asked.output_tokens:,.0f} "
            "out; --input-tokens, --output-tokens."
        )
    if engine.stands_in:
        found.append(
            f"no public figures of {engine.name} on {replica.board.gpu_key} with such a model: speed as of "
            f"{engine.stands_in}, with a wide range."
        )
    elif engine.largest_batch == 1 and point.batch > 1:
        found.append(f"{engine.name} was only measured with one request at a time: more at once are extrapolated.")
    if not asked.form.has_units(replica.board):
        found.append(
            f"{replica.board.gpu_key} does not multiply in {asked.form.name}: weights are unpacked to 16 bits first, "
            "as those of int4 are; not every engine does that."
        )
    if asked.model.kv_bytes_per_token is None:
        usual = float(replica.replica.cache_bytes_per_token)
        found.append(
            f"dimensions of {asked.model.name} unknown: its cache taken as {usual / 1e3:,.0f} kB a token, a third to "
            "four times as much; a known name narrows it (--llm llama-3.1-8b)."
        )
    if point.kind == "load" and asked.peak_to_mean == 1 and asked.requests_per_s is not None:
        found.append("load taken as steady: --peak-to-mean sizes the replicas for its busiest hour.")
    idle = point.sized.machines * chosen.replicas_on_one - point.sized.replicas
    if point.kind == "load" and idle > 0:
        boards = idle * replica.gpus + point.sized.machines * (int(chosen.machine.gpu_count) % replica.gpus)
        paid = point.sized.machines * int(chosen.machine.gpu_count)
        found.append(f"{boards} of {paid} GPUs hold no replica, and are paid for.")
    return found


def widest(chosen: Candidate, point: Point) -> str:
    """Return what widens the energy of a token most, and what narrows it."""
    spread = chosen.replica.range_at(point.batch)
    watts = common("power")
    contributors = {"speed of the engine": spread, "watts of the boards": Interval(watts.low, 1.0, watts.high)}
    found = intervals.widest(contributors)
    if found == "speed of the engine":
        return f"{found} (measure it: --tokens-per-s with --at-batch)"
    return f"{found} (a measured wattage narrows it: `carbonest measure`, `carbonest usage`)"
