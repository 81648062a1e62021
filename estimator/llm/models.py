"""Language models as people name them: ``qwen3-8b``, ``meta-llama/Llama-3.1-70B-Instruct``, ``8B``, ``30B-A3B``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import tables, units
from ..errors import InputError, UnknownNameError, nearest_names, shown
from ..tables import per_folder

TABLE = "llm_models"
#: More parameters than any model; fewer than any that is called a language model.
LARGEST_B, SMALLEST_B = 100_000.0, 0.001
_SIZE = re.compile(r"(?P<total>[\d.]+\s*[kmbt])(?:[\s_-]*a(?P<active>[\d.]+\s*[kmbt]))?", re.IGNORECASE)
#: Words behind a name that leave the dimensions as they are.
_TUNED = re.compile(
    r"[-_ ](?:instruct|it|chat|base|hf|pt|sft|dpo|thinking|reasoning|deduped|fp8|bf16|awq|gptq|gguf|hf|preview"
    r"|v0\.[12]|0324|0528|1124|2407|2411|2501|2506|2507)$"
)


@dataclass(frozen=True, slots=True)
class LlmModel:
    """A language model; ``None`` is what is not known of it.

    Attributes
    ----------
    params_b, active_b : float
        Parameters, all and at work on one token. [10^9]
    layers, width, heads, kv_heads, head_dim, vocabulary : int or None
        Dimensions.
    experts : int or None
        Experts of a layer; ``None`` for a dense model, and where it is not known.
    gated : bool or None
        Whether feed-forward blocks multiply two branches.
    kv_bytes_per_token : int or None
        Cache that one token takes in 16 bits. [B]
    """

    name: str
    params_b: float
    active_b: float
    layers: int | None = None
    width: int | None = None
    heads: int | None = None
    kv_heads: int | None = None
    head_dim: int | None = None
    vocabulary: int | None = None
    experts: int | None = None
    gated: bool | None = None
    kv_bytes_per_token: int | None = None
    method: str = "given"
    source_ids: tuple[str, ...] = ()

    @property
    def is_dense(self) -> bool:
        """Whether every parameter works on every token."""
        return self.active_b >= 0.95 * self.params_b


def find_model(text: str, active: str | float | None = None) -> LlmModel:
    """Return the model that a name or a size stands for.

    Parameters
    ----------
    text : a known name in any usual spelling, or parameters: ``8B``, ``350M``, ``30B-A3B``.
    active : parameters at work on one token, for a mixture of experts given by its size.

    Raises
    ------
    InputError
        If a size is none, or ``active`` is above the whole.
    UnknownNameError
        If no model has the name; with the nearest.
    """
    size = _SIZE.fullmatch(text.strip())
    if size is None:
        found = _named(text)
        if active is not None:
            raise InputError(f"--active belongs to a model given by its size; {found.name} has {found.active_b:g}B.")
        return found
    total = _billions(size["total"], "--llm")
    said = active if active is not None else size["active"]
    at_work = total if said is None else _billions(said, "--active")
    if at_work > total:
        raise InputError(f"--active must not be above the parameters of the model, {total:g}B; got {at_work:g}B.")
    name = f"{total:g}B" if total >= 1 else f"{total * 1000:g}M"
    return LlmModel(name if at_work == total else f"{name}-A{at_work:g}B", total, at_work)


def _billions(text: str | float, option: str) -> float:
    value = units.count(text, option) / 1e9
    if not SMALLEST_B <= value <= LARGEST_B:
        raise InputError(f"{option} must be between 1M and 100T parameters, like 8B; got {shown(text)}.")
    return value


def _named(text: str) -> LlmModel:
    known = _models()
    plain = _plain(text)
    found = known.get(plain)
    if found is None:
        names = {model.name.lower(): model.name for model in known.values()}
        hint = "A size will do as well: --llm 8B, or 30B-A3B for a mixture of experts."
        raise UnknownNameError("language model", text, nearest_names(plain, names, stands_for=names, cutoff=0.5), hint)
    return found


def _plain(text: str) -> str:
    """One spelling of a name: without maker, without words that leave the dimensions as they are."""
    name = re.sub(r"[\s_]+", "-", text.strip().lower().rpartition("/")[2]).removeprefix("meta-")
    while (shorter := _TUNED.sub("", name)) != name:
        name = shorter
    return re.sub(r"^(llama|qwen|gemma|phi|mistral|mixtral|deepseek|falcon|olmo)-?(?=\d)", r"\1", name)


@per_folder(2)
def _models() -> dict[str, LlmModel]:
    """The models of the table under their plain spellings."""
    return {_plain(row["model_key"]): _model(row) for row in tables.table(TABLE)}


def _model(row: dict[str, str]) -> LlmModel:
    return LlmModel(
        name=row["name"],
        params_b=tables.figure(row, "params_b", TABLE),
        active_b=tables.figure(row, "active_b", TABLE),
        layers=int(row["layers"]),
        width=int(row["width"]),
        heads=int(row["heads"]),
        kv_heads=int(row["kv_heads"]),
        head_dim=int(row["head_dim"]),
        vocabulary=int(row["vocabulary"]),
        experts=int(row["experts"]) if row["experts"] else None,
        gated=row["gated"] == "yes",
        kv_bytes_per_token=int(row["kv_bytes_per_token"]),
        method=row["method"],
        source_ids=tables.source_ids(row),
    )


def known_models() -> tuple[LlmModel, ...]:
    """Return every model of the table, by name."""
    return tuple(sorted(_models().values(), key=lambda model: model.name.lower()))
