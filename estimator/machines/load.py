"""What a machine does all day: utilization as given, or the prior of its workload class.

A prior is a distribution of the time-mean utilization over machines of a class. The central estimate is the
mean of the watts over it, not the watts at its mean: five nodes at its quantiles reproduce the integral within
0.6 % on a Teads curve. Source: [util_priors_carbonest].
"""

from collections.abc import Sequence
from typing import NamedTuple

from .. import tables
from ..errors import DataError, InputError, UnknownNameError, nearest_names
from ..model import Curve, Interval, Step
from ..physics.loads import load_range, mean_curve_watts

#: Weights of the nodes at the 5, 25, 50, 75 and 95 % quantiles; :mod:`estimator.power.duty` has the same.
NODE_WEIGHTS = (0.15, 0.225, 0.25, 0.225, 0.15)
QUANTILES = ("q05", "q25", "q50", "q75", "q95")
_TABLE = "utilization_priors"


class WorkloadClass(NamedTuple):
    """A workload class: whose utilization prior applies, what its work does to a GPU, and whether its hours are busy.

    ``gpu_class`` names a class of :mod:`estimator.power`. In busy hours a GPU is at the duty of that class; in billed
    hours it is busy as the prior says, with the idle hours between.
    """

    prior: str
    gpu_class: str
    meaning: str
    busy: bool = False


def _job(gpu_class: str, meaning: str) -> WorkloadClass:
    return WorkloadClass("gpu_training", gpu_class, meaning, True)


#: What ``--workload`` takes.
CLASSES: dict[str, WorkloadClass] = {
    "general": WorkloadClass("general", "general", "virtual machines of all kinds, billed around the clock"),
    "burstable": WorkloadClass("burstable", "general", "small shared-core machines"),
    "kubernetes-node": WorkloadClass("kubernetes_node", "general", "a node of a cluster"),
    "enterprise": WorkloadClass("enterprise", "general", "hosted enterprise applications"),
    "dev-test": WorkloadClass("dev_test", "general", "development and test machines"),
    "web": WorkloadClass("web_interactive", "general", "interactive web services"),
    "database": WorkloadClass("database", "general", "databases"),
    "batch": WorkloadClass("batch_hpc", "general", "a planned CPU job, busy while it runs"),
    "training": _job("training", "a planned GPU training job, in its busy hours"),
    "vision-training": _job("vision-training", "a planned training of an image network"),
    "detection": _job("detection", "a planned training of a detector or segmenter"),
    "training-small": _job("training-small", "a planned training of a small or recurrent network"),
    "llm-training": _job("llm-training", "a planned pre-training of a language model"),
    "llm-fine-tuning": _job("llm-fine-tuning", "a planned fine-tuning of a large language model (LoRA or whole)"),
    "fine-tuning-small": _job("fine-tuning-small", "fine-tuning of a small model"),
    "diffusion-training": _job("diffusion-training", "a planned training of an image generator"),
    "recommender": _job("recommender", "a planned training of a recommender"),
    "input-bound": _job("input-bound", "training that waits for its data"),
    "inference": _job("inference", "batch inference of an ordinary network, saturated"),
    "serving": _job("serving", "language-model serving under load, saturated"),
    "serving-latency": _job("serving-latency", "serving one request at a time"),
    "serving-image": _job("serving-image", "image and video generation under load"),
    "dense-hpc": _job("dense-hpc", "dense linear algebra on every GPU"),
    "training-billed": WorkloadClass("gpu_training_billed", "training", "all billed hours of a training machine"),
    "serving-billed": WorkloadClass("gpu_inference", "serving", "inference behind real traffic, with its idle hours"),
    "interactive": WorkloadClass("gpu_interactive", "fine-tuning-small", "notebooks and workstations with a GPU"),
    "idle": WorkloadClass("", "idle", "allocated, nothing running"),
}


class GpuUse(NamedTuple):
    """What is known of the work beside its class; ``network`` is any text that may name one."""

    batch: float | None = None
    precision: str | None = None
    idle_state: str | None = None
    network: str | None = None


class Load(NamedTuple):
    """A utilization: weighted nodes for the central value, and 90 % bounds of its time mean. [fractions 0–1]"""

    nodes: tuple[tuple[float, float], ...]
    low: float
    high: float
    given: bool

    @property
    def mean(self) -> float:
        """Mean utilization."""
        return sum(weight * value for weight, value in self.nodes)


def exactly(utilization: float) -> Load:
    """Return a load that the user gave."""
    return Load(((1.0, utilization),), utilization, utilization, True)


def samples(utilizations: Sequence[float]) -> Load:
    """Return the load of a measured series of equally long samples."""
    if not utilizations:
        raise InputError("a utilization series must hold at least one sample; got none.")
    weight = 1.0 / len(utilizations)
    mean = sum(utilizations) * weight
    return Load(tuple((weight, value) for value in utilizations), mean, mean, True)


def workload_class(name: str | None, *, gpus: float, burstable: bool) -> tuple[str, WorkloadClass, bool]:
    """Return (name, class, assumed): the named class, or the one that the machine suggests.

    Raises
    ------
    UnknownNameError
        If no class has that name; lists all of them.
    """
    if name is None:
        default = "training" if gpus else "burstable" if burstable else "general"
        return default, CLASSES[default], True
    key = name.strip().lower().replace("_", "-")
    if key not in CLASSES:
        nearest = nearest_names(key, CLASSES, cutoff=0.4)
        raise UnknownNameError("workload", name, nearest, "Known: " + ", ".join(CLASSES) + ".")
    return key, CLASSES[key], False


def billed_class(*, gpus: float, burstable: bool) -> str:
    """Return the class of a machine in all its billed hours, where nothing is said of its work: day and night."""
    return "training-billed" if gpus else "burstable" if burstable else "general"


def prior(class_name: str, resource: str) -> tuple[Load, tuple[str, ...]]:
    """Return the prior of a class for ``"cpu"`` or ``"gpu"``, and its sources.

    A CPU class says nothing about a GPU: then the prior of GPU machines in general (all billed hours) serves.

    Raises
    ------
    DataError
        If the table lacks the class.
    """
    if not class_name:
        return exactly(0.0)._replace(given=False), ()
    for candidate in (class_name, "gpu_training_billed"):
        rows = tables.rows_for(_TABLE, candidate, resource)
        if rows:
            values = [tables.figure(rows[0], q, _TABLE) for q in QUANTILES]
            nodes = tuple(zip(NODE_WEIGHTS, values, strict=True))
            return Load(nodes, values[0], values[-1], False), tables.source_ids(rows[0])
    raise DataError(f"{_TABLE}.csv must hold class {class_name}, resource {resource}; it does not.")


def mean_watts(curve: Curve, load: Load) -> Interval:
    """Return the mean of a curve's watts over a load, with its bounds: the mean of watts, not watts of the mean."""
    central = mean_curve_watts(load.nodes, curve)
    return Interval.exact(central) if load.given else load_range(central, curve, load.low, load.high)


def step(name: str, load: Load, class_name: str, source_ids: tuple[str, ...]) -> Step:
    """Return the trail's line about a load."""
    if load.given:
        return Step(name, load.mean, "fraction", "given" if len(load.nodes) == 1 else f"{len(load.nodes)} samples")
    method = f"prior of workload class {class_name}, integrated through the curve" if class_name else "idle: 0"
    return Step(name, load.mean, "fraction", method, source_ids, True, load.low, load.high)
