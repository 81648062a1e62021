"""Good files of every kind that a command reads, and what goes wrong with them."""

from .documents import as_csv, as_json, changed, scrambled

_JOULES = {"low": 0.36, "central": 0.66, "high": 2.5}
_SPAN = {"started": "2026-11-27T21:33:45.918269Z", "ended": "2026-11-27T21:33:46.942736Z"}
#: A result of ``carbonest measure``.
RESULT = {
    "schema_version": 1, "kind": "measurement", "run_id": "01a0ed2b899d0415", "ancestors": [], "pid": 9834,
    "name": "true",
    "command": ["true"], "exit_code": 0,
    "host": {"hostname": "node1", "boot_id": "79bd805b", "system": "Linux", "cpu_model": "AMD EPYC 7763",
    "logical_cpus": 2},
    "job": None, "rank": None, **_SPAN, "wall_seconds": 1.02, "cpu_seconds": 0.9, "user_seconds": 0.9,
    "system_seconds": 0.0,
    "cpu_accounting": "cgroup v2", "peak_memory_bytes": 19595264, "energy_joules": _JOULES, "cpu_joules": _JOULES,
    "gpu_joules": None,
    "gpu_model": None, "gpu_count": None, "mean_watts": _JOULES, "scope": "cpu_pkg+dram", "meter": "cpu_time",
    "modelled": True,
    "repeats": 1, "runs": [{**_SPAN, "wall_seconds": 1.02, "cpu_seconds": 0.9, "energy_joules": _JOULES}],
    "devices": [{
        "device": "cpu", "part": "cpu", "joules": _JOULES, "gross_joules": _JOULES, "meter": "cpu_time",
        "modelled": True,
        "machine_wide": False, "scope": "cpu_pkg+dram", **_SPAN, "counted": True, "counted_by": None,
    }],
    "trail": [{"name": "CPU", "value": "AMD EPYC", "unit": "", "method": "named", "source_ids": [], "assumed": True}],
        "warnings": [],
}  # fmt: skip
_GPU = {"gpu_joules": {"low": 9e4, "central": 1e5, "high": 1.1e5}, "gpu_model": "V100", "gpu_count": 1}
JOBS = [
    {"gpu_hours": 100, "gpu": "V100", "regions": ["westeurope", "eu-north-1"], "minimize": "cost"},
    {"vcpu_hours": "64", "memory": "16GiB", "regions": "uksouth", "trials": 3},
    {"zoo": "faster_rcnn_R_50_FPN_3x", "regions": "us-east-1", "limit": 2},
]
SERIES = [(f"2026-07-0{day}T{hour:02d}:00Z", 100 + 10 * hour) for day in (1, 2) for hour in range(24)]
VALIDATION = [
    ("a", "server_ac", "m5.xlarge", "Xeon Platinum 8259CL", "", "", "0.5", "41.5", "general", "aws"),
    ("b", "server_ac", "node", "EPYC 7763", "2", "512", "1.0", "610", "hpc", "amd"),
    ("c", "gpu_only", "dgx", "", "", "", "", "390", "training", "nvidia"),
]
VALIDATION_HEADER = (
    "id", "measured_scope", "sku_or_hardware", "cpu_model", "sockets", "memory_gib", "cpu_utilization",
    "measured_watts", "workload",
    "group",
)  # fmt: skip

_FIGURE = {"low": 1.0, "central": 2.0, "high": 4.0}
_ROW = {"sku": "m5.large", "region": "eu-west-1", "energy_kwh": _FIGURE, "operational_kgco2e": _FIGURE,
        "embodied_kgco2e": _FIGURE, "total_kgco2e": _FIGURE, "cost_usd": _FIGURE}  # fmt: skip
