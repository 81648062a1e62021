"""Help of ``check``: options in groups, and what the output means."""

GROUPS = {
    "check": {
        "Limits": "--max-kgco2e --max-kwh --max-usd --bound --each",
        "Growth": "--baseline --max-increase",
        "What is not known": "--ignore-unknown --region",
    }
}
READS = {
    "check": "One line a limit: what was found with its 90 % interval, what is allowed, and the verdict. --bound says "
    "which figure is judged: the central one, or the upper end. Exit status 0 within budget, 3 exceeded, 2 not known."
}
