"""NVML through a fake pynvml: energy counter, sampled power, visibility by CUDA_VISIBLE_DEVICES, MIG, every refusal."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler.meters import Usage, choose_meters
from profiler.meters.nvml import SENSOR_ERROR, NvmlMeter, find_gpus
from profiler.meters.visible_gpus import Slice, Visible, visible_gpus

USAGE = Usage(1.0, 0.0, 1.0)
UUIDS = ("GPU-8932f937-d72c-4106-c12f-20bd9faed9f6", "GPU-89aaaaaa-0000-0000-0000-000000000000",
         "GPU-11111111-2222-3333-4444-555555555555")  # fmt: skip


class FakeNVMLError(Exception):
    pass


class FakeNvml:
    """As much of pynvml as is used; boards are dicts, a handle is the board's index or (index, slice)."""

    NVMLError = FakeNVMLError

    def __init__(self, boards, *, as_bytes=False):
        self.boards, self.as_bytes = boards, as_bytes

    def _text(self, text):
        return text.encode() if self.as_bytes else text

    def nvmlInit(self):
        if self.boards is None:
            raise FakeNVMLError("Insufficient Permissions")

    def nvmlDeviceGetCount(self):
        return len(self.boards)

    def nvmlDeviceGetHandleByIndex(self, index):
        return index

    def nvmlDeviceGetUUID(self, handle):
        if isinstance(handle, tuple):
            return self._text(self.boards[handle[0]]["slices"][handle[1]][0])
        return self._text(self.boards[handle]["uuid"])

    def nvmlDeviceGetName(self, handle):
        return self._text(self.boards[handle].get("name", "NVIDIA H100"))

    def nvmlDeviceGetTotalEnergyConsumption(self, handle):
        board = self.boards[handle]
        if "mj" not in board or board.get("lost"):
            raise FakeNVMLError("GPU is lost" if board.get("lost") else "Not Supported")
        return board["mj"]

    def nvmlDeviceGetPowerUsage(self, handle):
        board = self.boards[handle]
        if "mw" not in board:
            raise FakeNVMLError("Not Supported")
        return board["mw"]

    def nvmlDeviceGetMigMode(self, handle):
        if "slices" not in self.boards[handle]:
            raise FakeNVMLError("Not Supported")
        return (1, 1)

    def nvmlDeviceGetMaxMigDeviceCount(self, handle):
        return self.boards[handle].get("places", 7)

    def nvmlDeviceGetGpuInstanceProfileInfo(self, handle, profile):
        profiles = self.boards[handle].get("profiles", ())
        if profile >= len(profiles) or profiles[profile] is None:
            raise FakeNVMLError("Not Supported")
        return SimpleNamespace(sliceCount=profiles[profile])

    def nvmlDeviceGetMemoryInfo(self, handle):
        if "memory_mib" not in self.boards[handle]:
            raise FakeNVMLError("Not Supported")
        return SimpleNamespace(total=self.boards[handle]["memory_mib"] * 2**20)

    def nvmlDeviceGetMigDeviceHandleByIndex(self, handle, place):
        if place >= len(self.boards[handle]["slices"]):
            raise FakeNVMLError("Not Found")
        return (handle, place)

    def nvmlDeviceGetAttributes(self, part):
        count = self.boards[part[0]]["slices"][part[1]][1]
        if count is None:
            raise FakeNVMLError("Not Supported")
        if isinstance(count, dict):
            return SimpleNamespace(**count)
        return SimpleNamespace(gpuInstanceSliceCount=count)


def board(index, **more):
    return {"uuid": UUIDS[index], "mj": 5_000_000, "mw": 90_000, **more}


def closed(window):
    readings, reasons = window.close(USAGE)
    return {r.device: r for r in readings}, reasons


@pytest.mark.parametrize("as_bytes", [False, True])
def test_energy_counter_of_all_boards(as_bytes):
    boards = [board(0), board(1)]
    gpus, reasons = find_gpus(FakeNvml(boards, as_bytes=as_bytes), {})
    meter = NvmlMeter(gpus)
    window = meter.open()
    boards[0]["mj"] += 700_000
    boards[1]["mj"] += 1_500
    found, problems = closed(window)
    assert not reasons and not problems
    assert {d: r.joules.central for d, r in found.items()} == {UUIDS[0]: 700.0, UUIDS[1]: 1.5}
    assert all(not r.modelled and r.machine_wide and r.part == "gpu" for r in found.values())
    assert meter.poll_seconds is None, "a counter needs no polling"
    assert "NVIDIA H100 (energy counter)" in meter.description


def test_interval_holds_the_sensor_and_the_grain_of_the_counter():
    boards = [board(0)]
    window = NvmlMeter(find_gpus(FakeNvml(boards), {})[0]).open()
    boards[0]["mj"] += 1000
    low, central, high = closed(window)[0][UUIDS[0]].joules
    assert central == 1.0
    assert high > 1 + SENSOR_ERROR, "within milliseconds the counter's grain must dominate"
    assert 0 <= low < 1 - SENSOR_ERROR


