"""The job of training a language model: from the options ``--llm``, ``--tokens`` and their like to work on GPUs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import schema
from ..errors import InputError
from ..llm.gpus import Accelerator, accelerator
from ..llm.models import LlmModel, find_model
from ..llm.training import METHODS, Training, gpu_hours, hours_range, reached
from ..model import Interval, Step
from ..physics.intervals import product
from ..physics.language_models import measured_gpu_hours
from .hardware_names import gpus_named
from .job import Job, LlmJob, gpu_job, measured_amount, measured_interval

#: The board that hours are counted on where none is named.
REFERENCE = "H100 80GB SXM5"
#: Options of a training under the names of the fields of :class:`..llm.training.Training`.
_FIELDS = {
    "tokens": "tokens", "epochs": "epochs", "method": "method", "seq": "sequence", "stack": "stack",
    "optimizer": "optimizer", "recompute": "recompute", "batch": "micro_batch", "mfu": "mfu",
    "tokens_per_s_per_gpu": "tokens_per_second", "precision": "precision",
}  # fmt: skip
_RANGE_SOURCES = ("llm-training-public", "llm-training-judgement")
#: What ``carbonest measure --llm`` writes of a training.
_TRAINING = schema.mapping(
    {
        "llm": schema.text(),
        "active": schema.optional(schema.or_null(schema.text())),
        "method": schema.text(*METHODS),
        "seq": schema.number(1, 1e8),
        "precision": schema.text("bf16", "fp8"),
        "gpu_model": schema.optional(schema.or_null(schema.text())),
        "gpu_count": schema.number(1, 1e6, whole=True),
        "tokens_per_second_per_gpu": schema.mapping({"central": schema.number(1e-6, 1e9)}),
    }
)
_WORKLOADS = {
    "pretrain": "llm-training",
    "full": "llm-fine-tuning",
    "lora": "llm-fine-tuning",
    "qlora": "llm-fine-tuning",
}


def llm_job(given: Mapping[str, Any], needs: dict[str, Any]) -> Job:
    """Return the job of training a language model.

    Raises
    ------
    InputError
        If tokens are missing, a measured speed names no GPU or is above its peak, or a GPU has no known peak.
    UnknownNameError
        If no model, or no GPU, has the name.
    """
    model = find_model(given["llm"], given.get("active"))
    training = _training(given, model)
    only = _named_gpus(given, training)
    reference = only[0] if only else REFERENCE
    board = accelerator(reference)
    hours, steps = _work(training, reference, board, given.get("gpus"))
    steps = [_model_step(model), *_flops_steps(training, usual="seq" not in given), *steps]
    for field in ("precision", "measured_precision", "reference_count"):
        needs.pop(field, None)
    needs.setdefault("workload", _WORKLOADS[training.method])
    needs.setdefault("name", _name(training))
    return gpu_job(
        hours,
        only or (REFERENCE,),
        **{**needs, "stated_precision": training.precision, "batch": needs.get("batch")},
        steps=tuple(steps),
        how="tokens × operations / (peak × share of it), with the ranges of both",
        llm=LlmJob(training, only, given.get("gpus")),
    )


def llm_job_of_profile(result: Mapping[str, Any], given: Mapping[str, Any], needs: dict[str, Any]) -> Job:
    """Return the whole training of which a result of ``carbonest measure --llm`` is a part: its speed, its watts.

    Raises
    ------
    InputError
        If the result holds no training, or one that breaks a rule.
    """
    told = result.get("training")
    if told is None:
        raise InputError(
            "--tokens scales a measured training to the whole; this result holds none: measure it by "
            "`carbonest measure --llm MODEL --output FILE -- COMMAND`."
        )
    schema.checked(told, _TRAINING, "training of a profile")
    unused = next((name for name in ("precision", "batch", "work", "speed", "cpu", "threads") if given.get(name)), None)
    if unused is not None:
        raise InputError(
            f"{unused} counts for nothing beside --tokens: the measured training says what ran. Leave it out."
        )
    board = given.get("gpu") or told.get("gpu_model")
    asked = {
        **{name: told[name] for name in ("llm", "method", "precision") if told.get(name) is not None},
        **({"active": told["active"]} if told.get("active") is not None else {}),
        "seq": told["seq"],
        **{name: given[name] for name in ("tokens", "epochs", "gpus") if name in given},
        **({"gpu": board} if board else {}),
        "tokens_per_s_per_gpu": told["tokens_per_second_per_gpu"]["central"],
    }
    seconds = measured_amount(result, "wall_seconds")
    if seconds and measured_amount(result, "gpu_joules"):
        joules = measured_interval(result, "gpu_joules")
        needs["gpu_watts"] = joules.scaled(1 / (seconds * told["gpu_count"]))
    return llm_job(asked, needs)


def _training(given: Mapping[str, Any], model: LlmModel) -> Training:
    if "tokens" not in given:
        raise InputError(
            f"--llm needs the tokens of the training: give --tokens, for instance --tokens 2B. There is "
            f"no usual number: trainings like that of {model.name} see 20 to 7,000 tokens for each parameter."
        )
    fields = {field: given[option] for option, field in _FIELDS.items() if option in given}
    if fields.get("precision", "bf16") not in ("bf16", "fp8"):
        raise InputError(f"--precision of a language model must be bf16 or fp8; got {fields['precision']}.")
    if "tokens_per_second" in fields and "mfu" in fields:
        raise InputError("--tokens-per-s-per-gpu and --mfu say the same thing: give one of them.")
    for field in ("epochs", "micro_batch", "mfu", "tokens_per_second"):
        if fields.get(field) == 0:
            raise InputError(f"{field.replace('_', ' ')} of a training must be above 0; got 0.")
    return Training(model, **fields)


def _named_gpus(given: Mapping[str, Any], training: Training) -> tuple[str, ...]:
    """The GPUs that the user named, those on sockets first: they are what people mean."""
    if not given.get("gpu"):
        if training.is_measured:
            raise InputError("a measured speed needs the GPU it was measured on: give --gpu, for instance --gpu H100.")
        return ()
    found = boards_named(given["gpu"])
    usable = [name for name in found if accelerator(name) is not None]
    if not usable and training.tokens_per_second is None:
        raise InputError(
            f"no dense 16-bit peak is known for {found[0]}: give --tokens-per-s-per-gpu, measured over a few hundred "
            "steps, or name another GPU with --gpu."
        )
    return tuple(usable or found)


def boards_named(text: str) -> tuple[str, ...]:
    """Return the GPUs that a name stands for, those on sockets first: they are what people train on.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    return tuple(sorted(gpus_named(text), key=lambda name: ("SXM" not in name, -_memory(name), name)))


