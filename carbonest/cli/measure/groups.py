"""Help of ``measure``: options in groups, and what the output means."""

_MEASURE = {
    "The usual ones": "--repeats --output --region --cloud --name",
    "What is measured": "--idle --follow --log",
    "Electricity and money here": "--intensity --fallback --pue --usd-per-kwh",
    "On a cloud machine": "--speed",
    "A language model's training": "--llm --active --method --seq --precision --training-log --gpu --gpus",
}
GROUPS = {"measure": _MEASURE, "run": _MEASURE}
_READS = (
    "The program's own output passes through; the report goes to stderr. energy is of the whole machine between start "
    "and end, by the counters that stand behind each figure (RAPL, NVML), or modelled from CPU-seconds where none can "
    "be read; the program's share is what it drew beyond the rest of the machine. Figures stand with their 90 % "
    "interval. `carbonest glossary` explains the words."
)
READS = {"measure": _READS, "run": _READS}
