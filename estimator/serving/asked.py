"""What is asked of a service: the model, its requests, and how fast they must be answered; and the rules for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import units
from ..choices import one_of
from ..errors import InputError
from ..llm.models import LlmModel, find_model
from .coefficients import ENGINES
from .formats import FORMATS, Format

#: Lengths of a chat's turn, taken only where no load is asked for: a curve needs some, a bill needs the real ones.
TYPICAL_INPUT, TYPICAL_OUTPUT = 1000.0, 250.0
#: A month of service. [h]
MONTH_HOURS = units.HOURS_PER_YEAR / 12
_SECONDS_PER_DAY = units.HOURS_PER_DAY * units.SECONDS_PER_HOUR
_LOADS = ("requests_per_s", "requests_per_day", "tokens_per_day", "concurrency")
#: Longer requests, and more of them, than any service has.
_MOST_TOKENS, _MOST_RATE = 1e7, 1e9


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a service.

    Attributes
    ----------
    requests_per_s, concurrency : float or None
        Mean load: requests that arrive, or that are answered at any time; at most one is given. [1/s], [-]
    input_tokens, output_tokens : float
        Of one request; ``lengths_given`` says whether they are the user's.
    answer_s, token_ms : float or None
        Longest time of a whole answer, and between two of its tokens. [s], [ms]
    peak_to_mean : float
        Load for which replicas are sized, over the mean load. [-]
    tokens_per_s, at_batch : float or None
        Measured by the user on one replica with so many requests at once. [1/s], [-]
    """

    model: LlmModel
    form: Format
    engine: str
    input_tokens: float
    output_tokens: float
    lengths_given: bool
    requests_per_s: float | None = None
    concurrency: float | None = None
    answer_s: float | None = None
    token_ms: float | None = None
    peak_to_mean: float = 1.0
    tokens_per_s: float | None = None
    at_batch: float | None = None
    gpus_per_replica: int | None = None

    @property
    def has_load(self) -> bool:
        """Whether a load is known, without which there is no one answer."""
        return self.requests_per_s is not None or self.concurrency is not None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "model": self.model.name,
            "parameters_b": self.model.params_b,
            "active_b": self.model.active_b,
            "precision": self.form.name,
            "engine": self.engine,
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "lengths_given": self.lengths_given,
            "requests_per_s": self.requests_per_s,
            "concurrency": self.concurrency,
            "answer_s": self.answer_s,
            "token_ms": self.token_ms,
            "peak_to_mean": self.peak_to_mean,
            "tokens_per_s": self.tokens_per_s,
            "at_batch": self.at_batch,
        }


def checked(
    llm: str,
    *,
    active: str | float | None = None,
    precision: str = "bf16",
    engine: str = "vllm",
    requests_per_s: float | None = None,
    requests_per_day: float | str | None = None,
    tokens_per_day: float | str | None = None,
    concurrency: float | None = None,
    input_tokens: float | str | None = None,
    output_tokens: float | str | None = None,
    answer_s: float | None = None,
    token_ms: float | None = None,
    peak_to_mean: float | None = None,
    tokens_per_s: float | None = None,
    at_batch: float | None = None,
    gpus_per_replica: int | None = None,
) -> Asked:
    """Return a question that keeps every rule; the parameters are those of :func:`estimator.serving.face.serve`.

    Raises
    ------
    InputError
        If it breaks one.
    """
    if not isinstance(llm, str) or not llm.strip():
        raise InputError("the model must be a name or a size, like qwen3-8b, 8B or 30B-A3B; got nothing.")
    model = find_model(llm, active)
    one_of("precision", precision, tuple(FORMATS))
    one_of("engine", engine, ENGINES)
    given = {
        "requests_per_s": _above_zero(requests_per_s, "requests_per_s", _MOST_RATE),
        "requests_per_day": _counted(requests_per_day, "requests_per_day"),
        "tokens_per_day": _counted(tokens_per_day, "tokens_per_day"),
        "concurrency": _above_zero(concurrency, "concurrency", _MOST_RATE),
    }
    named = [name for name in _LOADS if given[name] is not None]
    if len(named) > 1:
        raise InputError(f"the load is said once; got {' and '.join(map(_flag, named))}: keep one of them.")
    lengths = _lengths(input_tokens, output_tokens, bool(named))
    rate = given["requests_per_s"]
    if (per_day := given["requests_per_day"]) is not None:
        rate = per_day / _SECONDS_PER_DAY
    if (tokens := given["tokens_per_day"]) is not None:
        rate = tokens / lengths[1] / _SECONDS_PER_DAY
    measured = _above_zero(tokens_per_s, "tokens_per_s", _MOST_RATE)
    batch = _above_zero(at_batch, "at_batch", _MOST_RATE)
    if (measured is None) != (batch is None):
        raise InputError(
            "tokens a second say something together with the requests at once under which they were measured: give "
            "--tokens-per-s and --at-batch."
        )
    if batch is not None and batch < 1:
        raise InputError(f"--at-batch must be at least 1; got {batch:g}.")
    if measured is not None and gpus_per_replica is None:
        raise InputError(
            "tokens a second are those of some number of GPUs: give --gpus-per-replica with --tokens-per-s."
        )
    if gpus_per_replica is not None:
        gpus_per_replica = int(units.number(gpus_per_replica, "gpus_per_replica", low=1, high=1024))
    return Asked(
        model,
        FORMATS[precision],
        engine,
        *lengths,
        input_tokens is not None and output_tokens is not None,
        rate,
        given["concurrency"],
        _above_zero(answer_s, "answer_s", units.LARGEST),
        _above_zero(token_ms, "token_ms", units.LARGEST),
        1.0 if peak_to_mean is None else units.number(peak_to_mean, "peak_to_mean", low=1.0, high=1000.0),
        measured,
        batch,
        gpus_per_replica,
    )


def _lengths(input_tokens: float | str | None, output_tokens: float | str | None, loaded: bool) -> tuple[float, float]:
    given = [_tokens(value, name) for value, name in ((input_tokens, "input_tokens"), (output_tokens, "output_tokens"))]
    if loaded and None in given:
        lacking = " and ".join(
            flag for value, flag in zip(given, ("--input-tokens", "--output-tokens"), strict=True) if value is None
        )
        raise InputError(
            f"a load needs the lengths of its requests, which differ 100 times between uses: give {lacking} (a chat's "
            f"turn is about {TYPICAL_INPUT:g} in and {TYPICAL_OUTPUT:g} out, a summary 5000 and 300)."
        )
    return given[0] or TYPICAL_INPUT, given[1] or TYPICAL_OUTPUT


def _tokens(value: float | str | None, name: str) -> float | None:
    found = _counted(value, name)
    if found is not None and not 1 <= found <= _MOST_TOKENS:
        raise InputError(f"{_flag(name)} must be between 1 and 10M tokens; got {found:g}.")
    return found


def _counted(value: float | str | None, name: str) -> float | None:
    return None if value is None else units.count(value, _flag(name))


def _above_zero(value: float | None, name: str, most: float) -> float | None:
    if value is None:
        return None
    found = units.number(value, _flag(name), low=0, high=most)
    if found < 1 / units.LARGEST:
        raise InputError(f"{_flag(name)} must be above 0; got {found:g}.")
    return found


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")
