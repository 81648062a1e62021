"""Machines that can hold the model: by SKU, by GPU, or all; and what would make it fit where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .. import tables
from ..errors import InputError
from ..llm.gpus import accelerator, accelerators
from ..machines.catalogue import TABLE, Machine, find_machine
from ..planning.hardware_names import resolve
from ..power.boards import GpuSpec
from ..power.coefficients import boards as power_model
from ..power.gpu import gpu_spec
from .asked import Asked
from .coefficients import boards_of, common, was_measured
from .formats import FORMATS
from .timed import Timed, timed

#: Formats by how little they change an answer, for advice.
_SMALLER = ("fp8", "int8", "int4", "fp4")


class Candidate(NamedTuple):
    """A machine with a way to split its boards into replicas."""

    machine: Machine
    replica: Timed

    @property
    def replicas_on_one(self) -> int:
        """Replicas that one machine holds."""
        return int(self.machine.gpu_count) // self.replica.gpus


def candidates(asked: Asked, sku: str | None, gpu: str | None, providers: tuple[str, ...]) -> list[Candidate]:
    """Return every machine on which the model fits and answers in time, with every split of its boards.

    Raises
    ------
    InputError
        If a name is unknown, nothing fits (says what would), or nothing is fast enough (says what comes nearest).
    """
    machines = [_by_name(sku, gpu, providers)] if sku is not None else list(_with_gpu(gpu, providers))
    fitting: list[Candidate] = []
    failed: InputError | None = None
    for machine in machines:
        board = accelerator(machine.gpu_model)
        assert board is not None
        spec = _spec(board.gpu_key)
        for gpus in _splits(int(machine.gpu_count), asked.gpus_per_replica):
            try:
                replica = timed(asked, board, spec, gpus)
            except InputError as error:
                failed = error
                continue
            if replica.room >= 1:
                fitting.append(Candidate(machine, replica))
    if not fitting:
        if failed is not None:
            raise failed
        raise InputError(_unfit(asked, machines))
    if sku is None and gpu is None:
        # Unasked, nobody is sent to boards or links of which no figures are public, while others will do.
        fitting = [each for each in fitting if not each.replica.engine.stands_in] or fitting
    found = [each for each in fitting if each.replica.batch_limit >= 1]
    if not found:
        raise InputError(_too_slow(asked, fitting))
    return found


def _spec(gpu_key: str) -> GpuSpec:
    return gpu_spec(gpu_key, model=power_model())


def _by_name(sku: str, gpu: str | None, providers: tuple[str, ...]) -> Machine:
    machine = find_machine(sku, providers[0] if len(providers) == 1 else None)
    if gpu is not None:
        raise InputError(f"--sku names the GPU already ({machine.gpu_model or 'none'}): leave --gpu out.")
    if not machine.gpu_model:
        raise InputError(
            f"serving needs a machine with GPUs; {machine.sku} has none. `carbonest skus --gpu` lists them."
        )
    if machine.gpu_count != int(machine.gpu_count):
        raise InputError(f"serving needs whole GPUs; {machine.sku} has {machine.gpu_count:g} of one.")
    if accelerator(machine.gpu_model) is None:
        raise InputError(_unknown_peak(machine.gpu_model))
    return machine


def _with_gpu(gpu: str | None, providers: tuple[str, ...]) -> Iterator[Machine]:
    """Machines of whole GPUs whose peaks and serving are known."""
    wanted = {key for key, board in accelerators().items() if was_measured(board.generation, _spec(key).form)}
    if gpu is not None:
        held = {row["gpu_model"] for row in _rows(providers)}
        boards = {row["gpu_key"] for row in tables.table("gpu_power")}
        named = set(resolve(gpu, held | set(accelerators()) | boards))
        known = named & set(accelerators())
        if not known:
            raise InputError(_unknown_peak(sorted(named)[0]))
        if not known & held:
            clouds = " or ".join(providers)
            raise InputError(
                f"no machine of {clouds} has whole {' or '.join(sorted(known))} boards: take another --gpu."
            )
        wanted = known
    for row in _rows(providers):
        if row["gpu_model"] in wanted:
            yield find_machine(row["sku"], row["provider"])


def _rows(providers: tuple[str, ...]) -> list[dict[str, str]]:
    return [row for row in _gpu_rows() if row["provider"] in providers]


@tables.per_folder(2)
def _gpu_rows() -> tuple[dict[str, str], ...]:
    """Rows of machines with whole GPUs."""
    return tuple(
        {name: row[name] for name in ("provider", "sku", "gpu_model")}
        for row in tables.read(TABLE)
        if row["gpu_model"] and (count := tables.figure(row, "gpu_count", TABLE)) >= 1 and count == int(count)
    )


def _splits(gpus: int, wanted: int | None) -> list[int]:
    """Boards of one replica that are tried on a machine of so many."""
    if wanted is not None:
        return [wanted] if wanted <= gpus else []
    found = [1]
    while found[-1] * 2 <= gpus:
        found.append(found[-1] * 2)
    return [*found, gpus] if gpus not in found else found


def _unknown_peak(gpu: str | None) -> str:
    return (
        f"no peak and memory bandwidth of {gpu} is known, and without them no speed: take another GPU, such as A100, "
        "H100, L40S or MI300X."
    )


def _unfit(asked: Asked, machines: list[Machine]) -> str:
    """Say that a model does not fit, and what would make it."""
    boards = {machine.gpu_model: int(machine.gpu_count) for machine in sorted(machines, key=lambda m: m.gpu_count)}
    if not machines or (asked.gpus_per_replica or 0) > max(boards.values()):
        most = max(boards.values(), default=0)
        return f"no machine here has {asked.gpus_per_replica} GPUs: {most} at most; lower --gpus-per-replica."
    name, count = max(boards.items(), key=lambda pair: pair[1] * _memory(pair[0]))
    used = min(count, asked.gpus_per_replica or count)
    share = common("usable_memory").central
    room = used * _memory(name) * share
    weights = asked.model.params_b * asked.form.bytes_per_weight
    said = (
        f"{asked.model.name} in {asked.form.name} does not fit: {weights:,.4g} GB of weights and the cache of one "
        f"request of {asked.input_tokens + asked.output_tokens:,.0f} tokens, but {used} × {name} hold {room:,.4g} GB."
    )
    ways = []
    if used < count and weights < count * _memory(name) * share:
        ways.append(f"more boards for each replica (--gpus-per-replica {count})")
    board = accelerator(name)
    smaller = [
        form
        for form in _SMALLER
        if asked.model.params_b * FORMATS[form].bytes_per_weight < 0.95 * room
        and (FORMATS[form].packed or (board is not None and FORMATS[form].has_units(board)))
    ]
    if smaller and FORMATS[smaller[0]].bytes_per_weight < asked.form.bytes_per_weight:
        ways.append(f"smaller weights (--precision {smaller[0]})")
    if other := _larger(weights, room):
        ways.append(f"larger boards ({other})")
    if asked.input_tokens + asked.output_tokens > 10_000 and weights < 0.95 * room:
        ways.append("shorter requests")
    if not ways:
        needed = int(weights / (_memory(name) * share)) + 1
        ways.append(f"{needed} boards of this kind over several machines, whose links are not modelled")
    return f"{said} What would make it fit: {', or '.join(ways)}."


def _memory(gpu: str | None) -> float:
    board = accelerator(gpu)
    return 0.0 if board is None else board.memory_gb


def _larger(weights: float, room: float) -> str:
    """The machine with the least memory of boards that would hold the weights, and more than there was."""
    share = common("usable_memory").central
    best: tuple[tuple[float, int], str] | None = None
    for row in _gpu_rows():
        board = accelerator(row["gpu_model"])
        if board is None or boards_of(board.generation) is None:
            continue
        machine = find_machine(row["sku"], row["provider"])
        held = machine.gpu_count * board.memory_gb * share
        size = held, machine.vcpus
        if held > max(1.05 * weights, room) and (best is None or size < best[0]):
            best = size, f"{machine.gpu_count:g} × {board.gpu_key}, as in {machine.sku}"
    return "" if best is None else best[1]


def _too_slow(asked: Asked, fitting: list[Candidate]) -> str:
    """Say that nothing answers in time, and what comes nearest."""
    nearest = min(fitting, key=lambda each: each.replica.seconds(1.0))
    took = nearest.replica.seconds(1.0)
    wanted = []
    if asked.answer_s is not None:
        wanted.append(f"{asked.answer_s:g} s for an answer")
    if asked.token_ms is not None:
        wanted.append(f"{asked.token_ms:g} ms for a token")
    return (
        f"nothing here answers within {' and '.join(wanted)}, even one request at a time. The nearest is "
        f"{nearest.replica.gpus} × {nearest.replica.board.gpu_key} ({nearest.machine.sku}) with {took:.3g} s, "
        f"{1000 * took / asked.output_tokens:.3g} ms for each of {asked.output_tokens:,.0f} tokens: allow more, ask "
        "for shorter answers, or take smaller weights (--precision)."
    )
