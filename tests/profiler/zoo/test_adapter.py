"""The adapter: on a stand-in of detectron2 always, on the real one where it can be imported."""

import pickle
import sys
from types import SimpleNamespace

import pytest

torch = pytest.importorskip("torch")

from estimator.errors import AccessError, InputError, UnknownNameError  # noqa: E402
from estimator.model import Interval  # noqa: E402
from profiler.zoo import adapter, building, steps  # noqa: E402

from .fake_detectron2 import FAKE, FAST_RCNN, KEYPOINT_RCNN, MASK_RCNN, PANOPTIC, RETINANET, ROWS, SYNC_BN, image  # noqa: E402


def real():
    """detectron2 itself, or the reason why not: also a torchvision that does not fit raises on import."""
    try:
        return adapter.load()
    except AccessError as error:
        return str(error)


REAL = real()
BOTH = [
    pytest.param(FAKE, id="stand-in"),
    pytest.param(REAL, id="detectron2", marks=pytest.mark.skipif(isinstance(REAL, str), reason=f"contract: {REAL}")),
]


def measured(run):
    """A window of 50 J in 10 CPU-seconds."""
    run()
    return SimpleNamespace(energy_joules=Interval(40.0, 50.0, 60.0), cpu_seconds=10.0, wall_seconds=5.0, meter="replay")


def image_for(detectron2):
    return image() if detectron2 is FAKE else adapter.random_image()


@pytest.mark.parametrize("detectron2", BOTH)
def test_iterations_and_batches_are_those_of_the_table(detectron2):
    checked = 0
    for path, row in ROWS.items():
        assert adapter.schedule(path, detectron2) == (row.iterations, row.images_per_batch), path
        checked += 1
    assert checked == 61


@pytest.mark.parametrize("detectron2", BOTH)
def test_an_unknown_configuration_is_our_own_error(detectron2):
    with pytest.raises(UnknownNameError):
        adapter.schedule("nope.yaml", detectron2)


@pytest.mark.parametrize("detectron2", BOTH)
def test_size_of_retinanet(detectron2):
    found = adapter.size(RETINANET, detectron2, image=image_for(detectron2))
    # detectron2 0.6, one 800×1067 image: 37.916 M parameters, 199.14 GMAC
    assert round(found.parameters / 1e6, 3) == 37.916
    assert found.flops_per_image == pytest.approx(2 * 199.14e9, rel=1e-3)
    assert found.random_weights


@pytest.mark.parametrize("detectron2", BOTH)
def test_two_counts_of_a_two_stage_model_are_equal_and_leave_chance_alone(detectron2):
    """Proposals of random weights are drawn: unseeded, the count changed from call to call."""
    torch.manual_seed(7)
    expected = torch.rand(3).tolist()
    torch.manual_seed(7)
    one, again = (adapter.size(MASK_RCNN, detectron2, image=image_for(detectron2)) for _ in range(2))
    assert one == again
    assert torch.rand(3).tolist() == expected
    if detectron2 is FAKE:
        assert adapter.size(MASK_RCNN, detectron2, image=image_for(detectron2), seed=5) != one


@pytest.mark.filterwarnings("ignore:pkg_resources")  # the stand-in warns when a configuration is read, as the package
@pytest.mark.parametrize("detectron2", BOTH)
def test_synchronised_norms_run_alone(detectron2):
    """torch's SyncBatchNorm refuses the CPU; alone, BatchNorm gives the same numbers."""
    if detectron2 is FAKE:
        with pytest.raises(ValueError, match="SyncBatchNorm expected input tensor to be on GPU"):
            FAKE.config.instantiate(FAKE.model_zoo.get_config(SYNC_BN, trained=False).model).eval()(
                [{"image": image(), "height": 40, "width": 53}]
            )
    found = adapter.inference(SYNC_BN, detectron2, measured, images=1, warm_up=0, image=image_for(detectron2))
    assert found.setting.synchronised_norms > 0


# What the stand-in does as the package does: a warning when a configuration is read.
test_synchronised_norms_run_alone = pytest.mark.filterwarnings("ignore:pkg_resources")(
    test_synchronised_norms_run_alone
)