def _memory(name: str) -> float:
    board = accelerator(name)
    return board.memory_gb if board else 0.0


def _work(
    training: Training, reference: str, board: Accelerator | None, gpus: int | None
) -> tuple[Interval, list[Step]]:
    """GPU-hours on the reference board with their range, and how they came about."""
    spread, basis = hours_range(training)
    own = Interval.exact(1.0)
    steps: list[Step] = []
    if board is None:
        assert training.tokens_per_second is not None
        central = float(measured_gpu_hours(training.trained_tokens, training.tokens_per_second))
    else:
        found = reached(training, board, float(gpus or 8))
        if isinstance(found, str):
            raise InputError(f"{reference} has {found}: leave it out, or name another GPU with --gpu.")
        steps += found.steps
        central = gpu_hours(training, board, found.share)
        # A faster board takes less time: the ends change places.
        own = Interval(1 / found.own.high, 1.0, 1 / found.own.low)
    hours = product(Interval.exact(central), spread, own)
    steps.append(Step.of("hours of a training", spread, "× the central hours", basis, _RANGE_SOURCES, True))
    return hours, steps


def _model_step(model: LlmModel) -> Step:
    dimensions = f", {model.layers} layers of width {model.width}" if model.layers else ", dimensions of a usual model"
    experts = "" if model.is_dense else f", {model.active_b:g} × 10⁹ of them at work on one token"
    return Step(
        f"model {model.name}",
        model.params_b,
        "10⁹ parameters",
        f"{model.method}{experts}{dimensions}",
        model.source_ids,
    )


def _flops_steps(training: Training, *, usual: bool) -> list[Step]:
    passes = "4 N (frozen weights)" if training.has_adapters else "6 N"
    epochs = f"{training.epochs:g} epochs of {training.tokens:.4g}" if training.epochs != 1 else "given"
    return [
        Step("tokens trained on", training.trained_tokens, "tokens", epochs),
        Step(
            "operations of one token",
            training.flops_per_token / 1e9,
            "GFLOP",
            f"{passes} + 6 × layers × width × {training.sequence:g} tokens of a sequence",
            ("megatron-scaling",),
            assumed=usual,
        ),
    ]


def _name(training: Training) -> str:
    verb = {"pretrain": "training", "full": "fine-tuning"}.get(training.method, f"{training.method} fine-tuning")
    shown = _short(training.tokens)
    epochs = f" × {training.epochs:g} epochs" if training.epochs != 1 else ""
    return f"{verb} of {training.model.name} on {shown} tokens{epochs}"


def _short(count: float) -> str:
    for unit, size in (("T", 1e12), ("B", 1e9), ("M", 1e6), ("k", 1e3)):
        if count >= size:
            return f"{count / size:.4g}{unit}"
    return f"{count:g}"
