"""Reading the class of work out of the everyday name of a program."""

from __future__ import annotations

import re

from .classes import work_classes

_TUNED = re.compile(r"max-?q\b|power[- ]?(?:tuned|efficient)", re.IGNORECASE)
_RULES: tuple[tuple[str, str], ...] = (
    (r"\bidle\b", "idle"),
    (r"\bhpl\b|linpack|\b[ds]gemm\b|dense[- ](?:hpc|linear)|top500|green500", "dense-hpc"),
    (r"input[- ]?bound", "input-bound"),
    (r"\brecommend\w*", "recommender"),
    (
        r"(?:infer|generat|serv).*(?:diffusion|image|video|sdxl|flux)|^(?:text|image)-to-(?:image|video)",
        "serving-image",
    ),
    (r"infer.*(?:bert|r-?cnn|retina|yolo|vit|resne|vision|segment|mobilenet|efficientnet|unet)", "inference"),
    (r"prefill", "inference"),
    (r"prompting|\bchat\b|decod|\bgenerate\b", "serving-latency"),
    (r"(?:infer|serv).*(?:batch[- =]?1\b|bs[- =]?1\b|latency|single[- ]stream)", "serving-latency"),
    (r"(?:batch[- =]?1\b|latency|single[- ]stream).*(?:infer|serv)", "serving-latency"),
    (r"infer|\bserv|generation", "serving"),
    (
        r"(?:lora|fine-?tun\w*).*(?:llama|gpt|llm|mistral|\d+b)|(?:llama|gpt|llm|mistral|\d+b).*(?:lora|fine-?tun)",
        "llm-fine-tuning",
    ),
    (r"\b(?:tiny|small|mini|nano)\b|fine-?tun|distilbert", "fine-tuning-small"),
    (r"gpt|llama|\bllm|language[- ]model|bloom|\bopt\b|olmo|palm|mixtral|starcoder|nemotron|\b\d+b\b", "llm-training"),
    (r"diffusion|\bunet-|\bsdxl\b|\bddpm\b|\bvae\b|\bgan\b", "diffusion-training"),
    (r"r-?cnn|retinanet|detect|yolo|\bssd\b|segment|\bfcn|deeplab|panoptic", "detection"),
    (
        r"shufflenet|mobilenet|squeezenet|deepspeech|\brnn|lstm|\bgru\b|elmo|cifar|mnist|\bncf\b|\bmlp\b|tabular",
        "training-small",
    ),
    (r"resnet|resnext|densenet|efficientnet|convnext|\bswin|\bvit\b|\bvgg|imagenet|vision|image", "vision-training"),
    (r"train|bert|transformer", "training"),
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
    if name.replace(" ", "-") in work_classes():
        return name.replace(" ", "-"), False
    if _CPU_ONLY.match(name):
        return "general", False
    for pattern, workload in _RULES:
        if re.search(pattern, name):
            batch = workload == "inference" or workload.startswith("serving")
            return (_tuned_class(name) if tuned and batch else workload), False
    return ("serving-tuned-encoder" if tuned else "general"), True


def is_tuned(text: str | None) -> bool:
    """Whether the name of a machine says that it was tuned for efficiency (MLPerf's MaxQ systems)."""
    return bool(text and _TUNED.search(text))


def _tuned_class(name: str) -> str:
    if _DECODER.search(name):
        return "serving-tuned-decoder"
    return "serving-tuned-vision" if _VISION.search(name) else "serving-tuned-encoder"
