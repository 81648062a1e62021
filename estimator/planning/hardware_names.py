"""GPUs and CPUs as people name them, and speeds given for them: read by the one reader of ``estimator.power``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import InputError, UnknownNameError, nearest_names

if TYPE_CHECKING:
    from ..model import Interval

_COUNTED = re.compile(r"(\d{1,5})\s*[x×*]\s*[a-zA-Z].*")


def gpus_named(text: str) -> tuple[str, ...]:
    """Return the GPU models that a name stands for, among those of the machines and of the speed table.

    Raises
    ------
    InputError
        If it means a slice of a GPU.
    UnknownNameError
        If there is none.
    """
    from .. import tables
    from .speed_tables import devices

    known = {row["gpu_key"] for row in tables.table("gpu_power")}
    return resolve(text, known | set(devices("gpu")))


def matches(text: str, device: str) -> bool:
    """Whether a GPU's name says nothing that a device is not: ``A100`` and ``a100-80gb`` match ``A100 80GB SXM4``."""
    from ..power.gpu_match import is_called
    from ..power.gpu_names import read_gpu_name

    wanted, own = read_gpu_name(text), read_gpu_name(device)
    if wanted.family is None or own.family is None:
        return bool(_words(text)) and _words(text) == _words(device)
    return text == device or is_called(text, device)


def resolve(text: str, devices: Iterable[str]) -> tuple[str, ...]:
    """Return the GPU models that a name stands for: the exact one, or all that it may be.

    Raises
    ------
    InputError
        If it means a slice of a GPU.
    UnknownNameError
        If there is none.
    """
    from ..power.gpu_names import read_gpu_name
    from ..power.reader import head

    known = sorted(set(devices))
    wanted = read_gpu_name(text)
    if wanted.slice is not None and text not in known:
        raise InputError(f"a plan counts whole GPUs; got a {wanted.slice.kind} slice, {head(text)!r}. Name its board.")
    exact = [device for device in known if _words(device) == _words(text)]
    found = exact or [device for device in known if matches(text, device)]
    if not found:
        same = [device for device in known if wanted.family and read_gpu_name(device).family == wanted.family]
        spelled = {_first(device): device for device in reversed(known)} | {device: device for device in known}
        nearest = same[:3] or nearest_names(head(text), spelled, stands_for=spelled, cutoff=0.4)
        counted = _COUNTED.fullmatch(text.strip())
        hint = "`carbonest skus --gpu` lists the machines with GPUs."
        if counted:
            hint = f"A name comes without its number: --gpus {counted[1]} says that."
        raise UnknownNameError("GPU", head(text), nearest, hint)
    return tuple(found)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().replace(" gib", "gb").replace(" gb", "gb").replace("-", " ").split())


def _first(text: str) -> str:
    return text.casefold().replace("-", " ").split()[0]


def speed_given(text: str) -> tuple[str, Interval]:
    """Return (GPU, factor) of ``A100=2.1`` or, with a range, ``A100=1.8:2.1:2.4``.

    Raises
    ------
    InputError
        If it is neither.
    UnknownNameError
        If no machine has such a GPU and no table its speed.
    """
    from .. import units
    from ..model import Interval

    name, equals, value = text.partition("=")
    parts = [units.number(part, "--speed", low=1e-6, high=1e6) for part in value.split(":")] if equals and value else []
    if not name.strip() or len(parts) not in (1, 3) or parts != sorted(parts):
        raise InputError(f"--speed must be GPU=FACTOR or GPU=LOW:FACTOR:HIGH, like A100=2.1; got {text[:80]!r}.")
    gpus_named(name.strip())
    return name.strip(), Interval(parts[0], parts[len(parts) // 2], parts[-1])


def cpu_named(text: str | None) -> str | None:
    """Return the CPU of the speed table that a name stands for.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    if text is None:
        return None
    found = known_cpu(text)
    if found is None:
        from ..power.reader import head

        hint = "Leave it out to assume the reference vCPU, with a wide range."
        raise UnknownNameError.among("CPU", head(text), _cpus().values(), hint, cutoff=0.4)
    return found


def known_cpu(text: str) -> str | None:
    """Return the CPU of the speed table that a name stands for, ``None`` if there is none."""
    from ..power.names import read_cpu_name

    return _cpus().get(read_cpu_name(text).key)


@lru_cache(maxsize=1)
def _cpus() -> dict[str, str]:
    from ..power.names import read_cpu_name
    from .speed_tables import devices

    return {read_cpu_name(name).key: name for name in devices("cpu")}
