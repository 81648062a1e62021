"""What it takes to train a language model: operations, the share of a GPU's peak that they reach, GPU-hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..errors import InputError
from ..model import Interval, Step
from ..physics import language_models as physics
from .coefficients import coefficient
from .dimensions import attention_width
from .gpus import Accelerator
from .models import LlmModel

METHODS = ("pretrain", "full", "lora", "qlora")
STACKS = ("tuned", "eager", "unknown")
OPTIMIZERS = ("adamw", "8bit")
RECOMPUTE = ("auto", "none", "full")
ADAPTERS = ("lora", "qlora")
#: What is meant where nothing is said: the length that most recipes take. [tokens]
USUAL_SEQUENCE = 4096.0
#: Sizes at which nothing changes: parameters of the fit, GPUs of one machine, a sequence of ordinary length.
USUAL_PARAMS_B, USUAL_GPUS, LONG_SEQUENCE = 13.0, 8.0, 8192.0
#: The fewest GPUs of which fine-tunings of adapters are public: fewer are taken to gain no more.
FEWEST_GPUS = 4.0
#: Generations of which whole runs are public.
WITH_WHOLE_RUNS = frozenset({"ampere", "hopper"})
#: Generations of which benchmarks are public.
WITH_BENCHMARKS = frozenset({"blackwell", "cdna"})
#: Boards in sockets that trained in public; others, and their siblings on cards, borrow the factor of the generation.
_LARGE = ("A100", "A800", "H100", "H200", "H800", "GH200", "B100", "B200", "B300", "GB200", "GB300", "MI300X", "MI325X")
#: Error of one generation against another where trainings on both are public, as a factor on the speed.
_OWN = Interval(0.9, 1.0, 1 / 0.9)
SOURCE = ("llm-training-public",)


@dataclass(frozen=True, slots=True)
class Training:
    """A training to be placed.

    Attributes
    ----------
    model : LlmModel
    tokens : float
        Of one epoch, after packing. [-]
    epochs : float
    method : str
        ``pretrain`` and ``full`` train every weight, ``lora`` and ``qlora`` adapters beside frozen ones.
    sequence : float
        Tokens of one sequence.
    precision : str
        ``bf16`` or ``fp8``.
    stack : str
        ``tuned`` (Megatron, NeMo), ``eager`` (plain framework code) or ``unknown``.
    optimizer : str
        ``adamw``, or ``8bit`` moments without a second copy of the weights.
    recompute : str
        Whether layers are computed again: ``none``, ``full``, or ``auto``: where memory asks for it.
    micro_batch : float
        Sequences of one step on one GPU.
    tokens_per_second : float or None
        Of one GPU, measured by the user. [1/s]
    mfu : float or None
        Share of the dense 16-bit peak, measured by the user. [-]
    """

    model: LlmModel
    tokens: float
    epochs: float = 1.0
    method: str = "pretrain"
    sequence: float = USUAL_SEQUENCE
    precision: str = "bf16"
    stack: str = "unknown"
    optimizer: str = "adamw"
    recompute: str = "auto"
    micro_batch: float = 1.0
    tokens_per_second: float | None = None
    mfu: float | None = None

    @property
    def has_adapters(self) -> bool:
        """Whether adapters are trained, not the weights."""
        return self.method in ADAPTERS

    @property
    def is_measured(self) -> bool:
        """Whether the user measured the speed."""
        return self.tokens_per_second is not None or self.mfu is not None

    @property
    def trained_tokens(self) -> float:
        """Tokens of all epochs. [-]"""
        return self.tokens * self.epochs

    def to_dict(self) -> dict[str, object]:
        """Return plain data for reports."""
        return {
            "model": self.model.name,
            "params_b": self.model.params_b,
            "active_b": self.model.active_b,
            "tokens": self.tokens,
            "epochs": self.epochs,
            "method": self.method,
            "sequence_tokens": self.sequence,
            "precision": self.precision,
            "stack": self.stack,
            "optimizer": self.optimizer,
            "recompute": self.recompute,
            "micro_batch": self.micro_batch,
            "tokens_per_s_per_gpu": self.tokens_per_second,
            "mfu": self.mfu,
            "flop_per_token": self.flops_per_token,
        }

    @property
    def flops_per_token(self) -> float:
        """Model operations of one token. [FLOP]"""
        model = self.model
        active = model.active_b * 1e9
        passes = 4 if self.has_adapters else 6
        return float(physics.training_flops_per_token(active, passes, attention_width(model), self.sequence))


class Reached(NamedTuple):
    """The share of a board's dense 16-bit peak that a training reaches, and how it came about.

    ``own`` is the error that boards of another generation do not share; ``evidence`` says what tells of the board.
    """

    share: float
    own: Interval
    evidence: str
    steps: tuple[Step, ...]


def reached(training: Training, board: Accelerator, gpus: float = USUAL_GPUS) -> Reached | str:
    """Return the share of its peak that a board reaches, or why that is not known.

    Raises
    ------
    InputError
        If what the user measured is above the peak.
    """
    if training.precision == "fp8" and board.fp8_tflops is None:
        return "no units for 8-bit floating point (--precision fp8)"
    if training.is_measured:
        return _measured(training, board)
    parts = dict(_parts(training, board, gpus))
    share = 1.0
    for value in parts.values():
        share *= value.central
    evidence, own = _evidence(training, board)
    step = Step(
        f"share of the peak, {board.gpu_key}",
        share,
        f"of {board.bf16_tflops:g} TFLOP/s in 16 bits",
        f"{evidence}: " + ", ".join(f"{name} ×{value.central:.3g}" for name, value in parts.items()),
        tuple(dict.fromkeys((*SOURCE, *board.source_ids))),
        assumed=True,
    )
    return Reached(share, own, evidence, (step,))


def _parts(training: Training, board: Accelerator, gpus: float) -> list[tuple[str, Interval]]:
    """The factors of a share by name, in the order of the trail."""
    model, found = training.model, [("base", coefficient("factor", "base"))]

    def add(name: str, row: str | None = None, value: float | None = None) -> None:
        known = coefficient("factor", row or name)
        found.append((name, known if value is None else Interval.exact(value)))

    generation = board.generation
    if generation not in ("hopper", "blackwell", "cdna"):
        # Boards without a public training take the factor of the generation that is nearest in age.
        generation = "ampere"
    if generation != "hopper":
        add(generation)
    if training.precision == "fp8":
        add("fp8", "fp8_blackwell" if generation == "blackwell" else "fp8")
    if not model.is_dense:
        add("experts")
    add("params", value=_sized("params", max(model.active_b, 0.05), USUAL_PARAMS_B))
    if training.sequence > LONG_SEQUENCE:
        add("sequence", value=_sized("sequence", training.sequence, LONG_SEQUENCE))
    if training.recompute == "full":
        add("recomputation")
    if training.has_adapters:
        add("adapters")
        if gpus != USUAL_GPUS:
            add("adapters_gpus", value=_sized("adapters_gpus", max(gpus, FEWEST_GPUS), USUAL_GPUS))
        if training.method == "qlora":
            add("qlora")
        if training.stack != "tuned":
            add("adapters_unknown")
    elif training.stack != "tuned":
        add("whole")
        if not model.is_dense:
            add("whole_experts")
    if training.stack == "eager":
        add("eager")
    return found


def _sized(name: str, value: float, usual: float) -> float:
    return float(physics.factor_of_size(value, usual, coefficient("factor", name).central))


def hours_range(training: Training) -> tuple[Interval, str]:
    """Return the range of hours around their central value, without what boards do not share, and its basis."""
    if training.is_measured:
        name = "measured"
    elif training.stack == "eager":
        name = "eager"
    elif training.has_adapters:
        name = "adapters_tuned" if training.stack == "tuned" else "adapters"
    elif training.stack == "tuned":
        name = "tuned" if training.model.is_dense else "tuned_experts"
    else:
        name = "whole"
    from .coefficients import row

    return coefficient("range", name), row("range", name)["method"]


def _evidence(training: Training, board: Accelerator) -> tuple[str, Interval]:
    """What tells of a board, and the error of its generation alone, as a factor on the speed."""
    public = board.gpu_key.split()[0] in _LARGE and not board.is_card
    benchmarked = training.stack == "tuned" or training.has_adapters
    if public and board.generation in WITH_WHOLE_RUNS:
        return "benchmarks" if benchmarked else "whole runs", _OWN
    whole, rare = coefficient("range", "whole"), coefficient("range", "whole_rare")
    # Hours are wider by the difference of the two ranges; a range of hours is one of the speed with its ends exchanged.
    own = physics.further_range(whole.low, whole.high, rare.low, rare.high)
    evidence = "benchmarks" if public and board.generation in WITH_BENCHMARKS else "borrowed"
    if benchmarked and evidence == "benchmarks":
        return evidence, _OWN
    return evidence, Interval(1 / own[1], 1.0, 1 / own[0])


def _measured(training: Training, board: Accelerator) -> Reached:
    """The share that the user measured; refused where no GPU can do it."""
    flops, peak = training.flops_per_token, _peak(training, board)
    if training.tokens_per_second is not None:
        share = float(physics.peak_utilization(training.tokens_per_second, flops, board.bf16_tflops))
        method = f"{training.tokens_per_second:g} tokens/s × {flops / 1e9:.4g} GFLOP, given"
    else:
        assert training.mfu is not None
        share, method = training.mfu, "given"
    if share * board.bf16_tflops > peak:
        raise InputError(
            f"what is measured must stay below the peak of the GPU: {share * board.bf16_tflops:,.0f} TFLOP/s of model "
            f"operations ({flops / 1e9:.4g} GFLOP a token) are more than the {peak:,.0f} that {board.gpu_key} has in "
            f"{'8' if training.precision == 'fp8' else '16'} bits: check that the tokens are those of one GPU, "
            "and --llm, --active and --precision."
        )
    step = Step(f"share of the peak, {board.gpu_key}", share, "of the 16-bit peak", method, board.source_ids)
    return Reached(share, Interval.exact(1.0), "given", (step,))


def _peak(training: Training, board: Accelerator) -> float:
    return board.fp8_tflops if training.precision == "fp8" and board.fp8_tflops else board.bf16_tflops


def gpu_hours(training: Training, board: Accelerator, share: float) -> float:
    """Return the central GPU-hours of a training on boards that reach a share of their peak. [GPU h]"""
    return float(
        physics.training_gpu_hours(training.trained_tokens, training.flops_per_token, board.bf16_tflops, share)
    )
