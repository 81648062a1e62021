"""Models that were trained: profile and its subcommands."""

from __future__ import annotations

from .parts import FIGURES, VERSION, WARNINGS
from .shapes import (
    Shape,
    always,
    amount,
    by_name,
    fields,
    flag,
    interval,
    many,
    may,
    maybe,
    number,
    part,
    share,
    text,
    texts,
    whole,
)  # fmt: skip

_JOULES = maybe(interval("Energy.", "J"))
_FRONT = fields(
    "The models that no other beats in both error and training energy.",
    models=texts("Cheapest first."), told_apart=texts("Of these, what the folds tell from the one before."),
    marginal=many(
        fields(
            cheaper=text("Model."), better=text("The next."), error_gain=number("Error less."),
            kwh=number("Training energy more.", "kWh"),
            kwh_per_point=maybe(number("Energy for each point of error, where told apart.", "kWh")),
            gain=maybe(interval("Paired difference of errors on the same folds.")),
            told_apart=flag("Whether its 90 % range leaves out 0."),
        ),
        "Steps along it.",
    ),
    point=number("What a point of error is."),
    elasticity=maybe(interval("Energy's growth by error's, in logarithms.")),
    crossings=many(
        fields(
            first=text("Model."), later=text("Model that costs less in all from there on."),
            predictions=maybe(amount("Predictions; null: never.")),
        )
    ),
    cheapest_from_predictions=many(
        fields(predictions=amount("From so many predictions on."), model=text("the cheapest in all."))
    ),
    best_within_joules=by_name(maybe({"type": "string"}), "Training energy [J] → the most accurate model within it."),
)  # fmt: skip

_OUTCOME: dict[str, Shape] = {
    "model": text("Model."), "family": text("Its family."),
    "status": text("ok, failed, timeout, memory, …"), "message": text("What it failed with."),
    "folds": whole("Folds that finished."), "folds_planned": whole("Folds."),
    "error": maybe(number("Mean error over folds; less is better.")),
    "error_trimmed": maybe(number("The same without outliers.")),
    "rmse_log_price": may(maybe(number("Of houses: RMSE of the log price."))),
    "rmse_interval": maybe(interval("90 % interval of the mean error over folds.")),
    "rmse_sd": maybe(amount("Standard deviation over folds.")),
    "rmse_log_price_trimmed": may(maybe(number("The same without outliers."))),
    "r2": maybe(number("Explained variance.")), "diverged": flag("Whether its error is ten times the baseline's."),
    "versus_reference": maybe(interval("Paired difference of errors to the reference model.")),
    "versus_reference_trimmed": maybe(interval("The same without outliers.")),
    "cpu_seconds": maybe(amount("CPU time of one training.", "s")),
    "cpu_seconds_sd": maybe(amount("Its standard deviation.", "s")),
    "wall_seconds": maybe(amount("Time of one training.", "s")),
    "startup_cpu_seconds": maybe(amount("CPU time of starting, not counted.", "s")),
    "train_joules": _JOULES, "own_train_joules": _JOULES, "joules_per_prediction": _JOULES,
    "joules_per_prediction_single": _JOULES, "joules_per_prediction_with_features": _JOULES,
    "joules_per_prediction_single_with_features": _JOULES,
    "gpu_joules": maybe(amount("Of one training, what GPUs drew; within train_joules.", "J")),
    "burnt_joules": _JOULES, "tuning_joules": _JOULES,
    "peak_memory_gib": maybe(amount("Most memory.", "GiB")),
    "kgco2e": maybe(interval("One training on the machine of `cloud`.", "kgCO2e")),
    "cost_usd": maybe(interval("The same in money.", "USD")), "on_front": flag("Whether it stands on the front."),
    "meter": text("Meter."), "modelled": flag("Whether the joules are a model, not a sensor's."),
    "scores": by_name(maybe({"type": "number"}), "Metric → mean over folds."),
    "by_fold": many(
        fields(
            repeat=whole("Repeat."), fold=whole("Fold."), error=maybe(number("Error.")),
            error_trimmed=maybe(number("Without outliers.")),
        ),
        "Every fold.",
    ),
    "decays": many({"type": "number"}, "Weight decays that a student chose, by fold."),
}  # fmt: skip
_UNSEEN = fields(
    "One model on rows that no fold saw.",
    model=text("Model."), error_in=number("Error in the folds."), rank_in=whole("Place by it."),
    error_out=number("Error on the fresh rows."), rank_out=whole("Place by it."),
    versus_reference=maybe(interval("Paired difference to the reference there.")),
)  # fmt: skip
_DISTILLED = fields(
    "Teacher against student.",
    error_lost_to_teacher=maybe(interval("Error more than the teacher's.")),
    error_gained_over_hard_labels=maybe(interval("Error less than without a teacher.")),
    error_lost_to_teacher_trimmed=may(maybe(interval("Without outliers."))),
    error_gained_over_hard_labels_trimmed=may(maybe(interval("Without outliers."))),
    teacher_cost_per_student_prediction=maybe(number("Teacher's energy over the student's, in batches.", "ratio")),
    break_even_predictions=maybe(number("Predictions from which the student has paid for itself.")),
    teacher_cost_per_student_prediction_single=maybe(number("The same one by one.", "ratio")),
    break_even_predictions_single=maybe(number("The same one by one.")),
    decays=by_name(many({"type": "number"}), "Model → weight decays, by fold."),
    tuning_joules=maybe(number("Energy of choosing them.", "J")),
)  # fmt: skip

