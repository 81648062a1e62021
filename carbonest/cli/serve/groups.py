"""Help of ``serve``: options in groups, and what the output means."""

GROUPS = {
    "serve": {
        "The usual ones": "--llm --requests-per-s --input-tokens --output-tokens --gpu",
        "The load": "--requests-per-day --tokens-per-day --concurrency --peak-to-mean",
        "The model and what serves it": "--active --precision --engine --sku --gpus-per-replica",
        "What you promise": "--answer-s --token-ms",
        "What you measured": "--tokens-per-s --at-batch",
        "Place and time": "--region --provider --start --pue",
        "Money": "--price-kind --prices",
        "Electricity": "--intensity --fallback --boundary --signal",
    }
}
READS = {
    "serve": "For a known load: the machine and GPUs of one replica, how many replicas the busiest hour needs, how "
    "busy they are, and energy, emissions and money of a month and of 1,000 tokens or a request. For an unknown load a "
    "curve: the same over the requests at once. Figures stand with their 90 % interval. `carbonest glossary` explains "
    "the words."
}
