"""Pages of everything that has one: the cases of other surfaces, with their page asked for beside the result."""

from . import readers, recorded, surfaces
from .case import Case, surface
from .documents import as_csv
from .inputs import hostile, value

_MADE = (
    readers.lists_of_machines, readers.allocations, readers.fleet, recorded.wandb, recorded.tensorboard,
    recorded.slurm, recorded.mlflow, surfaces.serve,
)  # fmt: skip


@surface("pages of results")
def pages_of_results(rng):
    """A list whose cells are anybody's, or the case of another surface."""
    if rng.random() < 0.3:
        rows = [
            (value(rng, "sku", wild=0.1), 10 + n, hostile(rng), hostile(rng)) for n in range(rng.choice([1, 3, 300]))
        ]
        grouped = rng.choice([[], ["--group-by", "team"], ["--group-by", "team,sku"]])
        files = {"list.csv": as_csv(rng, rows, ("sku", "hours", "team", "name"))}
        return Case(["vm", "--from", "list.csv", "--html", "page.html", *grouped], files=files)
    case = rng.choice(_MADE)(rng)
    case.argv += ["--html", "page.html"]
    return case
