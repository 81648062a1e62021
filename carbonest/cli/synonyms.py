"""Other tools' words for what is here: asked when a command or an option is unknown, never obeyed.

Likeness of spelling finds a typing error (`plna`), but not another word for the same thing (`estimate`): those stand in
a table. Loaded only to make an error's sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

import click

from estimator.errors import CarbonestError

#: What to type → the words that people type for it.
_COMMANDS = {
    "vm": "estimate estimator calculate calc calculator compute cost costs price prices pricing emission emissions co2 "
    "carbon energy kwh footprint machine instance server ec2 node",
    "skus": "ls list instances machines vms types instance-types machine-types vm-sizes sizes size sku flavors catalog "
    "catalogue gpus accelerators",
    "plan": "predict recommend recommendation rank optimize optimise optimizer schedule scheduler where when train "
    "training finetune job",
    "serve": "infer inference serving deploy llm",
    "measure": "track tracker monitor start record exec execute time watch",
    "profile": "benchmark bench evaluate eval compare-models",
    "statement": "report reports export paper model-card disclose disclosure summary",
    "intensity": "grid forecast carbon-intensity electricity now location",
    "regions": "locations zones region datacenters countries",
    "fleet": "bill bills billing invoice cur focus import cloud",
    "terraform": "tf tofu opentofu breakdown diff infracost",
    "check": "budget gate ci guard limit assert policy",
    "merge": "sum add combine join total",
    "usage aws": "aws cloudwatch",
    "usage azure": "azure azure-monitor",
    "usage wandb": "wandb weights-and-biases",
    "usage mlflow": "mlflow",
    "usage slurm": "slurm sacct",
    "usage tensorboard": "tensorboard",
    "doctor": "config configure init login info status detect hardware setup sensors",
    "zoo": "models model detectron2",
    "power": "watts gpu cpu tdp hardware-power",
    "glossary": "explain define terms term what",
    "data": "tables sources update refresh download",
    "completion": "completions autocomplete install-completion",
    "iam": "permissions rights policy-document role",
    "--help": "help man usage-help",
    "--version": "version about",
}  # fmt: skip
#: Options here, the best first → what other tools call them.
_OPTIONS = {
    "--sku": "instance-type instance machine machine-type vm-size size type vm flavor instance-name node-type",
    "--hours": "duration time runtime hrs hour length",
    "--region --regions --country": "location zone availability-zone az place where country country-iso-code iso-code "
    "cloud-region datacenter",
    "--gpu": "gpu-type gpu-model gpu-name accelerator device",
    "--gpus --gpus-per-replica --count": "num-gpus gpu-count ngpus n-gpus number-of-gpus accelerators",
    "--provider": "cloud cloud-provider csp vendor",
    "--cpu-util": "utilization util cpu cpu-usage cpu-utilization load usage tdp",
    "--gpu-util": "gpu-usage gpu-utilization gpu-load",
    "--count": "number instances n quantity num replicas nodes amount",
    "--format": "json csv markdown md as-json output-format fmt",
    "--output": "out out-file outfile file save output-file",
    "--explain": "verbose v details debug why sources trail",
    "--spot --price-kind": "preemptible spot-price spot-instances",
    "--price-kind": "price-type pricing reserved purchase-option on-demand",
    "--intensity": "carbon-intensity grid-intensity ci emission-factor emissions-factor grid",
    "--llm --model": "model model-name network-name",
    "--budget --max-usd": "max-cost max-price cost-limit max-spend max-usd limit-usd",
    "--max-kgco2e": "max-co2 max-carbon max-emissions max-co2e carbon-budget co2-limit",
    "--deadline": "max-time max-hours timeout time-limit",
    "--precision": "dtype data-type",
    "--batch": "batch-size bs",
    "--minimize --sort": "sort-by objective optimize optimise order-by rank-by sort",
    "--last": "since days period window lookback",
    "--from": "input in path inventory list machines-file",
    "--seq": "seq-len sequence-length context-length max-length",
    "--epochs": "epoch num-epochs n-epochs",
    "--limit": "top max-results max n rows",
    "--memory --min-memory": "ram mem",
    "--gpu-memory": "vram gpu-mem gpu-ram",
    "--min-vcpus --vcpu-hours": "vcpus cpus cores",
    "--group-by": "by group groupby",
    "--tokens": "num-tokens n-tokens train-tokens",
    "--requests-per-s": "rps qps requests-per-second throughput",
    "--class --workload": "task workload-type kind",
    "--html": "page web report",
    "--quiet": "q silent",
}  # fmt: skip


def commands_for(word: str) -> tuple[str, ...]:
    """Return what to type instead of an unknown command, the best first; nothing where no word is like it.

    Examples
    --------
    >>> commands_for("estimate"), commands_for("m5.large"), commands_for("zzz")
    (('carbonest vm',), ('carbonest vm m5.large',), ())
    """
    plain = word.casefold().replace("_", "-")
    found = tuple(f"carbonest {name}" for name, words in _COMMANDS.items() if plain in words.split())
    return found or _by_kind(word)


def _by_kind(word: str) -> tuple[str, ...]:
    """A machine, a GPU or a region in the place of a command."""
    from estimator.machines.catalogue import is_known

    try:
        if is_known(word):
            return (f"carbonest vm {word}",)
        from estimator.listings.machines import gpus_asked

        if gpus_asked(word):
            return (f"carbonest skus {word}",)
        from estimator.intensity.places import find_place

        find_place(word)
    except CarbonestError:
        return ()
    return (f"carbonest intensity {word}",)


def options_for(option: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the options of a command that another tool's option may mean; ``known`` are all that it has.

    Examples
    --------
    >>> options_for("instance-type", ("--sku", "--hours"))
    ('--sku',)
    """
    plain, here = option.lstrip("-").casefold().replace("_", "-"), set(known)
    of = [name for names, words in _OPTIONS.items() if plain in words.split() for name in names.split()]
    found = [name for name in dict.fromkeys(of) if name in here]
    if found and found[0] == "--format" and plain in ("json", "csv", "markdown", "md"):
        return (f"--format {'markdown' if plain == 'md' else plain}",)
    return tuple(found[:2])


def sentence(error: click.NoSuchOption) -> str:
    """Return what is to be said of an unknown option: the option of ours that other tools call so, else the nearest."""
    context = error.ctx
    known = [] if context is None else [name for each in context.command.params for name in each.opts]
    meant = options_for(error.option_name, known)
    if not meant:
        return error.format_message()
    return f"No such option {error.option_name!r}. Did you mean {' or '.join(meant)}?"
