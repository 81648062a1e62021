"""A stand-in of detectron2: configurations in both of its styles, models that only count their calls."""

from types import SimpleNamespace

from estimator import tables
from profiler.zoo import models as zoo

MODELS = zoo.models(tables.table("zoo"))
ROWS = {model.config: model for model in MODELS if model.config}


class CfgNode(SimpleNamespace):
    """As detectron2's: attributes all the way down."""


class FakeModel:
    def __init__(self, config):
        self.config, self.training, self.calls, self.device = config, True, 0, None

    def eval(self):
        self.training = False
        return self

    def to(self, device):
        self.device = device
        return self

    def __call__(self, inputs):
        assert not self.training
        assert set(inputs[0]) == {"image", "height", "width"}
        self.calls += 1


class Image:
    shape = (3, 800, 1067)


def _config(path, trained):
    assert trained is False, "nothing may be downloaded"
    row = ROWS.get(path)
    if row is None:
        raise RuntimeError(f"{path} not available in Model Zoo!")
    if path.endswith(".py"):
        train = SimpleNamespace(max_iter=row.iterations)
        loader = SimpleNamespace(train=SimpleNamespace(total_batch_size=row.images_per_batch))
        return SimpleNamespace(train=train, dataloader=loader, model="a lazy model")
    solver = CfgNode(MAX_ITER=row.iterations, IMS_PER_BATCH=row.images_per_batch)
    return CfgNode(SOLVER=solver, MODEL=CfgNode(DEVICE="cuda", WEIGHTS="https://example.org/weights"))


class FakeFlops:
    def __init__(self, model, inputs):
        assert isinstance(model, FakeModel)

    def total(self):
        return 199.14e9


FAKE = SimpleNamespace(
    __name__="detectron2",
    model_zoo=SimpleNamespace(get_config=_config),
    config=SimpleNamespace(CfgNode=CfgNode, instantiate=FakeModel),
    modeling=SimpleNamespace(build_model=FakeModel),
    utils=SimpleNamespace(
        analysis=SimpleNamespace(FlopCountAnalysis=FakeFlops, parameter_count=lambda model: {"": 37_916_000, "x": 1})
    ),
)
