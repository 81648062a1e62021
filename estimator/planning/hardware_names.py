"""GPUs and CPUs as people name them, and speeds given for them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import InputError, UnknownNameError

if TYPE_CHECKING:
    from ..model import Interval


def gpus_named(text: str) -> tuple[str, ...]:
    """Return the GPU models that a name stands for, among those of the machines and of the speed table.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    from .. import tables
    from .gpu_naming import resolve
    from .speed_tables import devices

    known = {row["gpu_key"] for row in tables.table("gpu_power")}
    return resolve(text, known | set(devices("gpu")))


def speed_given(text: str) -> tuple[str, Interval]:
    """Return (GPU, factor) of ``A100=2.1`` or, with a range, ``A100=1.8:2.1:2.4``.

    Raises
    ------
    InputError
        If it is neither.
    """
    from .. import units
    from ..model import Interval

    name, equals, value = text.partition("=")
    parts = [units.number(part, "--speed", low=1e-6, high=1e6) for part in value.split(":")] if equals and value else []
    if not name.strip() or len(parts) not in (1, 3) or parts != sorted(parts):
        raise InputError(f"--speed must be GPU=FACTOR or GPU=LOW:FACTOR:HIGH, like A100=2.1; got {text!r}.")
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
        from difflib import get_close_matches

        known = {name.casefold(): name for name in _cpus().values()}
        nearest = [known[key] for key in get_close_matches(text.casefold(), known, 3, 0.4)]
        raise UnknownNameError("CPU", text, nearest, "Leave it out to assume the reference vCPU, with a wide range.")
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
