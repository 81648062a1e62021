"""A powercap tree that an exactly linear machine would show: idle watts, and joules for each CPU-second of anybody."""

import threading
import time

from profiler.measure.accounting import machine_times


class LinearMachine:
    """``with LinearMachine(tmp_path, idle_watts=…, per_cpu_second=…) as machine``: the counter moves every 2 ms.

    CPU-seconds are those of the real machine, whatever runs on it, so that the truth about any program is known:
    ``per_cpu_second`` times its CPU-seconds, and its part of idle.
    """

    def __init__(self, root, *, idle_watts, per_cpu_second):
        self.root, self.idle_watts, self.per_cpu_second = root, idle_watts, per_cpu_second
        self._zone, self._stop = root / "intel-rapl:0", threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._zone.mkdir(parents=True)
        (self._zone / "name").write_text("package-0\n")
        (self._zone / "max_energy_range_uj").write_text("262143328850\n")
        self._began, self._busy = time.monotonic(), machine_times().busy
        self._write()
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    def joules(self):
        """Return what the machine has drawn so far."""
        busy = machine_times().busy - self._busy
        return self.idle_watts * (time.monotonic() - self._began) + self.per_cpu_second * busy

    def _write(self):
        (self.root / "next").write_text(f"{int(1e6 * self.joules()) + 1_000_000}\n")
        (self.root / "next").replace(self._zone / "energy_uj")

    def _run(self):
        while not self._stop.wait(0.002):
            self._write()
