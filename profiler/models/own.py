"""Models of the user's own: named by where they can be imported from, or handed over as objects.

Everything with ``fit`` and ``predict`` will do, and torch modules, which are trained by the benchmark's loop. A name
``package.module:Thing`` may stand for a class, an object with its settings, or a function that returns one.
"""

from __future__ import annotations

import copy
import hashlib
import inspect
import pickle
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from estimator.errors import InputError, shown

from .base import Model, Spec
from .networks import Network, Training
from .tables import Setting, batch_of, epochs_of


def named_spec(path: str, setting: Setting) -> Spec:
    """Return the model that ``package.module:Thing`` names, looked up now, so that a wrong name costs no training.

    Raises
    ------
    InputError
        If it cannot be imported, or is nothing that learns.
    """
    found = _imported(path)
    name = path.rpartition(":")[2]
    _check(found, name)
    return Spec(name, "own", (), partial(_by_name, path, name, setting), mark=_mark(found))


def object_spec(model: Any, name: str | None, setting: Setting) -> Spec:
    """Return a model that is given as an object or as a class; each fold trains a fresh copy.

    Raises
    ------
    InputError
        If it does not learn, or a child process cannot be handed it.
    """
    label = name or str(getattr(model, "__name__", type(model).__name__))
    _check(model, label)
    home = model if isinstance(model, type) else type(model)
    if home.__module__ == "__main__" or "<locals>" in home.__qualname__:
        raise InputError(f"the model {label!r} must come from a module that a child process can import: move it there.")
    try:
        mark = _mark(model)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        raise InputError(
            f"the model {label!r} must be one that can be pickled, for a process of its own; "
            f"{shown(str(error), 200, quoted=False)}."
        ) from None
    return Spec(label, "own", (), partial(_from_object, model, label, setting), mark=mark)


def own_specs(given: Any, setting: Setting) -> list[Spec]:
    """Return the specs of models handed over in Python: an object or a list of them, or names to objects."""
    if isinstance(given, Mapping):
        return [object_spec(model, str(name), setting) for name, model in given.items()]
    return [object_spec(model, None, setting) for model in given]


def look_here() -> None:
    """Let modules in the working directory be imported, behind all others: they hide none."""
    with suppress(FileNotFoundError):  # a working directory that is gone holds none
        here = str(Path.cwd())
        if here not in sys.path:
            sys.path.append(here)


def _imported(path: str) -> Any:
    look_here()
    module, _, attribute = path.rpartition(":")
    try:
        found: Any = import_module(module)
        for part in attribute.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError) as error:
        raise InputError(
            f"--models must name what can be imported, as package.module:Class; {shown(path, 200)}: "
            f"{shown(str(error), 200, quoted=False)}."
        ) from None
    return found


def _mark(found: Any) -> str:
    """Return what changes with a model's settings and with the file that its class or function is written in."""
    written = found if isinstance(found, type) or inspect.isroutine(found) else type(found)
    source = b""
    with suppress(OSError, TypeError):
        source = Path(inspect.getfile(written)).read_bytes()
    return hashlib.sha256(pickle.dumps(found) + source).hexdigest()[:16]


def _check(found: Any, name: str) -> None:
    if _is_torch(found) or (hasattr(found, "fit") and hasattr(found, "predict")):
        return
    if not isinstance(found, type) and inspect.isroutine(found):
        return
    raise InputError(
        f"the model {name!r} must have fit and predict, be a torch module, or a function that returns one of them; "
        f"got {shown(type(found).__name__, quoted=False)}."
    )


def _by_name(path: str, name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, _made(_imported(path), setting, seed, quick))]


def _from_object(model: Any, name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, _made(model, setting, seed, quick))]


def _made(found: Any, setting: Setting, seed: int, quick: bool) -> Any:
    """Return an unfitted model of a class, an object or a function."""
    if _is_torch(found):
        return _network(found, setting, seed, quick)
    if isinstance(found, type) or inspect.isroutine(found):
        found = found()
        if _is_torch(found):
            return _network(found, setting, seed, quick)
        _check(found, type(found).__name__)
        return _seeded(found, setting, seed)
    fresh = copy.deepcopy(found)
    with suppress(ImportError, TypeError):
        from sklearn.base import clone

        fresh = clone(found)
    return _seeded(fresh, setting, seed)


def _seeded(model: Any, setting: Setting, seed: int) -> Any:
    """Return the model with seed and threads set where they were left open."""
    takes = model.get_params() if hasattr(model, "get_params") else {}
    wanted = {"random_state": seed, "n_jobs": setting.threads}
    free = {name: value for name, value in wanted.items() if name in takes and takes[name] is None}
    if free:
        model.set_params(**free)
    return model


def _network(found: Any, setting: Setting, seed: int, quick: bool) -> Any:
    """Return a torch module, or a class of them, in the training loop of the benchmark."""
    training = Training(
        epochs_of(setting.rows, quick),
        learning_rate=1e-3,
        weight_decay=0.01,
        batch=batch_of(setting.rows),
        device=setting.device,
    )
    network: Any = Network(partial(_module, found), training, seed, setting.classes)
    if setting.classes:
        network.predict_proba = network.predict
    return network


def _module(found: Any, features: int, outputs: int) -> Any:
    """Return a fresh module: a class is called with the numbers of features and outputs, as many as it takes."""
    if not isinstance(found, type):
        return copy.deepcopy(found)
    taken = [
        parameter
        for parameter in inspect.signature(found).parameters.values()
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
    ]
    return found(*(features, outputs)[: len(taken)])


def _is_torch(found: Any) -> bool:
    """Say whether something is a torch module or a class of them; without importing torch for what is none."""
    kinds = found.__mro__ if isinstance(found, type) else type(found).__mro__
    return any(f"{kind.__module__}.{kind.__qualname__}" == "torch.nn.modules.module.Module" for kind in kinds)
