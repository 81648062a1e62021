"""NVIDIA GPUs through NVML: the board's energy counter where it has one (Volta and later), else sampled power."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from math import sqrt
from pathlib import Path
from time import monotonic
from typing import Any

from estimator.errors import install_line
from estimator.model import Interval
from estimator.units import BYTES_PER_GIB, MILLIJOULES_PER_JOULE, MILLIWATTS_PER_WATT

from .interface import Reading, Usage
from .visible_gpus import VARIABLE, Slice, visible_gpus

#: NVIDIA states its power sensors to about 5 % (nvidia-smi manual, "power.draw": accurate to within +/- 5 %).
SENSOR_ERROR = 0.05
#: The energy counter of a board moves in steps of up to about a tenth of a second.
UPDATE_SECONDS = 0.1
#: Without a counter, power is read this often; the board itself averages it over a similar time.
SAMPLE_SECONDS = 0.1
#: Compute slices of a board that MIG can divide, where the board does not tell: of most boards (an A30 has four).
_MIG_SLICES = 7
#: Profiles of MIG's instances are numbered from 0; no driver knows more. nvml.h, NVML_GPU_INSTANCE_PROFILE_COUNT.
_MOST_PROFILES = 32
#: From this part of the board's memory on its slices leave no room for another.
_FULL_MEMORY = 0.95


@dataclass(frozen=True)
class Gpu:
    """One board, or a MIG slice of it: ``share`` of the board's joules is charged (``None``: unknown part of it)."""

    device: str
    nvml: Any = field(compare=False)
    handle: Any = field(compare=False)
    model: str
    counter: bool
    share: float | None = 1.0


def find_gpus(
    nvml: Any = None, environ: Mapping[str, str] | None = None, driver: Path = Path("/dev/nvidiactl")
) -> tuple[tuple[Gpu, ...], tuple[str, ...]]:
    """Return the visible NVIDIA GPUs whose energy can be read, and why others cannot.

    Parameters
    ----------
    nvml : module
        Stands in for ``pynvml`` (package nvidia-ml-py); imported if ``None``.
    environ : mapping
        Where ``CUDA_VISIBLE_DEVICES`` is looked up; the process's environment if ``None``.
    driver : Path
        The driver's device file: where it is absent nothing is imported.
    """
    library = nvml
    if library is None:
        if not driver.exists() and os.name == "posix" and not Path("/dev/dxg").exists():
            return (), ("no NVIDIA GPU: no NVIDIA driver is loaded on this machine.",)
        try:
            library = import_module("pynvml")
        except ImportError:
            return (), (
                "an NVIDIA driver is loaded, but nvidia-ml-py is not installed; "
                f"this one command helps: {install_line(extra='gpu')}",
            )
    try:
        library.nvmlInit()
        handles = [library.nvmlDeviceGetHandleByIndex(index) for index in range(library.nvmlDeviceGetCount())]
        uuids = [_string(library.nvmlDeviceGetUUID(handle)) for handle in handles]
    except library.NVMLError as error:
        return (), (f"NVIDIA GPUs cannot be read: {error}.",)
    if not handles:
        return (), ("no NVIDIA GPU: the driver knows no board.",)
    slices = _slices(library, handles)
    environ = os.environ if environ is None else environ
    visible, remarks = visible_gpus(environ, uuids, slices)
    gpus: list[Gpu] = []
    reasons = list(remarks)
    for board, part in visible:
        try:
            gpus.append(_admit(library, handles[board], uuids[board], part))
        except library.NVMLError as error:
            reasons.append(f"GPU {uuids[board]} tells neither energy nor power: {error}.")
    if len({gpu.model for gpu in gpus}) > 1 and _numbered_by_speed(environ):
        reasons.append(
            "GPUs of several models: CUDA numbers them by speed, NVML by slot, so the numbers in "
            "CUDA_VISIBLE_DEVICES may mean others; set CUDA_DEVICE_ORDER=PCI_BUS_ID."
        )
    if not visible and not remarks:
        reasons.append("no NVIDIA GPU is visible: CUDA_VISIBLE_DEVICES hides all of them.")
    return tuple(dict.fromkeys(gpus)), tuple(reasons)


