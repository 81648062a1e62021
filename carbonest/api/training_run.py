"""A measured training of a language model: what it reached of the GPU's peak, and joules a token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from estimator import reading, units
from estimator.errors import InputError
from estimator.llm.gpus import accelerator
from estimator.llm.models import find_model
from estimator.llm.training import METHODS, USUAL_SEQUENCE, Training, reached
from estimator.model import Interval, plain
from estimator.physics.intervals import product
from estimator.physics.language_models import peak_utilization
from estimator.planning.llm_job import boards_named
from profiler.measure.measurement import Measurement
from profiler.measure.throughput import Reader, Throughput, read_log
from profiler.meters.nvml import NvmlMeter

from .measure import meters

__all__ = ["LlmRun"]


class LlmRun:
    """What a measured command trains, checked before it begins; reads along, or reads its log afterwards.

    Parameters
    ----------
    llm, active, method, seq, precision : as in :func:`carbonest.plan`.
    log : a file that the command writes; left out, what it prints is read.
    gpu, gpus : the boards it runs on; left out, those that the driver shows.

    Raises
    ------
    InputError
        If a value breaks its rule.
    """

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.llm = str(given["llm"])
        self.active = given.get("active")
        method = given.get("method") or "pretrain"
        if method not in METHODS:
            raise InputError(f"--method must be one of {', '.join(METHODS)}; got {method}.")
        sequence = units.sequence_length(given.get("seq") or USUAL_SEQUENCE, "--seq")
        precision = given.get("precision") or "bf16"
        model = find_model(self.llm, self.active)
        self.training = Training(model, 1.0, method=method, sequence=sequence, precision=precision)
        self.log = given.get("training_log")
        shown = [name for meter in meters().usable if isinstance(meter, NvmlMeter) for name in meter.models]
        self.gpu = boards_named(given["gpu"])[0] if given.get("gpu") else _known(shown)
        self.gpus = int(given.get("gpus") or len(shown) or 1)
        self._reader = Reader()

    @staticmethod
    def asked(given: Mapping[str, Any]) -> LlmRun | None:
        """Return what options ask for; ``None`` without ``--llm``.

        Raises
        ------
        InputError
            If another option of a training stands without it.
        """
        if given.get("llm"):
            return LlmRun(given)
        for name, value in given.items():
            if value is not None:
                raise InputError(f"--{name.replace('_', '-')} counts only with --llm: leave it out.")
        return None

    def line(self, text: str) -> None:
        """Take a line that the command printed."""
        self._reader.line(text)

    def added(self, measurement: Measurement) -> Measurement:
        """Return a measurement with the training that ran.

        Raises
        ------
        InputError
            If neither log nor output tells tokens a second.
        """
        found = self._throughput()
        speed = found.of_one(self.gpus)
        # Without the GPUs' own joules a token would seem to cost next to nothing.
        watts = measurement.mean_watts if measurement.gpu_joules is not None else None
        told: dict[str, Any] = {
            "llm": self.llm,
            "active": self.active,
            "method": self.training.method,
            "seq": self.training.sequence,
            "precision": self.training.precision,
            "gpu_model": self.gpu,
            "gpu_count": self.gpus,
            "tokens_per_second_per_gpu": plain(speed),
            "readings": found.readings,
            "read_as": found.name,
            "read_of_one_gpu": found.per_gpu,
            "gflop_per_token": self.training.flops_per_token / 1e9,
            "tflops_per_gpu": plain(speed.scaled(self.training.flops_per_token / 1e12)),
            "peak_utilization": plain(self._share(speed)),
            "joules_per_token": None if watts is None else plain(_over(watts, speed.scaled(self.gpus))),
        }
        extras = measurement.extras | {"training": told}
        if self.gpu is not None and measurement.gpu_joules is not None:
            extras |= {"gpu_model": self.gpu, "gpu_count": self.gpus}
        return replace(measurement, extras=extras, warnings=(*measurement.warnings, *self._doubts(speed)))

    def _doubts(self, speed: Interval) -> tuple[str, ...]:
        """A sentence where no GPU can have done what was read."""
        board = accelerator(self.gpu)
        try:
            if board is not None:
                reached(replace(self.training, tokens_per_second=speed.central), board)
        except InputError as error:
            return (f"the speed that was read cannot be: {error}",)
        return ()

    def _throughput(self) -> Throughput:
        if self.log is not None:
            what = f"--training-log {self.log}"
            return read_log(reading.read_text(Path(self.log), "--training-log"), what)
        found = self._reader.result()
        if found is None:
            raise InputError(
                "the command must print tokens a second, as tps, tokens_per_second or tokens/s; no line did: name the "
                "file it logs them to with --training-log."
            )
        return found

    def _share(self, speed: Interval) -> Interval | None:
        board = accelerator(self.gpu)
        if board is None:
            return None
        return Interval(*(peak_utilization(x, self.training.flops_per_token, board.bf16_tflops) for x in speed))


def _known(shown: list[str]) -> str | None:
    """The board that the driver shows, as the tables name it; ``None`` where they do not know it."""
    try:
        return boards_named(shown[0])[0] if shown else None
    except InputError:
        return None


def _over(watts: Interval, rate: Interval) -> Interval:
    """Joules of one token: the errors of power and of speed are not shared."""
    return product(watts, Interval(1 / rate.high, 1 / rate.central, 1 / rate.low))
