"""Help of ``vm`` and ``power``: options in groups, and what the output means."""

GROUPS = {
    "vm": {
        "The usual ones": "--sku --hours --region --count --explain",
        "The load": "--workload --cpu-util --gpu-util --batch --precision --idle-state",
        "Place and time": "--provider --start --pue",
        "Electricity": "--intensity --fallback --boundary --signal --accounting",
        "Money": "--price-kind --spot --prices --price",
        "A list of machines": "--from --group-by --column --nodes",
        "How it is counted": "--scope --method --compare-methods --per --closest",
    },
    "power": {
        "The usual ones": "--gpu --gpus --cpu --sockets --workload",
        "The host": "--memory --cores --gpus-per-node --nodes --gpu-power-cap --setting",
        "The load": "--cpu-util --gpu-util --batch --precision --network --idle-state",
        "What is counted": "--scope --pue --hours",
    },
}
READS = {
    "vm": "central is the best single figure; the 90 % interval holds the truth in nine cases of ten. power is the "
    "draw at the wall (server_ac) and energy what the site takes for it (server+pue: times its PUE). operational are "
    "the emissions of that electricity, embodied the machine's share of being made, total their sum; cost is the list "
    "price times hours; SCI is total per unit. basis says where a figure comes from. The last line names what widens "
    "the result most, and the option that narrows it. `carbonest glossary` explains the words.",
    "power": "Watts of all hosts together under the load, as a central figure with its 90 % interval, and below them "
    "the parts they are made of. tier says how well the parts are known: modelled from this very hardware, family "
    "from its relatives, generic from a limit alone. `carbonest glossary` explains the words.",
}