def _numbered_by_speed(environ: Mapping[str, str]) -> bool:
    numbered = any(part.strip().isdecimal() for part in environ.get(VARIABLE, "").split(","))
    return numbered and environ.get("CUDA_DEVICE_ORDER") != "PCI_BUS_ID"


def _admit(nvml: Any, handle: Any, uuid: str, part: Slice | None) -> Gpu:
    try:
        nvml.nvmlDeviceGetTotalEnergyConsumption(handle)
        counter = True
    except nvml.NVMLError:
        nvml.nvmlDeviceGetPowerUsage(handle)
        counter = False
    model = _string(nvml.nvmlDeviceGetName(handle))
    if part is None:
        return Gpu(uuid, nvml, handle, model, counter)
    # Without a known share two slices cannot be told apart, so they count as the board they lie on.
    return Gpu(part.uuid if part.share is not None else uuid, nvml, handle, model, counter, part.share)


def _slices(nvml: Any, handles: Sequence[Any]) -> tuple[Slice, ...]:
    found: list[Slice] = []
    for board, handle in enumerate(handles):
        try:
            if not nvml.nvmlDeviceGetMigMode(handle)[0]:
                continue
            places = nvml.nvmlDeviceGetMaxMigDeviceCount(handle)
        except (nvml.NVMLError, AttributeError):
            continue
        parts: list[tuple[str, Any]] = []
        for place in range(places):
            try:
                part = nvml.nvmlDeviceGetMigDeviceHandleByIndex(handle, place)
                parts.append((_string(nvml.nvmlDeviceGetUUID(part)), part))
            except nvml.NVMLError:
                continue
        shares = _shares(nvml, handle, places, [part for _, part in parts])
        found += [Slice(uuid, board, share) for (uuid, _), share in zip(parts, shares, strict=True)]
    return tuple(found)


def _shares(nvml: Any, handle: Any, places: int, parts: Sequence[Any]) -> list[float | None]:
    """Return the share of the board that each of its slices is charged; slices that fill a board add up to it.

    Two halves of an A100 take three of its seven compute slices each, but all of its memory: nobody else fits on.
    """
    attributes = [_attributes(nvml, part) for part in parts]
    counts = [None if found is None else _slice_count(found) for found in attributes]
    known = [count for count in counts if count is not None]
    whole = max(_board_slices(nvml, handle, places), sum(known))
    if known and len(known) == len(counts) and _is_full(nvml, handle, attributes):
        whole = sum(known)
    return [None if count is None else count / whole for count in counts]


def _attributes(nvml: Any, part: Any) -> Any:
    try:
        return nvml.nvmlDeviceGetAttributes(part)
    except (nvml.NVMLError, AttributeError):
        return None


def _slice_count(attributes: Any) -> int | None:
    """Return the compute slices of a MIG device: of its compute instance, which may be a part of a GPU instance."""
    own = int(getattr(attributes, "computeInstanceSliceCount", 0) or 0)
    count = own or int(attributes.gpuInstanceSliceCount)
    return count if count > 0 else None


def _board_slices(nvml: Any, handle: Any, places: int) -> int:
    """Return the compute slices of a board: those of its largest profile, else the most MIG devices that it takes."""
    counts = []
    for profile in range(int(getattr(nvml, "NVML_GPU_INSTANCE_PROFILE_COUNT", _MOST_PROFILES))):
        try:
            counts.append(int(nvml.nvmlDeviceGetGpuInstanceProfileInfo(handle, profile).sliceCount))
        except (nvml.NVMLError, AttributeError):
            continue
    return max(counts, default=places or _MIG_SLICES)


def _is_full(nvml: Any, handle: Any, attributes: Sequence[Any]) -> bool:
    try:
        total_bytes = int(nvml.nvmlDeviceGetMemoryInfo(handle).total)
    except (nvml.NVMLError, AttributeError):
        return False
    used_mib = sum(int(getattr(found, "memorySizeMB", 0) or 0) for found in attributes)
    return total_bytes > 0 and used_mib * BYTES_PER_GIB / 1024 >= _FULL_MEMORY * total_bytes