PROFILE = fields(
    schema_version=VERSION, kind=always("profile"), data=text("Table, with its digest."),
    synthetic=flag("Whether the rows are made up."), folds=whole("Folds."), repeats=whole("Repeats."),
    seed=whole("Seed."), quick=flag("Whether trainings were cut short."), threads=whole("Threads a training."),
    trials=whole("Trainings that the energy is told for."), meter=text("Meter."),
    modelled=flag("Whether it is a model."),
    cpu=text("CPU."),
    cloud=fields("Machine for carbon and money.", sku=text("Machine."), region=text("Region."),
                 assumed=flag("Whether nobody named it.")),
    metric=text("Metric."), error=text("What `error` is."),
    test_share=share("Share of the rows that a fold holds out."),
    identity=by_name({"type": "string"}, "Digests of data and splits."),
    target=may(text("Column that is predicted.")), task=may(text("regression or classification.")),
    rows=may(whole("Rows.")), classes=may(texts("Classes.")), fresh_rows=may(whole("Rows of --fresh.")),
    unlabelled_rows=may(whole("Rows of --unlabelled.")), engine=may(text("Of a sweep: carbonest or lazypredict.")),
    frontier=_FRONT, frontier_trimmed=may(_FRONT),
    fresh=may(fields(
        "On rows that no fold saw.", models=many(_UNSEEN),
        kendall_tau=maybe(number("Agreement of the two rankings.")),
        models_trimmed=may(many(_UNSEEN)), kendall_tau_trimmed=may(maybe(number("The same without outliers."))),
    )),
    distillation=maybe(_DISTILLED), lacking=texts("What could not run, and why."), warnings=WARNINGS,
    interrupted=flag("Whether it was stopped."), results=many(fields(**_OUTCOME), "A model each."),
)  # fmt: skip