def test_a_norm_that_runs_alone_keeps_its_numbers():
    module = torch.nn.Sequential(torch.nn.Sequential(torch.nn.SyncBatchNorm(3, eps=0.1)), torch.nn.ReLU())
    norm = module[0][0]
    with torch.no_grad():
        norm.weight.copy_(torch.tensor([1.0, 2.0, 3.0]))
        norm.running_mean.copy_(torch.tensor([0.5, 0.0, -0.5]))
    assert building._alone(module, torch) == 1
    alone = module[0][0]
    assert type(alone) is torch.nn.BatchNorm2d and alone.eps == 0.1
    assert alone.weight.tolist() == [1.0, 2.0, 3.0] and alone.running_mean.tolist() == [0.5, 0.0, -0.5]


def test_models_are_built_on_the_cpu_without_weights():
    built, setting = building.model(RETINANET, FAKE)
    assert (built.weights_asked_for, built.training, setting.device) == ("", False, "cpu")
    assert next(built.parameters()).device.type == "cpu"
    assert building.model(SYNC_BN, FAKE, train=True)[0].training
    with pytest.raises(InputError, match="local file"):
        building.model(RETINANET, FAKE, weights="https://example.org/w.pkl")


def test_weights_are_seeded():
    one, again, other = (building.model(RETINANET, FAKE, seed=seed)[0].conv.weight for seed in (0, 0, 1))
    assert torch.equal(one, again) and not torch.equal(one, other)


def test_inference_is_measured_after_a_warm_up_and_says_on_what():
    found = adapter.inference(RETINANET, FAKE, measured, images=5, image=image())
    assert found.joules_per_image == (8.0, 10.0, 12.0)
    assert (found.cpu_seconds_per_image, found.wall_seconds_per_image, found.meter) == (2.0, 1.0, "replay")
    setting = found.setting
    assert (setting.device, setting.threads, setting.image_size) == ("cpu", torch.get_num_threads(), (40, 53))
    assert setting.versions["torch"] == torch.__version__ and setting.versions["detectron2"] == "0.6"
    assert setting.versions["python"] == sys.version.split()[0]
    with pytest.raises(InputError, match="at least 1"):
        adapter.inference("x", FAKE, measured, images=0)


@pytest.mark.parametrize("ask", [adapter.size, lambda *given: adapter.inference(*given, measured, images=1)])
def test_a_model_that_is_fed_with_proposals_says_so(ask):
    with pytest.raises(InputError, match=r"fed with proposals that another model made beforehand.*faster_rcnn"):
        ask(FAST_RCNN, FAKE)


@pytest.mark.parametrize(
    ("device", "said"),
    [
        ("banana", "must be cpu, cuda, cuda:1, … or mps; got 'banana'"),
        ("", "must be cpu"),
        ("meta", "must be cpu"),
        ("cuda", "needs a GPU that torch can use"),
        ("cuda:3", "needs a GPU that torch can use"),
        ("mps", "needs an Apple GPU"),
    ],
)
def test_a_device_that_is_not_there_is_a_sentence(device, said):
    if device.startswith("cuda") and torch.cuda.is_available():
        pytest.skip("a GPU is here")
    with pytest.raises(InputError, match=said):
        adapter.inference(RETINANET, FAKE, measured, device=device, image=image())


def test_a_board_beyond_the_last_one_is_a_sentence():
    fake = SimpleNamespace(device=torch.device, cuda=SimpleNamespace(is_available=lambda: True, device_count=lambda: 2))
    assert building.checked_device("cuda:1", fake).index == 1
    with pytest.raises(InputError, match="cuda:2 is not there: torch sees 2, cuda:0 to cuda:1"):
        building.checked_device("cuda:2", fake)


def test_the_board_is_waited_for():
    waited = []
    fake = SimpleNamespace(device=torch.device, cuda=SimpleNamespace(synchronize=waited.append))
    building.finish(fake, "cuda:1")
    building.finish(fake, "cpu")
    assert waited == [torch.device("cuda:1")]


def test_the_window_closes_after_the_board_was_waited_for(monkeypatch):
    order = []
    monkeypatch.setattr(building, "finish", lambda torch, device: order.append("waited"))

    def window(run):
        order.append("opened")
        run()
        order.append("closed")
        return measured(lambda: None)

    adapter.inference(RETINANET, FAKE, window, images=2, warm_up=1, image=image())
    assert order == ["waited", "opened", "waited", "closed"]


def saved(path, state):
    torch.save({"model": state}, path)
    return str(path)


def test_a_checkpoint_fills_the_model(tmp_path):
    state = building.model(RETINANET, FAKE, seed=9)[0].state_dict()
    built, setting = building.model(RETINANET, FAKE, weights=saved(tmp_path / "w.pth", state))
    assert torch.equal(built.conv.weight, state["conv.weight"]) and setting.missing_weights == 0
    assert not adapter.size(RETINANET, FAKE, weights=str(tmp_path / "w.pth"), image=image()).random_weights


