"""Building a model of the zoo with an installed detectron2, so that every way in which it fails is a sentence.

The package and what it stands on warn, log, draw random numbers and expect several GPUs; none of that may decide
whether a model can be measured, or what comes out.
"""

from __future__ import annotations

import logging
import platform
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, NamedTuple

from estimator.errors import AccessError, CarbonestError, InputError, UnknownNameError, shown

_LOGGERS = ("detectron2", "fvcore", "iopath")
_DEVICES = ("cpu", "cuda", "mps")
#: Weight tensors that a checkpoint must fill, as a part of the model's; below, it is another model's.
_LEAST_FILLED = 0.5
#: How a file that is no checkpoint fails, by the reader that detectron2 picks for its name.
_BROKEN = (OSError, EOFError, RuntimeError, ValueError, KeyError, TypeError, AttributeError, ImportError,
           AssertionError, UnpicklingError)  # fmt: skip
#: How a model that this installation cannot run fails.
_FAILED = (RuntimeError, ValueError, KeyError, TypeError, AttributeError, AssertionError, NotImplementedError,
           FloatingPointError)  # fmt: skip


class Setting(NamedTuple):
    """On what a model was measured: without it a figure cannot be repeated.

    ``synchronised_norms``: layers of SyncBatchNorm that ran as BatchNorm, because one process has nobody to synchronise
    with; the numbers are the same. ``missing_weights``: weight tensors that the checkpoint lacks, which stayed random.
    """

    device: str
    device_name: str
    threads: int
    seed: int
    image_size: tuple[int, ...]
    versions: dict[str, str]
    synchronised_norms: int = 0
    missing_weights: int = 0


