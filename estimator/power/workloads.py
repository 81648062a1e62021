"""Workload classes: what a program does to a GPU, which sets its watts more than the model of the GPU does."""

from __future__ import annotations

import re

from ..errors import UnknownNameError

#: Every class, with what belongs in it.
WORKLOADS: dict[str, str] = {
    "llm-training": "pre-training of a large language model; grows with the machines",
    "llm-fine-tuning": "fine-tuning of a large language model of fixed size",
    "training": "training of a network large enough to keep the GPU fed (ResNet, BERT, ViT, detection)",
    "training-small": "training of small or recurrent networks (ShuffleNet, DeepSpeech, DenseNet)",
    "fine-tuning-small": "fine-tuning or training of a small transformer",
    "input-bound": "the GPU waits for data (recommenders on small batches)",
    "serving": "language-model serving under load",
    "serving-image": "image and video generation under load",
    "serving-tuned-encoder": "batch inference, encoders, at a server tuned for efficiency",
    "serving-tuned-decoder": "batch inference, generative decoders, at a server tuned for efficiency",
    "serving-tuned-vision": "batch inference, vision, at a server tuned for efficiency",
    "idle": "allocated, nothing running",
    "general": "CPU work, or nothing known of the job",
}

_TUNED = re.compile(r"max-?q\b|power[- ]?(?:tuned|efficient)", re.IGNORECASE)
_RULES: tuple[tuple[str, str], ...] = (
    (r"\bidle\b", "idle"),
    (r"\b(?:ncf|neumf|recommend\w*|movielens)\b|input[- ]?bound", "input-bound"),
    (
        r"(?:infer|generat|serv).*(?:diffusion|image|video|sdxl|flux)|^(?:text|image)-to-(?:image|video)",
        "serving-image",
    ),
    (r"infer|\bserv|\bchat\b|generation", "serving"),
    (
        r"(?:lora|fine-?tun\w*).*(?:llama|gpt|llm|mistral|\d+b)|(?:llama|gpt|llm|mistral|\d+b).*(?:lora|fine-?tun)",
        "llm-fine-tuning",
    ),
    (r"\b(?:tiny|small|mini|nano)\b|fine-?tun", "fine-tuning-small"),
    (r"gpt|llama|\bllm|bloom|\bopt\b|olmo|palm|mixtral|starcoder|nemotron|\b\d+b\b", "llm-training"),
    (r"shufflenet|mobilenet|squeezenet|densenet|deepspeech|\brnn|lstm|elmo", "training-small"),
    (r"train|\bnas\b", "training"),
)
_VISION = re.compile(r"resnet|retinanet|ssd|mobilenet|3d-?unet|vision", re.IGNORECASE)
_DECODER = re.compile(r"gpt|llama|llm|mixtral", re.IGNORECASE)
_CPU_ONLY = re.compile(r"^(?:ssj|stress(?:-ng)?|general|cpu|batch|web|compile|build)$", re.IGNORECASE)


def classify(text: str | None, *, tuned: bool = False) -> tuple[str, bool]:
    """Return the class of a workload's name, and whether that was assumed rather than read from it.

    Examples
    --------
    >>> classify("train-bert_base_uncased")
    ('training', False)
    >>> classify(None)
    ('general', True)
    """
    name = (text or "").strip().lower().replace("_", " ")
    if name.replace(" ", "-") in WORKLOADS:
        return name.replace(" ", "-"), False
    if _CPU_ONLY.match(name):
        return "general", False
    for pattern, workload in _RULES:
        if re.search(pattern, name):
            return (_tuned_class(name) if tuned and workload.startswith("serving") else workload), False
    return ("serving-tuned-encoder" if tuned else "general"), True


def is_tuned(text: str | None) -> bool:
    """Whether the name of a machine says that it was tuned for efficiency (MLPerf's MaxQ systems)."""
    return bool(text and _TUNED.search(text))


def _tuned_class(name: str) -> str:
    if _DECODER.search(name):
        return "serving-tuned-decoder"
    return "serving-tuned-vision" if _VISION.search(name) else "serving-tuned-encoder"


def checked(name: str | None) -> str | None:
    """Return a class that exists, or ``None`` for ``None``.

    Raises
    ------
    UnknownNameError
        If the class is not one of :data:`WORKLOADS`.
    """
    if name is None or name in WORKLOADS:
        return name
    import difflib

    raise UnknownNameError(
        "workload", name, difflib.get_close_matches(name, WORKLOADS, 3, 0.3), f"Known: {', '.join(WORKLOADS)}."
    )