def test_weights_that_are_missing_broken_or_another_models(tmp_path):
    (tmp_path / "broken.pth").write_bytes(b"no checkpoint")
    (tmp_path / "empty.pkl").write_bytes(b"")
    (tmp_path / "list.pkl").write_bytes(pickle.dumps([1, 2]))
    saved(tmp_path / "other.pth", {"head.weight": torch.zeros(3, 3)})
    wrong = building.model(RETINANET, FAKE)[0].state_dict() | {"conv.weight": torch.zeros(9, 9)}
    saved(tmp_path / "shape.pth", wrong)
    for name, said in (
        ("none.pth", "is none or does not exist"),
        ("", "is none or does not exist"),
        ("broken.pth", "cannot be read as a checkpoint"),
        ("empty.pkl", "cannot be read as a checkpoint"),
        ("list.pkl", "cannot be read as a checkpoint"),
        ("shape.pth", "cannot be read as a checkpoint"),
        ("other.pth", "fill 0 of 1 weight tensors: they are another model's"),
    ):
        with pytest.raises(InputError, match=said):
            building.model(RETINANET, FAKE, weights=str(tmp_path / name))


def test_a_model_that_this_installation_cannot_run_is_a_sentence(monkeypatch):
    def broken(config):
        raise RuntimeError("operator torchvision::nms\n does not exist")

    monkeypatch.setattr(FAKE.modeling, "build_model", broken)
    said = (
        r"cannot be run by the detectron2 that is installed here \(0.6\): RuntimeError: operator torchvision::nms does"
    )
    with pytest.raises(AccessError, match=said):
        adapter.size(RETINANET, FAKE, image=image())


def test_memory_of_a_board_that_does_not_suffice_is_a_sentence():
    with pytest.raises(InputError, match="needs more memory than the device has"), building.told("m", FAKE):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")


def test_nothing_of_the_package_is_said(capfd, recwarn):
    adapter.size(MASK_RCNN, FAKE, image=image())
    assert not recwarn.list and not any(capfd.readouterr())


@pytest.mark.parametrize(
    ("path", "detectron2"),
    [
        (RETINANET, FAKE),
        (MASK_RCNN, FAKE),
        (KEYPOINT_RCNN, FAKE),
        (PANOPTIC, FAKE),
        (SYNC_BN, FAKE),
        *((path, REAL) for path in (RETINANET, MASK_RCNN) if not isinstance(REAL, str)),
    ],
)
def test_training_steps_give_hours_of_the_schedule(path, detectron2):
    schedule = adapter.schedule(path, detectron2)
    found = steps.training(
        path, detectron2, schedule, measured, task=ROWS[path].task, steps=4, batch=2, image=image_for(detectron2)
    )
    images = schedule.iterations * schedule.images_per_batch
    low, central, high = found.seconds_per_image
    assert 0 <= low <= central <= high
    assert found.hours == pytest.approx((low * images / 3600, central * images / 3600, high * images / 3600))
    # 50 J for 4 steps of 2 images.
    assert found.joules_per_image == pytest.approx((5.0, 6.25, 7.5))
    assert found.energy_kwh.central == pytest.approx(6.25 * images / 3.6e6)
    assert found.cpu_seconds_per_image == 1.25 and found.setting.image_size == tuple(image_for(detectron2).shape[1:])


def test_training_learns_and_asks_for_a_step():
    with pytest.raises(InputError, match="one step and one image"):
        steps.training(RETINANET, FAKE, adapter.Schedule(1, 1), measured, task="detection", steps=0)
    single = steps.training(
        RETINANET, FAKE, adapter.Schedule(10, 1), measured, task="detection", steps=1, warm_up=0, image=image()
    )
    assert single.seconds_per_image.low == single.seconds_per_image.high, "one step has no spread"


def test_absence_and_a_broken_installation_are_told_apart(monkeypatch):
    with pytest.raises(AccessError, match="on no package index"):
        adapter.load("no_such_detectron")
    monkeypatch.setattr(adapter, "find_spec", lambda name: object())

    def broken(name):
        raise RuntimeError("operator torchvision::nms does not exist")

    monkeypatch.setattr(adapter, "import_module", broken)
    with pytest.raises(AccessError, match="torchvision"):
        adapter.load()