#: Results of other commands, as small as they may be.
CHECKED = [
    {"schema_version": 1, "workload": {"sku": "m5.large", "region": "eu-west-1", "count": 1}, **_ROW},
    {"schema_version": 1, "job": {"name": "nightly"}, "results": [_ROW, _ROW]},
    {"schema_version": 1, "window": "2026-10", "total": _ROW, "group_by": [], "results": [{"name": "web", **_ROW}]},
    {"schema_version": 1, "ledger": [], "group_by": ["region", "month"], "total": {"by_scope": {"server+pue": _ROW}},
     "results": [{"region": "eu-west-1", "month": "2026-10", "by_scope": {"server+pue": _ROW},
                  "money": {"USD": {"billed": "1.5", "effective": "1.25"}}}]},
    {"schema_version": 1, "service": {"model": "8B"}, "machine": {"sku": "p5.48xlarge", "region": "us-east-1"},
     "results": [{"kind": "load", "machines": 1, **{f"{name}_per_month": value for name, value in _ROW.items()}}]},
    {"schema_version": 1, "kind": "runs", "group_by": [], "total": _ROW, "results": [{"name": "run", **_ROW}]},
    {"schema_version": 1, "kind": "profile", "cloud": {"sku": "m5.large", "region": None}, "results": [
        {"model": "linear", "status": "ok", "train_joules": _FIGURE, "kgco2e": _FIGURE, "cost_usd": None}]},
]  # fmt: skip
_GROUP = {"min_size": 1, "max_size": 4, "desired_capacity": 2, "launch_template": [{"id": None, "name": "web"}]}
#: A Terraform plan: a group by its template, a machine that changes, a pool, a database that goes.
PLANNED = {
    "format_version": "1.2", "terraform_version": "1.9.0", "variables": {"place": {"value": "eu-west-1"}},
    "planned_values": {"root_module": {"resources": []}},
    "resource_changes": [
        {"address": address, "mode": "managed", "type": address.split(".")[0], "name": "it",
         "change": {"actions": ["update"], "before": before, "after": after, "after_unknown": unknown}}
        for address, before, after, unknown in (
            ("aws_launch_template.web", None, {"instance_type": "t3.micro", "name": "web"}, {"id": True}),
            ("aws_autoscaling_group.web", None, _GROUP, {"launch_template": [{"id": True}]}),
            ("aws_instance.app[0]", {"instance_type": "m5.large"}, {"instance_type": "m5.xlarge"}, {"arn": True}),
            ("azurerm_kubernetes_cluster_node_pool.p", None,
             {"vm_size": "Standard_D4s_v3", "auto_scaling_enabled": True, "min_count": 1, "max_count": 3}, {}),
            ("google_container_node_pool.p", None,
             {"location": "europe-west1", "node_count": 2, "node_config": [{"machine_type": "n2-standard-4"}]}, {}),
            ("aws_db_instance.db", {"instance_class": "db.r5.large", "multi_az": True}, None, {}),
        )
    ],
    "configuration": {
        "provider_config": {"aws": {"name": "aws", "expressions": {"region": {"references": ["var.place"]}}}},
        "root_module": {"resources": [
            {"address": "aws_autoscaling_group.web", "type": "aws_autoscaling_group", "provider_config_key": "aws",
             "expressions": {"launch_template": [{"id": {"references": ["aws_launch_template.web.id"]}}]}}]},
    },
}  # fmt: skip
SETTINGS = ['region = "eu-west-1"', 'provider = "aws"', 'format = "json"', "max-kgco2e = 5", 'max-increase = "10%"']


def files_of(rng, *, result=None, whole=False):
    """Return the files that options may name, each with something wrong now and then."""
    data = result or (RESULT if rng.random() < 0.7 else {**RESULT, **_GPU})
    if not whole and rng.random() < 0.7:
        data = changed(rng, data)
    return {
        "run.json": as_json(rng, data),
        "series.csv": as_csv(rng, SERIES, ("start", "gco2e_per_kwh")) if rng.random() < 0.5 else _series(),
        "rows.csv": as_csv(rng, VALIDATION, VALIDATION_HEADER),
        "job.toml": scrambled(rng, b'gpu_hours = 100\ngpu = "V100"\nregions = "westeurope"\n'),
    }


def _series():
    return ("start,gco2e_per_kwh\n" + "".join(f"{start},{grams}\n" for start, grams in SERIES)).encode()
