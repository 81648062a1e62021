"""Every argument that names a file to read: a device or a FIFO in its place is a sentence, at once."""

import os

import click
import pytest

from carbonest.cli import group

from .run import carbonest_here

MACHINE = ("vm", "--sku", "m5.large", "--hours", "1", "--region", "eu-west-1")
HOUSES = ("--folds", "2", "--repeats", "1")
#: (command, parameter) → how it is typed, with @ for the file.
READS = {
    ("plan", "job_file"): ("plan", "@"),
    ("plan", "profile"): ("plan", "--profile", "@"),
    ("plan", "intensity"): ("plan", "--vcpu-hours", "5", "--intensity", "@"),
    ("vm", "intensity"): (*MACHINE, "--intensity", "@"),
    ("measure", "intensity"): ("measure", "--region", "eu-west-1", "--intensity", "@", "--", "true"),
    ("measure", "training_log"): ("measure", "--llm", "8B", "--training-log", "@", "--", "true"),
    ("merge", "files"): ("merge", "@"),
    ("validate", "rows_csv"): ("validate", "@"),
    ("profile houses", "data"): ("profile", "houses", *HOUSES, "--models", "mean", "--data", "@"),
    ("profile houses", "unlabelled"): ("profile", "houses", *HOUSES, "--models", "mean", "--unlabelled", "@"),
    ("profile houses", "resume"): ("profile", "houses", *HOUSES, "--models", "mean", "--resume", "@"),
    ("profile distill", "data"): ("profile", "distill", *HOUSES, "--data", "@"),
    ("profile distill", "unlabelled"): ("profile", "distill", *HOUSES, "--unlabelled", "@"),
    ("profile distill", "resume"): ("profile", "distill", *HOUSES, "--resume", "@"),
    ("profile sweep", "data"): ("profile", "sweep", "--regressors", "Ridge", "--data", "@"),
    ("profile sweep", "resume"): ("profile", "sweep", "--regressors", "Ridge", "--resume", "@"),
    ("compare aws", "files"): ("compare", "aws", "@", "--ours", "@"),
    ("compare azure", "files"): ("compare", "azure", "@", "--ours", "@"),
    ("compare gcp", "files"): ("compare", "gcp", "@", "--ours", "@"),
    ("profile curve", "data"): ("profile", "curve", "--data", "@"),
    ("profile houses", "fresh"): ("profile", "houses", *HOUSES, "--models", "mean", "--fresh", "@"),
    ("replay", "audit"): ("replay", "@"),
    ("usage mlflow", "paths"): ("usage", "mlflow", "@"),
    ("usage slurm", "paths"): ("usage", "slurm", "@"),
    ("usage tensorboard", "paths"): ("usage", "tensorboard", "@"),
    ("usage wandb", "paths"): ("usage", "wandb", "@"),
    ("usage mlflow", "places"): ("usage", "mlflow", "mlruns", "--places", "@"),
    ("usage slurm", "places"): ("usage", "slurm", "sacct.json", "--places", "@"),
    ("usage tensorboard", "places"): ("usage", "tensorboard", "runs", "--places", "@"),
    ("usage wandb", "places"): ("usage", "wandb", "wandb", "--places", "@"),
    ("vm", "lists"): ("vm", "--from", "@"),
    ("serve", "intensity"): ("serve", "--llm", "8B", "--sku", "p5.48xlarge", "--intensity", "@"),
}  # fmt: skip
#: Read under the same name by the same reader, after questions to a cloud, a sensor or an optional package; or written.
ELSEWHERE = {
    "output_path", "html", "html_path", "usage aws journal", "usage azure journal", "usage aws intensity",
    "usage azure intensity", "profile calibrate data", "profile calibrate resume", "profile zoo weights",
    "run intensity", "run training_log", "measure log", "run log", "profile curve resume", "fleet audit",
    "fleet quarantine", "fleet explain_row", "fleet intensity", "fleet usage", "vm nodes",
}  # fmt: skip


def parameters(command, name=""):
    """Yield (command, parameter) of everything that may name a file."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            yield from parameters(command.get_command(context, inner), f"{name} {inner}".strip())
        return
    for parameter in command.params:
        said = f"{parameter.metavar or ''} {parameter.type.name}"
        if any(word in said for word in ("FILE", ".csv", ".toml", "PATH", "path", "file")):
            yield name, parameter.name


def test_every_argument_that_names_a_file_is_tried_here():
    found = [(c, p) for c, p in parameters(group) if p not in ELSEWHERE and f"{c} {p}" not in ELSEWHERE]
    assert {*found} == {*READS}


@pytest.mark.parametrize("typed", READS.values(), ids=" ".join)
@pytest.mark.parametrize("kind", ["a device", "a pipe"])
def test_a_device_or_a_fifo_is_refused(tmp_path, typed, kind):
    path = tmp_path / "file.csv"
    path.symlink_to("/dev/zero") if kind == "a device" else os.mkfifo(path)
    done = carbonest_here(*(str(path) if word == "@" else word for word in typed))
    assert done.code == 2
    # Where a store may hold many files, the one that is left out is told before the end.
    said = done.err if typed[0] == "usage" else done.err.splitlines()[-1]
    assert f"must be a regular file; '{path}' is {kind}." in said


@pytest.mark.parametrize("typed", [("plan", "@"), ("plan", "--profile", "@"), ("merge", "@"), ("validate", "@")])
def test_utf_16_is_named(tmp_path, typed):
    path = tmp_path / "file.csv"
    path.write_bytes('{"a": 1}'.encode("utf-16"))
    done = carbonest_here(*(str(path) if word == "@" else word for word in typed))
    assert done.code == 2 and "it is UTF-16: save it as UTF-8." in done.err


def test_a_job_of_notepads_is_read(tmp_path):
    path = tmp_path / "job.toml"
    path.write_bytes(b'\xef\xbb\xbfvcpu_hours = 5\r\nregions = ["eu-west-1"]\r\n')
    assert carbonest_here("plan", str(path)).code == 0


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"a = " + b"[" * 5000, "nested too deeply"),
        (b"a = " + b"9" * 5000, "must be TOML"),
        (b"vcpu_hours = " + b"[" * 70 + b"]" * 70, "nested deeper"),
        (b"vcpu_hours = nan", "vcpu_hours must be a finite number"),
        (b"vcpu_hours = 5\ntrials = " + b"9" * 4000, "trials of a plan must be a whole number between 1 and"),
        (b"vcpu_hours = 5\nlimit = 1000000", "limit of a plan must be a whole number between 1 and 1000"),
        (b"vcpu_hours = [{a = 1}]", "vcpu_hours of a plan must be"),
        (b'gpu_hours = 5\ngpu = "' + b"1" * 500_000 + b'"', "characters"),
        (b'vcpu_hours = 5\nsku = "' + b"a" * 500_000 + b'"', "unknown SKU"),
        (b"#" * (1 << 21), "must be at most 1 MiB"),
    ],
)  # fmt: skip
def test_a_job_file_of_other_content_is_a_sentence(tmp_path, content, says):
    path = tmp_path / "job.toml"
    path.write_bytes(content)
    done = carbonest_here("plan", str(path))
    assert done.code == 2 and says in done.err
    assert len(done.err) < 5000
