"""Results held against something: check, statement, compare, validate."""

from __future__ import annotations

from .parts import NOTES, VERDICT, VERSION
from .shapes import (
    always,
    amount,
    by_name,
    fields,
    flag,
    interval,
    many,
    maybe,
    number,
    one_of,
    text,
    texts,
    whole,
)  # fmt: skip

_FIGURES = {
    "kgco2e": maybe(interval("Emissions.", "kgCO2e")), "kwh": maybe(interval("Energy.", "kWh")),
    "usd": maybe(interval("Money.", "USD")),
}  # fmt: skip
_SUM = fields(**_FIGURES, without=by_name({"type": "integer"}, "Figure → lines that lack it."))
_LINE = fields(
    name=text("Name."), sku=maybe(text("Machine type; empty where none is named.")), region=maybe(text("Region.")),
    **_FIGURES, covers=text("What the emissions count."),
)  # fmt: skip
CHECK = fields(
    schema_version=VERSION, kind=always("check"), verdict=VERDICT,
    limits=fields(
        kgco2e=maybe(amount("Most emissions.", "kgCO2e")), kwh=maybe(amount("Most energy.", "kWh")),
        usd=maybe(amount("Most money.", "USD")), increase=maybe(number("Most growth.", "fraction")),
        bound=one_of("Which figure counts.", "central", "high"), each=flag("Whether each line must keep them."),
    ),
    findings=many(fields(
        "One limit held against one figure.",
        subject=text("Line, or total."), path=text("File; empty for a total of several."),
        quantity=text("kgco2e, kwh, usd."),
        rule=one_of("Which rule.", "limit", "increase"), value=maybe(number("Figure.")),
        before=maybe(number("Baseline.")),
        limit=number("Limit: an amount, or a growth as a fraction."), verdict=VERDICT,
        missing=whole("Lines whose figure is unknown."), growth=maybe(number("Growth; null from 0.", "fraction")),
    )),
    total=maybe(_SUM), baseline=maybe(_SUM),
    lines=many(fields(file=text("File."), now=maybe(_LINE), before=maybe(_LINE))), notes=NOTES,
)  # fmt: skip

_FORM = many(fields(asked=text("Field."), answer=text("What to write."), basis=text("What that rests on.")))
STATEMENT = fields(
    schema_version=VERSION, kind=always("statement"), version=text("Version of carbonest."),
    tables=text("Digest of the tables."), text=text("For a paper."), latex=text("The same in LaTeX."),
    modelcard=text("For a model card, YAML."), annex_xi=_FORM, sci=_FORM, scope3=_FORM, notes=NOTES,
)  # fmt: skip

COMPARISON = fields(
    schema_version=VERSION, kind=always("comparison"), provider=text("Cloud."),
    accounting=text("Which of the provider's totals."), months=texts("Months that both sides have."),
    theirs_kgco2e=number("The provider's figure.", "kgCO2e"), ours_kgco2e=interval("Ours.", "kgCO2e"),
    gap_kgco2e=number("Theirs less ours.", "kgCO2e"),
    by_month=many(fields(
        month=text("YYYY-MM."), theirs_kgco2e=number("Theirs.", "kgCO2e"), ours_kgco2e=interval("Ours.", "kgCO2e"),
    )),
    model_versions=by_name(by_name({"type": "number"}, "Version → figure. [kgCO2e]"),
    "Of the provider's model, by month."),
    notes=NOTES,
    results=many(fields(
        "One stage of the gap.", name=text("Stage."),
        value=maybe(interval("Theirs less ours by this stage.", "kgCO2e")), kind=text("number, range or rest."),
        because=text("What it rests on."),
    )),
)  # fmt: skip

_PREDICTION = fields(
    id=text("Row."), watts=maybe(amount("Prediction.", "W")), p05=maybe(amount("5 % point.", "W")),
    p95=maybe(amount("95 % point.", "W")), scope=text("What it covers."), tier=text("Origin of the curve."),
    reason=text("Why there is none."),
)  # fmt: skip
VALIDATION = fields(
    schema_version=VERSION, leave_one_group_out=flag("Whether each group was predicted without it."),
    leave_one_source_out=flag("Whether each source was."),
    macro_median_abs_pct=maybe(amount("Mean of the strata's median errors.", "%")),
    strata=many(fields(
        stratum=text("Stratum."), rows=whole("Rows."), median_abs_pct=amount("Median error.", "%"),
        geometric_bias_pct=number("Bias.", "%"), share_beyond_half_pct=amount("More than 50 % off.", "%"),
        coverage_pct=amount("Inside the 90 % range.", "%"), interval_score=amount("Interval score of logarithms."),
    )),
    baselines_macro_median_abs_pct=by_name(maybe({"type": "number"}), "Other method → the same error. [%]"),
    predictions=many(_PREDICTION),
)  # fmt: skip
PREDICTIONS = fields(schema_version=VERSION, results=many(_PREDICTION))

RESULTS = {
    "check": ("carbonest check", "Results against budgets.", CHECK),
    "statement": ("carbonest statement", "What to write, in every form.", STATEMENT),
    "compare": (
        ("carbonest compare aws", "carbonest compare azure", "carbonest compare gcp"),
        "The provider's own figures beside ours.",
        COMPARISON,
    ),
    "validate": ("carbonest validate", "Predictions against measurements.", VALIDATION),
    "validate-predictions": ("carbonest validate", "The same of rows without measurements.", PREDICTIONS),
}