@contextmanager
def quiet() -> Iterator[None]:
    """Keep warnings and log lines of the package and of what it stands on back: none is about the user's work."""
    levels = {name: logging.getLogger(name).level for name in _LOGGERS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in levels:
            logging.getLogger(name).setLevel(logging.ERROR)
        try:
            yield
        finally:
            for name, level in levels.items():
                logging.getLogger(name).setLevel(level)


@contextmanager
def seeded(torch: Any, seed: int, device: str = "cpu") -> Iterator[None]:
    """Draw the same random numbers each time, and leave the program's own where they were."""
    board = torch.device(device)
    boards = [board.index or 0] if board.type == "cuda" else []
    with torch.random.fork_rng(devices=boards):
        torch.manual_seed(seed)
        yield


@contextmanager
def told(path: str, detectron2: Any) -> Iterator[None]:
    """Turn whatever a model fails with into a sentence.

    Raises
    ------
    InputError
        If the board's memory does not suffice.
    AccessError
        If this installation cannot run the model.
    """
    try:
        with quiet():
            yield
    except CarbonestError:
        raise
    except _FAILED as error:
        if type(error).__name__ == "OutOfMemoryError":
            raise InputError(
                f"{path} needs more memory than the device has: fewer images at a time, or --device cpu."
            ) from None
        said = " ".join(str(error).split())
        raise AccessError(
            f"{path} cannot be run by the detectron2 that is installed here ({version(detectron2)}): "
            f"{type(error).__name__}: {shown(said, 300, quoted=False)}."
        ) from None


def version(detectron2: Any) -> str:
    """Return the version of the package; ``unknown`` where it does not tell."""
    return str(getattr(detectron2, "__version__", "unknown"))


def config(path: str, detectron2: Any) -> Any:
    """Return the configuration of a zoo row, resolved by detectron2 itself.

    Raises
    ------
    UnknownNameError
        If this version of detectron2 does not have it.
    """
    try:
        with quiet():
            return detectron2.model_zoo.get_config(path.removeprefix("configs/"), trained=False)
    except RuntimeError as error:
        if "not available" not in str(error):
            raise
        raise UnknownNameError("zoo configuration", path, (), "This version of detectron2 does not have it.") from None


def checked_device(device: str, torch: Any) -> Any:
    """Return a device of torch.

    Raises
    ------
    InputError
        If there is no such device, or none here.
    """
    try:
        found = torch.device(device)
    except (RuntimeError, ValueError):
        found = None
    if found is None or found.type not in _DEVICES:
        raise InputError(f"the device must be cpu, cuda, cuda:1, … or mps; got {shown(device, 60)}.")
    if found.type == "cuda" and not torch.cuda.is_available():
        raise InputError(f"the device {device} needs a GPU that torch can use, and it sees none: take cpu.")
    if found.type == "cuda" and (found.index or 0) >= torch.cuda.device_count():
        count = torch.cuda.device_count()
        raise InputError(f"the device {device} is not there: torch sees {count}, cuda:0 to cuda:{count - 1}.")
    if found.type == "mps" and not torch.backends.mps.is_available():
        raise InputError("the device mps needs an Apple GPU, and torch sees none: take cpu.")
    return found


def model(
    path: str, detectron2: Any, *, device: str = "cpu", weights: str = "", seed: int = 0, train: bool = False
) -> tuple[Any, Setting]:
    """Return the model of a configuration, and on what it was built; to be trained, or in evaluation mode.

    Parameters
    ----------
    weights : a local checkpoint; left out, the weights are random, of ``seed``.

    Raises
    ------
    InputError
        If the device or the weights cannot be used (nothing is downloaded here), or the model needs more than an image.
    AccessError
        If this installation cannot build the model; says how it failed.
    """
    torch = import_module("torch")
    board = checked_device(device, torch)
    if "://" in weights:
        raise InputError(f"weights must be a local file; got {shown(weights)}: download it first.")
    if weights and not Path(weights).is_file():
        raise InputError(f"weights must be a checkpoint file; {shown(weights)} is none or does not exist.")
    found = config(path, detectron2)
    with told(path, detectron2), seeded(torch, seed, device):
        if isinstance(found, detectron2.config.CfgNode):
            _refuse_precomputed(path, found)
            # The defaults of both would be a GPU and a download.
            found.MODEL.DEVICE, found.MODEL.WEIGHTS = device, ""
            built = detectron2.modeling.build_model(found)
        else:
            built = detectron2.config.instantiate(found.model).to(board)
        missing = _filled(built, weights, detectron2) if weights else 0
        norms = _alone(built, torch)
        built = built.train() if train else built.eval()
    threads, versions = int(torch.get_num_threads()), _versions(detectron2, torch)
    return built, Setting(device, _name(board, torch), threads, seed, (), versions, norms, missing)


def finish(torch: Any, device: str) -> None:
    """Wait until the device has done what it was asked to: kernels run on after the call that starts them returned."""
    board = torch.device(device)
    if board.type == "cuda":
        torch.cuda.synchronize(board)
    elif board.type == "mps":
        torch.mps.synchronize()


def _refuse_precomputed(path: str, found: Any) -> None:
    if getattr(found.MODEL, "LOAD_PROPOSALS", False):
        raise InputError(
            f"{path} is fed with proposals that another model made beforehand, and no image alone will do: measure the "
            "faster_rcnn of the same backbone, whose proposals are its own."
        )


def _filled(built: Any, weights: str, detectron2: Any) -> int:
    """Load a checkpoint; return how many of the model's weight tensors it lacks.

    Raises
    ------
    InputError
        If the file is no checkpoint, or one of another model.
    """
    before = {name: tensor.detach().clone() for name, tensor in built.state_dict().items() if tensor.dim() > 1}
    try:
        detectron2.checkpoint.DetectionCheckpointer(built).load(weights)
    except _BROKEN as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise InputError(
            f"weights {shown(weights)} cannot be read as a checkpoint: {shown(said, 200, quoted=False)}."
        ) from None
    after = built.state_dict()
    same = sum(bool((after[name] == tensor).all()) for name, tensor in before.items())
    if before and 1 - same / len(before) < _LEAST_FILLED:
        raise InputError(
            f"weights {shown(weights)} fill {len(before) - same} of {len(before)} weight tensors: they are another "
            "model's."
        )
    return same


def _alone(module: Any, torch: Any) -> int:
    """Replace SyncBatchNorm, which refuses the CPU, by BatchNorm: alone, both give the same; return how many."""
    count = 0
    for name, child in module.named_children():
        if isinstance(child, torch.nn.SyncBatchNorm):
            plain = torch.nn.BatchNorm2d(
                child.num_features, child.eps, child.momentum, child.affine, child.track_running_stats
            )
            plain.load_state_dict(child.state_dict())
            where = next(iter(child.state_dict().values()), None)
            setattr(module, name, plain if where is None else plain.to(where.device))
            count += 1
        else:
            count += _alone(child, torch)
    return count


def _name(board: Any, torch: Any) -> str:
    return str(torch.cuda.get_device_name(board)) if board.type == "cuda" else platform.machine()


def _versions(detectron2: Any, torch: Any) -> dict[str, str]:
    found = {"detectron2": version(detectron2), "torch": str(torch.__version__), "python": platform.python_version()}
    cuda = getattr(getattr(torch, "version", None), "cuda", None)
    return found | ({"cuda": str(cuda)} if cuda else {})
