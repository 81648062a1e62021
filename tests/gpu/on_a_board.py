"""The NVML meter on a real board against what else the board says: ``python -m tests.gpu.on_a_board`` prints figures.

Independent of the meter: a process of its own samples the board's power, and the board's energy counter is read by
hand around the window. Needs torch with CUDA and nvidia-ml-py; without either it says so.
"""

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

#: Size of the matrices, and how long they are multiplied. [-], [s]
SIZE, BUSY_SECONDS = 8192, 8.0
#: Sampling of the independent process. [s]
EVERY_SECONDS = 0.02

_SAMPLER = """
import json, sys, time
import pynvml as nvml
nvml.nvmlInit()
board = nvml.nvmlDeviceGetHandleByUUID(sys.argv[1])
instant = getattr(nvml, "NVML_FI_DEV_POWER_INSTANT", 186)
def watts():
    try:
        value = nvml.nvmlDeviceGetFieldValues(board, [instant])[0]
        if value.nvmlReturn == 0 and value.value.uiVal:
            return value.value.uiVal / 1000, "instant"
    except nvml.NVMLError:
        pass
    return nvml.nvmlDeviceGetPowerUsage(board) / 1000, "average"
print(watts()[1], flush=True)
while True:
    print(json.dumps([time.monotonic(), watts()[0]]), flush=True)
    time.sleep(float(sys.argv[2]))
"""


def lacking():
    """Return why nothing can be checked here; an empty text where it can."""
    if not Path("/dev/nvidiactl").exists():
        return "needs an NVIDIA GPU: no driver is loaded here"
    try:
        import pynvml
        import torch
    except ImportError as error:
        return f"needs torch with CUDA and nvidia-ml-py: {error}"
    if not torch.cuda.is_available():
        return "needs a CUDA GPU: torch sees none"
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        return f"needs NVML: {error}"
    return ""


def uuid_of_torch():
    """Return NVML's name of torch's current board."""
    import torch

    name = str(torch.cuda.get_device_properties(torch.cuda.current_device()).uuid)
    return name if name.startswith("GPU-") else f"GPU-{name}"


class Sampler:
    """Power of a board, sampled by another process; the machine's monotonic clock is common to both."""

    def __init__(self, uuid):
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SAMPLER, uuid, str(EVERY_SECONDS)], stdout=subprocess.PIPE, text=True
        )
        self.kind = self._process.stdout.readline().strip()

    def stop(self):
        """Return the samples: (second, watts)."""
        time.sleep(0.1)
        self._process.terminate()
        lines = self._process.communicate()[0].splitlines()
        return [tuple(json.loads(line)) for line in lines if line.endswith("]")]


def joules_between(samples, began, ended):
    """Return the energy of samples joined by straight lines between two moments. [J]"""

    def at(moment, before, after):
        part = (moment - before[0]) / (after[0] - before[0])
        return before[1] + part * (after[1] - before[1])

    total = 0.0
    for before, after in pairwise(samples):
        start, end = max(began, before[0]), min(ended, after[0])
        if start < end:
            total += (end - start) * (at(start, before, after) + at(end, before, after)) / 2
    return total


def multiply(seconds):
    """Keep the board busy for so long, in queues of ten products."""
    import torch

    one = torch.randn(SIZE, SIZE, device="cuda", dtype=torch.float16)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for _ in range(10):
            one @ one
        torch.cuda.synchronize()


def energy():
    """Return one window by the meter, by the board's counter read by hand, and by the sampled power. [J]"""
    import pynvml as nvml

    import carbonest

    multiply(2.0)
    uuid = uuid_of_torch()
    board = nvml.nvmlDeviceGetHandleByUUID(uuid)
    sampler = Sampler(uuid)
    time.sleep(1.0)
    counter = nvml.nvmlDeviceGetTotalEnergyConsumption(board)
    with carbonest.measure("matrix products") as block:
        began = time.monotonic()
        multiply(BUSY_SECONDS)
        ended = time.monotonic()
    counter = (nvml.nvmlDeviceGetTotalEnergyConsumption(board) - counter) / 1000
    samples = sampler.stop()
    name = nvml.nvmlDeviceGetName(board)
    return {
        "board": name.decode() if isinstance(name, bytes) else name,
        "driver": str(nvml.nvmlSystemGetDriverVersion()),
        "seconds": ended - began,
        "meter_joules": list(block.gpu_joules),
        "counter_joules": counter,
        "sampled_joules": joules_between(samples, began, ended),
        "sampled": f"{len(samples)} samples of {sampler.kind} power",
        "meter": block.meter,
        "warnings": list(block.warnings),
    }


def queue():
    """Return how long a queue of products took to ask for, to run on the board, and by a measured window. [s]"""
    import torch

    import carbonest

    one = torch.randn(SIZE, SIZE, device="cuda", dtype=torch.float32)
    one @ one
    torch.cuda.synchronize()
    start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    began = time.monotonic()
    with carbonest.measure("a queue") as block:
        start.record()
        for _ in range(60):
            one @ one
        end.record()
        asked = time.monotonic() - began
    return {
        "asked_seconds": asked,
        "board_seconds": start.elapsed_time(end) / 1000,
        "window_seconds": block.wall_seconds,
        "joules": list(block.gpu_joules) if block.gpu_joules else None,
    }


def idle_then_queue():
    """Return the joules of a window that opens while the board works on what was queued before it. [J]"""
    import torch

    import carbonest

    one = torch.randn(SIZE, SIZE, device="cuda", dtype=torch.float32)
    torch.cuda.synchronize()
    for _ in range(60):
        one @ one
    with carbonest.measure("after the queue") as block:
        time.sleep(1.0)
    return {"window_seconds": block.wall_seconds, "joules": list(block.gpu_joules) if block.gpu_joules else None}


if __name__ == "__main__":
    why = lacking()
    if why:
        sys.exit(why)
    print(json.dumps({"energy": energy(), "queue": queue(), "idle_then_queue": idle_then_queue()}, indent=2))
