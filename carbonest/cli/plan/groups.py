"""Help of ``plan``: options in groups, and what the output means."""

GROUPS = {
    "plan": {
        "The usual ones": "--gpu-hours --gpu --llm --regions --deadline",
        "What the job is": "--zoo --lsj --profile --model --vcpu-hours --cpu --threads --gpus --trials",
        "A language model": "--tokens --epochs --active --method --seq --stack --optimizer --recompute "
        "--tokens-per-s-per-gpu --mfu",
        "What the job needs and how it runs": "--memory --gpu-memory --class --precision --batch --speed --gpu-util "
        "--cpu-util --workload",
        "Where and on what": "--provider --country --near --within-km --sku --machines",
        "When": "--start --window",
        "Limits and aim": "--budget --max-kgco2e --minimize --carbon-price",
        "Money": "--price-kind --spot --checkpoint-every --prices --price",
        "Electricity": "--intensity --fallback --boundary --signal --pue",
    }
}
READS = {
    "plan": "One line an option: a machine in a region. hours, USD and kWh are central figures; total [kgCO2e] holds "
    "operational and embodied emissions with the 90 % interval; speed is how fast the GPU does this work relative to "
    "the one the hours were counted on, and how that is known. front: no other option shown is better in carbon, money "
    "and time at once. ≈: cannot be told from the best, judged on what the two do not share. Left out, and why: what "
    "was weighed and did not qualify. `carbonest glossary` explains the words."
}
