"""Help of ``statement``: options in groups, and what the output means."""

GROUPS = {
    "statement": {
        "The usual ones": "--format --output --model --training-type --region",
        "The model": "--parameters --training-tokens --flop",
        "What one result costs": "--inference --per --unit",
        "Place of measured runs": "--intensity --pue",
    }
}
READS = {
    "statement": "Energy, emissions with their 90 % interval and basis (location-based; operational and embodied "
    "apart), and SCI per unit, in the words of the form asked for. Runs that overlap are counted once."
}
