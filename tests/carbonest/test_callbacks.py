"""Callbacks of Lightning and of Hugging Face's Trainer, on trainings of a few steps with the real packages."""

import csv
import importlib

import pytest

import carbonest
from estimator.errors import AccessError

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.filterwarnings("ignore")


def rows(count=64):
    chance = torch.Generator().manual_seed(0)
    features = torch.randn((count, 4), generator=chance)
    return features, features.sum(dim=1, keepdim=True)


def test_lightning_epoch_by_epoch(tmp_path):
    lightning = pytest.importorskip("lightning.pytorch")

    class Line(lightning.LightningModule):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(4, 1)

        def training_step(self, batch, index):
            return torch.nn.functional.mse_loss(self.layer(batch[0]), batch[1])

        def validation_step(self, batch, index):
            self.log("val_loss", torch.nn.functional.mse_loss(self.layer(batch[0]), batch[1]))

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=1e-9)

    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(*rows()), batch_size=16)
    # Nothing is learned at that rate: the rule ends the training after its patience.
    callback = carbonest.lightning_callback(
        "line", stop=carbonest.StopRule(1e12, patience=2), monitor="val_loss", intensity=500.0, pue=1.5
    )
    logger = importlib.import_module("lightning.pytorch.loggers").CSVLogger(tmp_path, name="log", version=0)
    trainer = lightning.Trainer(
        max_epochs=9, accelerator="cpu", callbacks=[callback], logger=logger, log_every_n_steps=1,
        enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False, default_root_dir=tmp_path,
    )  # fmt: skip
    trainer.fit(Line(), loader, loader)
    cost = callback.cost
    assert len(cost.epochs) == 3 and "stopped after 3 trials" in cost.stopped
    assert cost.epochs[0].score == pytest.approx(float(trainer.callback_metrics["val_loss"]), rel=1e-3)
    assert float(trainer.callback_metrics["energy_kwh"]) == pytest.approx(cost.kwh)
    with (tmp_path / "log" / "version_0" / "metrics.csv").open() as stream:
        logged = [row for row in csv.DictReader(stream) if row.get("kgco2e")]
    assert len(logged) == 3
    last = {name: float(logged[-1][name]) for name in cost.figures()}
    # 500 g a kWh and half as much again for the site: 0.75 kg for each kWh that the meters read.
    for end in ("", "_low", "_high"):
        assert last[f"kgco2e{end}"] == pytest.approx(0.75 * last[f"energy_kwh{end}"], rel=1e-5)
    assert last["energy_kwh_low"] < last["energy_kwh"] < last["energy_kwh_high"]
    assert last["energy_kwh"] == pytest.approx(cost.joules.central / 3.6e6, rel=1e-5)
    # The first opening of the meters, and what runs after the last epoch, are in the whole only.
    assert 0 < sum(epoch.cpu_seconds for epoch in cost.epochs) <= cost.result.cpu_seconds
    assert cost.result.name == "line"


def test_hugging_face_epoch_by_epoch(tmp_path):
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("accelerate")

    class Line(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(4, 1)

        def forward(self, x, labels=None):
            found = self.layer(x)
            return {"loss": torch.nn.functional.mse_loss(found, labels), "logits": found}

    class Tracker(transformers.TrainerCallback):
        def __init__(self):
            self.logged = []

        def on_log(self, args, state, control, logs=None, **more):
            self.logged.append(dict(logs))

    held = [{"x": x, "labels": y} for x, y in zip(*rows(), strict=True)]
    callback = carbonest.trainer_callback("line", monitor="eval_loss", region="eu-west-1")
    tracker = Tracker()
    arguments = transformers.TrainingArguments(
        output_dir=str(tmp_path), num_train_epochs=2, per_device_train_batch_size=16, eval_strategy="epoch",
        logging_strategy="epoch", save_strategy="no", report_to=[], use_cpu=True, disable_tqdm=True,
    )  # fmt: skip
    trainer = transformers.Trainer(
        model=Line(), args=arguments, train_dataset=held, eval_dataset=held, callbacks=[tracker, callback]
    )
    assert callback.attach(trainer) is trainer
    trainer.train()
    cost = callback.cost
    losses = [line["eval_loss"] for line in trainer.state.log_history if "eval_loss" in line]
    assert [epoch.score for epoch in cost.epochs] == losses and len(losses) == 2
    assert cost.result is not None and cost.result.cpu_seconds >= sum(epoch.cpu_seconds for epoch in cost.epochs)
    assert cost.joules.central > 0
    # A tracker's own callback, which the Trainer asks before those of the user's, has the figures as well.
    for logged in (trainer.state.log_history, tracker.logged):
        (*_, last) = [line for line in logged if "kgco2e" in line]
        assert last["energy_kwh"] == pytest.approx(cost.kwh)
        assert last["kgco2e_low"] < last["kgco2e"] < last["kgco2e_high"]
        assert last["kgco2e"] == cost.kgco2e.central


@pytest.mark.parametrize("name", ["lightning_callback", "trainer_callback"])
def test_without_the_package_there_is_a_sentence(monkeypatch, name):
    from carbonest.api import search

    monkeypatch.setattr(search, "find_spec", lambda package: None)
    with pytest.raises(AccessError, match=r"install it with `.* install '(lightning|transformers)>="):
        getattr(carbonest, name)()