def test_sampled_power_where_there_is_no_counter(monkeypatch):
    clock = iter([0.0, 0.0, 1.0, 3.0, 3.0, 3.0])
    monkeypatch.setattr("profiler.meters.nvml.monotonic", lambda: next(clock))
    boards = [{"uuid": UUIDS[0], "mw": 100_000, "name": "Tesla K80"}]
    gpus, _ = find_gpus(FakeNvml(boards), {})
    meter = NvmlMeter(gpus)
    assert meter.poll_seconds is not None and "sampled power" in meter.description
    window = meter.open()
    boards[0]["mw"] = 200_000
    window.poll()
    boards[0]["mw"] = 50_000
    found, _ = closed(window)
    # Straight lines between samples: 100 to 200 W in one second, 200 to 50 W in two.
    assert found[UUIDS[0]].joules.central == pytest.approx(150.0 + 250.0)


def test_board_that_is_lost_and_board_that_stands_still_are_said():
    boards = [board(0), board(1), board(2)]
    window = NvmlMeter(find_gpus(FakeNvml(boards), {})[0]).open()
    boards[0]["lost"] = True
    boards[2]["mj"] += 1000
    found, reasons = closed(window)
    assert set(found) == {UUIDS[2]}
    assert "stopped answering: GPU is lost" in reasons[0]
    assert "did not move" in reasons[1]


@pytest.mark.parametrize(
    ("boards", "environ", "expected"),
    [
        (None, {}, "Insufficient Permissions"),
        ([], {}, "the driver knows no board"),
        ([board(0)], {"CUDA_VISIBLE_DEVICES": ""}, "CUDA_VISIBLE_DEVICES hides all"),
        ([board(0)], {"CUDA_VISIBLE_DEVICES": "-1"}, "CUDA_VISIBLE_DEVICES hides all"),
        ([board(0)], {"CUDA_VISIBLE_DEVICES": "7"}, "names '7', which this machine does not have"),
        ([{"uuid": UUIDS[0]}], {}, "tells neither energy nor power"),
    ],
)
def test_every_refusal_is_a_reason(boards, environ, expected):
    gpus, reasons = find_gpus(FakeNvml(boards), environ)
    assert gpus == ()
    assert expected in reasons[0]


def test_without_driver_nothing_is_imported(tmp_path):
    gpus, reasons = find_gpus(None, {}, driver=tmp_path / "nvidiactl")
    assert gpus == () and "no NVIDIA driver" in reasons[0]


def test_driver_without_library_names_the_install_line(tmp_path, monkeypatch):
    (tmp_path / "nvidiactl").touch()
    monkeypatch.setitem(__import__("sys").modules, "pynvml", None)
    gpus, reasons = find_gpus(None, {}, driver=tmp_path / "nvidiactl")
    assert gpus == () and "install 'nvidia-ml-py>=" in reasons[0]


@pytest.mark.parametrize(
    ("setting", "indices"),
    [
        ("0,2", [0, 2]),
        ("2, 0", [2, 0]),
        (UUIDS[2], [2]),
        ("GPU-8932", [0]),
        ("gpu-8932", []),
        ("GPU-89", []),  # two boards begin so: CUDA refuses an ambiguous prefix
        ("1,-1,0", [1]),
        ("0,9,1", [0]),  # the list ends at the first entry that names nothing
        ("0,0", [0]),
        ("NoDevFiles", []),
        ("garbage", []),
    ],
)
def test_visible_devices(setting, indices):
    visible, _ = visible_gpus({"CUDA_VISIBLE_DEVICES": setting}, UUIDS)
    assert [v.board for v in visible] == indices


SLICES = (Slice("MIG-aaaa1111-0000", 1, 3 / 7), Slice("MIG-bbbb2222-0000", 1, None))


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("MIG-aaaa1111-0000", Visible(1, SLICES[0])),
        ("MIG-bbbb", Visible(1, SLICES[1])),
        (f"MIG-{UUIDS[1]}/1/0", Visible(1, Slice(f"MIG-{UUIDS[1]}/1/0", 1, None))),
    ],
)
def test_mig_strings_new_and_old(setting, expected):
    assert visible_gpus({"CUDA_VISIBLE_DEVICES": setting}, UUIDS, SLICES) == ((expected,), ())


@given(st.text(alphabet="GPUMI-0123456789abcdef/, ", max_size=40))
def test_no_setting_crashes(setting):
    visible, _ = visible_gpus({"CUDA_VISIBLE_DEVICES": setting}, UUIDS, SLICES)
    assert all(0 <= v.board < len(UUIDS) for v in visible)


