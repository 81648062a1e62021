"""Language-model trainings on machines: which GPUs and how many, whether memory suffices, how fast each board is."""

from __future__ import annotations

from ..errors import InputError
from ..llm import memory
from ..llm.gpus import Accelerator, accelerator
from ..llm.training import Reached, gpu_hours, reached
from ..machines.catalogue import Machine
from ..model import Interval, Step
from .job import Job, LlmJob
from .speed import AMBIGUOUS, Factor, NotComparable, Speed

#: GPUs of a machine that is a node of a cluster: smaller ones share no fabric with each other.
NODE_GPUS = 8
#: Superchips are nodes of a rack with fewer of them in each.
_SMALL_NODES = ("GB200", "GB300")
#: Machines that a plan takes of its own accord, where memory asks for several.
MOST_MACHINES = 4096
#: Why a machine is left out that a smaller training would fit.
TOO_SMALL = "too little GPU memory for this training"


def counts(
    llm: LlmJob, machine: Machine, asked: tuple[int, ...], deadline_hours: float | None, hours: float
) -> tuple[int, ...]:
    """Return in which numbers a machine may run a training.

    Parameters
    ----------
    asked : machines that the user named; empty: the least that memory and the deadline allow.
    hours : central time on one of them. [h]
    """
    gpus = int(machine.gpu_count)
    if llm.only and machine.gpu_model not in llm.only:
        return (1,)
    if llm.gpus is not None:
        whole = llm.gpus % gpus == 0
        number = llm.gpus // gpus
        return (number,) if whole and (not asked or number in asked) else ()
    if asked or not is_node(machine):
        return asked or (1,)
    board = accelerator(machine.gpu_model)
    least = 1 if board is None else memory.least_machines(llm.training, board.memory_gb, gpus)
    if least is None:
        return (1,)
    while deadline_hours is not None and hours / least > deadline_hours and least < MOST_MACHINES:
        least *= 2
    return (least,)


def is_node(machine: Machine) -> bool:
    """Whether several of a machine make a cluster."""
    return machine.gpu_count >= NODE_GPUS or str(machine.gpu_model).startswith(_SMALL_NODES)


def unfit(job: Job, machine: Machine, count: int) -> str | None:
    """Return why a machine in this number cannot run a training; ``None`` if it can."""
    llm = job.llm
    assert llm is not None
    if llm.only and machine.gpu_model not in llm.only:
        return "another GPU than the one asked for"
    if count > 1 and not is_node(machine):
        return f"fewer than {NODE_GPUS} GPUs in a machine: several of them share no fast network"
    board = accelerator(machine.gpu_model)
    if board is None:
        return None if llm.training.tokens_per_second is not None else "no dense 16-bit peak known of its GPU"
    if memory.fitting(llm.training, board.memory_gb, int(machine.gpu_count), count) is None:
        return TOO_SMALL
    return None


def steps(job: Job, machine: Machine, count: int) -> tuple[Step, ...]:
    """Return the lines of the trail that a machine adds: its memory."""
    board = accelerator(machine.gpu_model)
    if job.llm is None or board is None:
        return ()
    gpus = int(machine.gpu_count)
    found = memory.fitting(job.llm.training, board.memory_gb, gpus, count)
    return () if found is None else (memory.step(job.llm.training, found, board.memory_gb, gpus * count),)


def board_speed(job: Job, device: str) -> Speed | NotComparable:
    """Return the speed of one GPU relative to the one that the hours are counted on."""
    llm = job.llm
    assert llm is not None
    training, board, reference = llm.training, accelerator(device), accelerator(job.devices[0])
    if training.is_measured or board is None or reference is None:
        return _given(job, device)
    found, known = reached(training, board), reached(training, reference)
    if isinstance(found, str) or isinstance(known, str):
        return NotComparable(found if isinstance(found, str) else str(known))
    ratio = gpu_hours(training, reference, known.share) / gpu_hours(training, board, found.share)
    # The error of the reference's own generation is in the hours already; boards that share it differ by nothing else.
    name = _error_name(board, found)
    shared = name == _error_name(reference, known)
    own = Interval.exact(ratio) if shared else Interval(found.own.low * ratio, ratio, found.own.high * ratio)
    step = found.steps[0] if device != job.devices[0] else None
    return Speed((Factor(name, own, step),), found.evidence)