_SLOPE = maybe(interval("Change of the logarithm by that of the rows (or epochs)."))
_AMOUNT = {"rows": may(amount("Rows.")), "epochs": may(amount("Epochs."))}
CURVE = fields(
    schema_version=VERSION, kind=always("learning_curve"), model=text("Model."), by=text("rows or epochs."),
    data=text("Table."), error=text("What the error is."), meter=text("Meter."),
    test_share=share("Share of the rows that a fold holds out."), error_slope=_SLOPE, energy_slope=_SLOPE,
    elasticity=maybe(interval("Growth of energy by that of accuracy, in logarithms.")), error_slope_first_half=_SLOPE,
    error_slope_last_half=_SLOPE,
    tenths=many(fields(tenth=whole("Tenth of the gain."),
    joules=number("Energy of this tenth alone; below 0 where small trainings vary.", "J"), **_AMOUNT)),
    warnings=WARNINGS,
    extrapolated=may(fields(
        "Beyond what was measured (`--extrapolate`).", measured=always(False),
        times_beyond=number("Times the largest."),
        error=maybe(interval("Error.")), train_joules=_JOULES, **_AMOUNT,
    )),
    results=many(fields(
        "One size.", error=interval("Error."), train_joules=_JOULES, cpu_seconds=maybe(amount("CPU time.", "s")),
        gain=maybe(interval("Error less than at the size before.")),
        told_apart=maybe(flag("Whether that is told apart.")),
        kwh_per_percent=maybe(number("Energy for each percent of error.", "kWh")), **_AMOUNT,
    )),
)  # fmt: skip

DIFF = fields(
    schema_version=VERSION, kind=always("profile_difference"), data=text("Table."), error=text("What the error is."),
    only_first=texts("Models that the second lacks."), only_second=texts("Models that the first lacks."),
    warnings=WARNINGS,
    results=many(fields(
        "One model in both.", first=text("Its name in the first."), second=text("and in the second."),
        error_before=number("Error in the first."), error_after=number("in the second."),
        error_difference=maybe(interval("Paired difference on the same folds.")),
        told_apart=maybe(flag("Whether its range leaves out 0.")),
        joules_ratio=maybe(number("Training energy, second over first.", "ratio")),
        prediction_ratio=maybe(number("Energy of a prediction, second over first.", "ratio")),
    )),
)  # fmt: skip

CALIBRATION = fields(
    schema_version=VERSION, kind=always("calibration"), measurable=flag("Whether a sensor of the CPUs can be read."),
    meter=maybe(text("Sensor.")), reasons=texts("Why there is none."),
    models=many(fields(
        form=text("Form of the model."), joules_per_cpu_second=interval("Energy of a CPU-second.", "J"),
        base_watts=maybe(interval("Power at rest.", "W")), observations=whole("Windows."),
        scores=many(fields(
            left_out=text("What was left out at a time."), r2=maybe(number("R².")),
            mean_error=maybe(number("Mean error.", "fraction")), median_error=maybe(number("Median.", "fraction")),
            worst_error=maybe(number("Worst.", "fraction")), rank_correlation=maybe(number("Rank correlation.")),
            reason=text("Why there is no score."),
        )),
        reason=text("Why there is no fit."),
    )),
    modelled_joules_per_cpu_second=maybe(fields(
        "What the model charges: an estimate, no test.", one=interval("With one CPU busy.", "J"),
        all=interval("With all.", "J"),
    )),
    cpu=text("CPU."), cores=maybe(whole("Its CPUs.")), discarded_windows=may(whole("Windows that do not count.")),
    discarded=may(many(fields(why=text("Why."), family=text("Work."), size=amount("Its size."),
    threads=whole("Threads."),
                              duty=share("Part of the time at work.")))),
    observations=may(many({"type": "object"}, "The windows.")), resumed_windows=may(whole("Of an earlier run.")),
)  # fmt: skip

