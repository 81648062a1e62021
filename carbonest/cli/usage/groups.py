"""Help of ``usage``: options in groups, and what the output means."""

_CLOUD = {
    "What is summed": "--rows",
    "Electricity and place": "--intensity --fallback --boundary --signal --pue --workload",
    "How it asks": "--period --parallel --max-wait --dry-run --resume --journal",
}
_TRACKED = {
    "The usual ones": "--gpu --region --sku --group-by --project",
    "Hosts": "--places --gpus-per-host --host --cpu --host-cpus",
    "The load": "--workload --energy-counter --utc-offset",
    "Quality": "--metric --goal",
    "Electricity and place": "--intensity --boundary --signal --pue",
    "A service instead of files": "--tracking-uri --live --all-users --start --end",
    "Into the runs": "--write --dry-run",
}
GROUPS = {
    "aws": {
        "The usual ones": "--last --region --profile --group-by --format",
        "Which machines": "--all-regions --id --tag",
        "Which time": "--month --start --end",
        **_CLOUD,
        "CloudWatch": "--agent --no-agent --agent-namespace",
    },
    "azure": {
        "The usual ones": "--last --subscription --resource-group --group-by --format",
        "Which machines": "--tag",
        "Which time": "--month --start --end",
        **_CLOUD,
        "Azure Monitor": "--auth --batch --no-batch",
    },
    **dict.fromkeys(("mlflow", "wandb", "tensorboard", "slurm"), _TRACKED),
}
_OF_CLOUDS = (
    "One line a machine, or a group of them: hours it ran, measured CPU and GPU utilization and how much of the time "
    "has values (coverage), energy of the site, emissions and list price with their 90 % intervals. basis says what "
    "the watts come from: measured GPU power before measured utilization before an assumption. Machines that cannot be "
    "estimated are listed with their reason and stand in no sum."
)
_OF_RUNS = (
    "One line a run, or a group of them: hours, measured energy of the GPUs where watts are stored, the host's share, "
    "emissions and money with their 90 % intervals; gaps in the series are said, never bridged. Failed runs stand "
    "apart. Runs that cannot be estimated are listed with their reason and stand in no sum."
)
READS = {
    **dict.fromkeys(("aws", "azure"), _OF_CLOUDS),
    **dict.fromkeys(("mlflow", "wandb", "tensorboard", "slurm"), _OF_RUNS),
}