def _error_name(board: Accelerator, found: Reached) -> tuple[str, str]:
    """What shares the error of a board's share: its generation, or nothing where the factor is borrowed."""
    return "share of the peak", board.gpu_key if found.evidence == "borrowed" else board.generation


def _given(job: Job, device: str) -> Speed | NotComparable:
    """The GPU that the user measured on; one that several models answer to is known less well."""
    if device not in job.devices:
        return NotComparable("another GPU than the one measured")
    board = accelerator(device)
    try:
        if board is not None and job.llm is not None:
            reached(job.llm.training, board)
    except InputError:
        return NotComparable("slower than what was measured, by its peak")
    if len(job.devices) == 1:
        return Speed((Factor(("speed", device), Interval.exact(1.0)),), "given")
    text = f"measured on a GPU that {len(job.devices)} models answer to: name one"
    step = Step.of(f"speed of {device}", AMBIGUOUS, "× the job's GPU", text, assumed=True)
    return Speed((Factor(("speed", device), AMBIGUOUS, step),), "given")


def together(job: Job, gpus: int) -> tuple[Factor, ...]:
    """Return how the share of the peak changes with the number of GPUs; of adapters only, others keep it."""
    llm = job.llm
    assert llm is not None
    board = accelerator(job.devices[0])
    if board is None or llm.training.is_measured or not llm.training.has_adapters:
        return ()
    counted = llm.gpus or 8
    of_gpus, of_counted = (reached(llm.training, board, float(number)) for number in (gpus, counted))
    if isinstance(of_gpus, str) or isinstance(of_counted, str) or gpus == counted:
        return ()
    ratio = of_gpus.share / of_counted.share
    method = "MLPerf fine-tuning, 4 to 1,024 GPUs"
    step = Step(
        f"efficiency of {gpus} GPU{'s' * (gpus > 1)}", ratio, f"per GPU, relative to {counted}", method,
        ("llm-training-public",), True,
    )  # fmt: skip
    return (Factor(("efficiency", gpus), Interval.exact(ratio), step),)


def nothing_fits(job: Job, machines: list[tuple[Machine, int]]) -> str | None:
    """Return what would make a training fit, told of the largest of the machines that are too small for it."""
    llm = job.llm
    assert llm is not None
    known = [(machine, count, board) for machine, count in machines for board in [_board(machine)] if board is not None]
    if not known:
        return None
    machine, count, board = max(known, key=lambda each: (each[2].memory_gb * each[0].gpu_count * each[1], each[0].sku))
    gpus = int(machine.gpu_count)
    recomputed, shards = llm.training.recompute != "none", min(memory.MOST_SHARDS, gpus)
    least = memory.need(llm.training, gpus * count, recomputed=recomputed, shards=shards)
    room = memory.capacity_bytes(board.memory_gb)
    ways = memory.remedies(llm.training, board.memory_gb, gpus, gpus * count, clusters=is_node(machine))
    will = f"What would make it fit: {'; '.join(ways)}." if ways else "No layout and no number of these GPUs will do."
    each = f"each of the {gpus * count} GPUs" if gpus * count > 1 else "the GPU"
    return (
        f"{each} of {count} × {machine.sku} ({machine.gpu_model}) must hold "
        f"{_gb(least.total)} GB ({_gb(least.states)} of weights, gradients and optimizer, "
        f"{_gb(least.activations)} of activations), and has {_gb(room)} GB usable. {will}"
    )


def _gb(size_bytes: float) -> str:
    value = size_bytes / 1e9
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _board(machine: Machine) -> Accelerator | None:
    return accelerator(machine.gpu_model)
