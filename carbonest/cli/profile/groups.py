"""Help of ``profile``'s subcommands: options in groups, and what the output means."""

_TABLE = {"A table of your own": "--metric --task --cv --positive --categorical --drop --device"}
_LIMITS = {"How it is trained": "--folds --repeats --seed --threads --timeout --memory --resume"}
_PRICED = {"The machine beside it": "--cloud --region --speed"}
GROUPS = {
    "houses": {
        "The usual ones": "--data --quick --models --target --html",
        **_TABLE,
        **_LIMITS,
        "Students and fresh rows": "--unlabelled --fresh --trials",
        **_PRICED,
    },
    "curve": {
        "The usual ones": "--data --model --by --points --target",
        **_TABLE,
        **_LIMITS,
        "Further": "--quick --extrapolate",
    },
    "distill": {
        "The usual ones": "--data --quick --unlabelled --trials --cloud",
        **_LIMITS,
        "The machine beside it": "--region --speed",
    },
    "sweep": {
        "The usual ones": "--data --quick --regressors --cloud --region",
        **_LIMITS,
        "The machine beside it": "--speed",
    },
    "zoo": {
        "The usual ones": "--task --dataset --sku --region --measure",
        "Measured here": "--images --train-steps --batch --weights --device",
        "Money": "--price-kind",
    },
}
_MODELS = (
    "One line a model: the score with its spread over the folds, joules and seconds of one training and of 1,000 "
    "predictions, and what a training would take on the cloud machine. front: no other model is better in score and "
    "energy at once. ≈: its score cannot be told from the neighbour's on the front, fold by fold. "
    "`carbonest glossary` explains the words."
)
READS = {
    "houses": _MODELS,
    "sweep": _MODELS,
    "distill": "Teacher and student side by side: score, joules of a training and of a prediction, and from how many "
    "predictions on the student pays.",
    "curve": "One line a point: rows or epochs, the score with its spread, joules; the elasticity says by how much "
    "energy grows for one per cent less error.",
    "zoo": "One line a model: published accuracy and training time, and the hours, energy and emissions that follow "
    "from them on the machine, with their 90 % interval. front: no other model is better in accuracy and energy.",
}