_AP = maybe(amount("Score.", "%"))
ZOO_ROW: dict[str, Shape] = {
    "model_id": maybe(text("Id upstream.")), "name": text("Name."), "label": text("Row upstream."),
    "config": maybe(text("Configuration file.")), "task": text("Task."), "dataset": text("Data set."),
    "lr_schedule": maybe(text("Schedule.")), "iterations": maybe(whole("Steps.")),
    "images_per_batch": maybe(whole("Images a step.")), "train_gpus": maybe(whole("GPUs.")),
    "train_gpu": maybe(text("GPU.")), "train_s_per_iter": maybe(amount("Time of a step.", "s")),
    "train_hours": maybe(amount("Time of the training.", "h")),
    "train_gpu_hours": maybe(amount("Hours of one V100, eight at work.", "h")),
    "lsj_gpu_hours": maybe(interval("Range of the two readings of large-scale-jitter rows.", "h")),
    "infer_s_per_im": maybe(amount("Time of an image.", "s")), "train_mem_gb": maybe(amount("Memory of a board.",
    "GB")),
    "box_ap": _AP, "box_ap50": _AP, "mask_ap": _AP, "keypoint_ap": _AP, "proposal_ar": _AP, "panoptic_quality": _AP,
    "starts_from": maybe(text("Weights that it starts from.")), "note": maybe(text("What upstream's row needs.")),
}  # fmt: skip
PROFILE_ZOO = fields(
    schema_version=VERSION, score=text("Score that the front goes by."), machine=text("Machine type."),
    region=text("Region."),
    steps=many(fields(
        cheaper=text("Model."), better=text("The next."), points=number("Score more.", "%"),
        gpu_hours=number("Hours more.", "h"), kwh=number("Energy more.", "kWh"),
        gpu_hours_per_point=number("Hours for each point.", "h"), kwh_per_point=number("Energy for each point.", "kWh"),
    ), "Steps along the front."),
    results=many(fields(
        "One model of the zoo, trained on that machine.", **ZOO_ROW,
        hours=maybe({"anyOf": [part("interval"), {"type": "number"}], "description": "Time there. [h]"}),
        **FIGURES, on_front=flag("Whether it stands on the front."),
    )),
)  # fmt: skip
_SETTING = {
    "device": text("Device."), "device_name": text("Its name."), "threads": whole("Threads."), "seed": whole("Seed."),
    "image_size": many({"type": "integer"}, "Height and width. [px]"),
    "versions": by_name({"type": "string"}, "Package → version."),
    "synchronised_norms": whole("Layers of synchronized normalization taken as plain ones."),
    "missing_weights": whole("Weights that the checkpoint lacks."),
}  # fmt: skip
PROFILE_ZOO_MEASURED = fields(
    schema_version=VERSION,
    results=many(fields(
        "One model of the zoo, measured here.",
        model_id=maybe(text("Id upstream.")), name=text("Name."), iterations=maybe(whole("Steps of its training.")),
        images_per_batch=maybe(whole("Images a step.")), parameters=whole("Parameters."),
        flops_per_image=maybe(amount("Work of an image.", "FLOP")),
        random_weights=flag("Whether no weights were given."),
        **_SETTING, joules_per_image=_JOULES, cpu_seconds_per_image=amount("CPU time.", "s"),
        wall_seconds_per_image=amount("Time.", "s"), images=whole("Images measured."), meter=text("Meter."),
        training=maybe(fields(
            steps=whole("Steps measured."), images_per_step=whole("Images a step."),
            seconds_per_image=interval("Time.", "s"), cpu_seconds_per_image=amount("CPU time.", "s"),
            joules_per_image=_JOULES, hours=maybe(interval("The whole training here.", "h")),
            energy_kwh=maybe(interval("The whole training here.", "kWh")), meter=text("Meter."),
            random_weights=flag("Whether no weights were given."), setting=fields(**_SETTING),
        )),
    )),
)  # fmt: skip

_TRAINERS = ("carbonest profile", *(f"carbonest profile {name}" for name in ("houses", "sweep", "distill")))
RESULTS = {
    "profile": (_TRAINERS, "Models: accuracy against energy.", PROFILE),
    "profile-curve": ("carbonest profile curve", "A learning curve.", CURVE),
    "profile-diff": ("carbonest profile diff", "Two profiles compared, fold by fold.", DIFF),
    "profile-calibrate": ("carbonest profile calibrate", "Does CPU time tell energy here?", CALIBRATION),
    "profile-zoo": ("carbonest profile zoo", "Accuracy of the zoo's models against training.", PROFILE_ZOO),
    "profile-zoo-measured": (
        "carbonest profile zoo --measure",
        "A model of the zoo measured here.",
        PROFILE_ZOO_MEASURED,
    ),
}