def _string(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value


class NvmlMeter:
    """Energy of the visible NVIDIA boards."""

    name = "nvml"
    modelled = False
    parts = frozenset({"gpu"})

    def __init__(self, gpus: Sequence[Gpu]) -> None:
        self._gpus = tuple(gpus)
        self.devices = tuple(gpu.device for gpu in gpus)
        self.poll_seconds = None if all(gpu.counter for gpu in gpus) else SAMPLE_SECONDS

    @property
    def models(self) -> tuple[str, ...]:
        """Names of the boards, as the driver has them."""
        return tuple(gpu.model for gpu in self._gpus)

    @property
    def description(self) -> str:
        """One line for people."""
        models = ", ".join(
            f"{gpu.model} ({'energy counter' if gpu.counter else 'sampled power'}{_part(gpu)})" for gpu in self._gpus
        )
        return f"NVML: {models}"

    def open(self) -> _NvmlWindow:
        """Read every counter, or power where there is none."""
        return _NvmlWindow(self._gpus)


def _part(gpu: Gpu) -> str:
    if gpu.share == 1.0:
        return ""
    return ", MIG slice: " + ("part of the board unknown" if gpu.share is None else f"{gpu.share:.0%} of the board")


class _NvmlWindow:
    def __init__(self, gpus: tuple[Gpu, ...]) -> None:
        self._began = monotonic()
        self._boards = [(gpu, _Counter(gpu) if gpu.counter else _SampledPower(gpu)) for gpu in gpus]

    def poll(self) -> None:
        """Take a power sample of each board without a counter."""
        for gpu, source in self._boards:
            if not gpu.counter:
                source.advance()

    def close(self, usage: Usage) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        length = max(monotonic() - self._began, 1e-9)
        readings, reasons = [], []
        for gpu, source in self._boards:
            source.advance()
            if source.failure:
                reasons.append(f"GPU {gpu.device} stopped answering: {source.failure}.")
            elif source.joules <= 0:
                reasons.append(f"the energy counter of GPU {gpu.device} did not move in {length:.3g} s: not believed.")
            else:
                error = min(1.0, SENSOR_ERROR + UPDATE_SECONDS / length)
                joules = _charged(source.joules, gpu.share, error)
                modelled = gpu.share != 1.0
                readings.append(
                    Reading(gpu.device, "gpu", joules, "nvml", modelled=modelled, machine_wide=True, scope="gpu")
                )
        return tuple(readings), tuple(reasons)


def _charged(board_joules: float, share: float | None, error: float) -> Interval:
    """Return what is charged of a board. Boards do not meter their MIG slices: the whole board bounds a slice."""
    high = board_joules * (1 + error)
    if share is None:
        return Interval(board_joules / _MIG_SLICES * (1 - error), board_joules / sqrt(_MIG_SLICES), high)
    return Interval(board_joules * share * (1 - error), board_joules * share, high)


class _Counter:
    """Joules since the start, from the board's own counter."""

    def __init__(self, gpu: Gpu) -> None:
        self._gpu, self._start_mj, self.joules, self.failure = gpu, 0.0, 0.0, ""
        self._start_mj = self._read_mj()

    def advance(self) -> None:
        """Read the counter."""
        self.joules = (self._read_mj() - self._start_mj) / MILLIJOULES_PER_JOULE

    def _read_mj(self) -> float:
        try:
            return float(self._gpu.nvml.nvmlDeviceGetTotalEnergyConsumption(self._gpu.handle))
        except self._gpu.nvml.NVMLError as error:
            self.failure = str(error)
            return 0.0


class _SampledPower:
    """Joules since the start, from power samples joined by straight lines."""

    def __init__(self, gpu: Gpu) -> None:
        self._gpu, self._last, self.joules, self.failure = gpu, (0.0, 0.0), 0.0, ""
        self._last = self._sample()

    def advance(self) -> None:
        """Add the energy since the last sample."""
        now = self._sample()
        self.joules += (now[0] - self._last[0]) * (now[1] + self._last[1]) / 2
        self._last = now

    def _sample(self) -> tuple[float, float]:
        try:
            return monotonic(), float(self._gpu.nvml.nvmlDeviceGetPowerUsage(self._gpu.handle)) / MILLIWATTS_PER_WATT
        except self._gpu.nvml.NVMLError as error:
            self.failure = str(error)
            return self._last
