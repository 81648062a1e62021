"""Help of ``fleet``: options in groups, and what the output means."""

GROUPS = {
    "fleet": {
        "The usual ones": "--group-by --usage --html --state --emit",
        "What the files are": "--as --feed",
        "The load": "--workload --network",
        "Electricity and place": "--intensity --fallback --boundary --signal --pue",
        "Row by row": "--explain-row --quarantine --audit",
        "As SQL": "--print-sql --dialect --sql-tables",
        "Engine": "--engine --master --memory-limit",
    }
}
READS = {
    "fleet": "Every row of the files ends in one class and is counted once: money adds up to the files to the cent, "
    "and what is not estimated is listed with its reason and its spend. Energy is of the site (server+pue), emissions "
    "are location-based; ranges are 90 % intervals in which what all machines share does not average out. `carbonest "
    "glossary` explains the words."
}