def test_mig_slice_is_charged_its_share_and_the_board_bounds_it():
    boards = [board(0, slices=[("MIG-aaaa", 3), ("MIG-bbbb", None)])]
    nvml = FakeNvml(boards)
    gpus, _ = find_gpus(nvml, {"CUDA_VISIBLE_DEVICES": "MIG-aaaa"})
    window = NvmlMeter(gpus).open()
    boards[0]["mj"] += 700_000
    reading = closed(window)[0]["MIG-aaaa"]
    assert reading.joules.central == pytest.approx(300.0)
    assert reading.joules.high >= 700.0
    assert reading.modelled, "boards do not meter their slices"
    gpus, _ = find_gpus(nvml, {"CUDA_VISIBLE_DEVICES": "MIG-bbbb"})
    window = NvmlMeter(gpus).open()
    boards[0]["mj"] += 700_000
    reading = closed(window)[0][UUIDS[0]]
    assert 0 <= reading.joules.low <= 100 < reading.joules.central < 700 <= reading.joules.high


def slices(*counts, memory_mib=0):
    """As boards tell of their MIG devices: compute slices and memory of each."""
    return [
        (f"MIG-{at}", {"gpuInstanceSliceCount": n, "computeInstanceSliceCount": n, "memorySizeMB": memory_mib})
        for at, n in enumerate(counts)
    ]


@pytest.mark.parametrize(
    ("about", "shares"),
    [
        # A30: profiles of 1, 2 and 4 slices (numbered with gaps), four MIG devices at most. NVIDIA, MIG user guide.
        ({"profiles": [1, 2, None, None, 4], "places": 4, "slices": slices(1, 1, 1, 1)}, [0.25] * 4),
        ({"places": 4, "slices": slices(2, 1)}, [0.5, 0.25]),  # a driver that tells no profiles
        ({"profiles": [1, 2, 3, 4, 7], "slices": slices(1, 1, 1, 1, 1, 1, 1)}, [1 / 7] * 7),
        ({"profiles": [1, 2, 3, 4, 7], "slices": slices(1, 3)}, [1 / 7, 3 / 7]),
        # A100 40 GB, two 3g.20gb: six of seven compute slices, all of the memory: nobody else fits on.
        ({"profiles": [1, 2, 3, 4, 7], "memory_mib": 40960, "slices": slices(3, 3, memory_mib=19968)}, [0.5, 0.5]),
        ({"profiles": [1, 2, 3, 4, 7], "memory_mib": 40960, "slices": slices(3, memory_mib=19968)}, [3 / 7]),
    ],
)
def test_the_board_is_asked_for_its_slices_and_they_fill_it(about, shares):
    boards = [board(0, **about)]
    names = ",".join(name for name, _ in about["slices"])
    gpus, reasons = find_gpus(FakeNvml(boards), {"CUDA_VISIBLE_DEVICES": names})
    assert not reasons and [gpu.share for gpu in gpus] == pytest.approx(shares)
    window = NvmlMeter(gpus).open()
    boards[0]["mj"] += 700_000
    charged = sum(reading.joules.central for reading in closed(window)[0].values())
    assert charged == pytest.approx(700.0 * sum(shares))


def test_compute_instances_within_one_gpu_instance_share_it():
    """1c.4g.20gb and 3c.4g.20gb lie in one instance of four slices: each is charged its own."""
    parts = [(f"MIG-{n}", {"gpuInstanceSliceCount": 4, "computeInstanceSliceCount": n}) for n in (1, 3)]
    gpus, _ = find_gpus(
        FakeNvml([board(0, profiles=[1, 2, 3, 4, 7], slices=parts)]), {"CUDA_VISIBLE_DEVICES": "MIG-1,MIG-3"}
    )
    assert [gpu.share for gpu in gpus] == pytest.approx([1 / 7, 3 / 7])


def test_chosen_beside_the_cpu_meters():
    report = choose_meters(nvml=FakeNvml([board(0)]), environ={"CUDA_VISIBLE_DEVICES": "0"})
    assert report.for_part("gpu").devices == (UUIDS[0],)


def test_real_handles_cannot_be_hashed():
    """pynvml's handles are ctypes pointers without a hash: found on a real H100; a fake's index as handle hid it."""
    from profiler.meters.nvml import Gpu

    class Handle:
        __hash__ = None

    one, other = Gpu("GPU-1", None, Handle(), "H100", True), Gpu("GPU-1", None, Handle(), "H100", True)
    assert list(dict.fromkeys([one, other])) == [one]


def test_numbers_may_mean_other_boards_where_models_differ():
    boards = [board(0, name="NVIDIA A100"), board(1, name="NVIDIA T4")]
    for environ, said in (
        ({"CUDA_VISIBLE_DEVICES": "0,1"}, True),
        ({"CUDA_VISIBLE_DEVICES": "0,1", "CUDA_DEVICE_ORDER": "PCI_BUS_ID"}, False),
        ({"CUDA_VISIBLE_DEVICES": ",".join(UUIDS[:2])}, False),
        ({}, False),
    ):
        gpus, reasons = find_gpus(FakeNvml(boards), environ)
        assert len(gpus) == 2 and any("by speed" in reason for reason in reasons) is said
