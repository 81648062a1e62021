"""Neural networks in torch: one training loop, several shapes, for numbers and for classes.

With fewer rows than a picture has pixels, regularisation decides, not width: input noise and strong weight decay bring
the good ones near ridge regression, the naive ones show what happens without. A convolution over a table needs an
order that columns do not have; the good CNN learns one first (soft ordering), the naive one takes them as they come.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

#: Called with the number of features and of outputs; returns an untrained module from (n, features) to (n, outputs).
Shape = Callable[[int, int], Any]


@dataclass(frozen=True)
class Training:
    """How a network is trained: AdamW with a one-cycle learning rate.

    ``input_noise`` is the deviation of Gaussian noise added to every feature in every batch; ``weight_decay`` is
    decoupled (each step shrinks weights by learning rate × decay); ``members`` networks are averaged. ``device`` is
    where: ``cpu``, ``cuda``, or ``auto`` for a GPU where there is one.
    """

    epochs: int
    learning_rate: float
    weight_decay: float = 0.0
    input_noise: float = 0.0
    batch: int = 64
    members: int = 1
    device: str = "cpu"


class Network:
    """A model made of torch modules.

    Parameters
    ----------
    shape : makes the untrained module.
    training : how to train it.
    seed : of initial weights, batches and noise.
    classes : how many the target has; 0: it is a number. A target of classes is their numbers (n,), or what share of
        each a teacher gives, (n, classes).
    """

    def __init__(self, shape: Shape, training: Training, seed: int, classes: int = 0) -> None:
        self.shape, self.training, self.seed, self.classes = shape, training, seed, classes

    def fit(self, features: Any, target: Any) -> Network:
        """Train all members; a number is standardised inside."""
        import torch

        device = device_of(self.training.device)
        self.mean, self.deviation = 0.0, 1.0
        x = torch.as_tensor(features, dtype=torch.float32)
        if self.classes:
            y = torch.as_tensor(shares_of(target, self.classes), dtype=torch.float32)
        else:
            self.mean, self.deviation = float(target.mean()), float(target.std()) or 1.0
            y = torch.as_tensor((target - self.mean) / self.deviation, dtype=torch.float32).unsqueeze(1)
        x, y = x.to(device), y.to(device)
        self.members = [self._train(x, y, self.seed + 1000 * member) for member in range(self.training.members)]
        _wait(device)
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions, the mean of all members: numbers (n,), or the chance of each class, (n, classes)."""
        import torch

        with torch.inference_mode():
            x = torch.as_tensor(features, dtype=torch.float32).to(device_of(self.training.device))
            total = self._answer(self.members[0], x)
            for member in self.members[1:]:
                total = total + self._answer(member, x)
            mean = (total / len(self.members) if len(self.members) > 1 else total).cpu().numpy()
            return mean if self.classes else mean[:, 0] * self.deviation + self.mean

    def _answer(self, member: Any, x: Any) -> Any:
        import torch

        return torch.softmax(member(x), dim=1) if self.classes else member(x)

    def _train(self, x: Any, y: Any, seed: int) -> Any:
        import torch

        how, chance = self.training, torch.Generator().manual_seed(seed)
        torch.manual_seed(seed)
        module = self.shape(x.shape[1], y.shape[1])
        with torch.no_grad():
            module(x[:2].cpu())  # layers that learn their width from what they see have no weights to move before
        module = module.to(x.device)
        optimiser = torch.optim.AdamW(module.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay)
        steps = how.epochs * -(-len(x) // how.batch)
        rate = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, how.learning_rate, total_steps=steps + 1, pct_start=0.2, cycle_momentum=False
        )
        loss = torch.nn.functional.cross_entropy if self.classes else torch.nn.functional.mse_loss
        module.train()
        for _ in range(how.epochs):
            for rows in torch.randperm(len(x), generator=chance).split(how.batch):
                seen = x[rows]
                if how.input_noise:
                    seen = seen + how.input_noise * torch.randn(seen.shape, generator=chance).to(x.device)
                optimiser.zero_grad()
                loss(module(seen), y[rows]).backward()
                optimiser.step()
                rate.step()
        return module.eval()


def shares_of(target: Any, classes: int) -> Any:
    """Return a target of classes as shares, shape (n, classes): numbers become ones and zeros, shares stay."""
    import numpy as np

    return target if np.ndim(target) == 2 else np.eye(classes)[np.asarray(target, int)]


def device_of(name: str) -> str:
    """Return ``cpu`` or ``cuda``; ``auto`` is a GPU where torch finds one."""
    import torch

    return ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name


def _wait(device: str) -> None:
    """Wait until a GPU has done what was asked of it: a window that closes earlier misses the work."""
    import torch

    if device == "cuda":
        torch.cuda.synchronize()


def dense(*widths: int, skip: bool = False, activation: str = "SiLU") -> Shape:
    """Return a shape: fully connected layers; ``skip`` adds a linear path from the features to the output."""

    def build(features: int, outputs: int) -> Any:
        from torch import nn

        layers: list[Any] = []
        before = features
        for width in widths:
            layers += [nn.Linear(before, width), getattr(nn, activation)()]
            before = width
        deep = nn.Sequential(*layers, nn.Linear(before, outputs))
        return with_skip(deep, features, outputs) if skip else deep

    return build


def soft_ordered(channels: int, length: int, *, skip: bool = True) -> Shape:
    """Return a shape: a dense layer orders the features into ``channels`` signals, convolutions read them."""

    def build(features: int, outputs: int) -> Any:
        from torch import nn

        deep = nn.Sequential(
            nn.Linear(features, channels * length),
            nn.SiLU(),
            nn.Unflatten(1, (channels, length)),
            nn.Conv1d(channels, 2 * channels, 3, padding=1),
            nn.SiLU(),
            nn.AvgPool1d(2),
            nn.Conv1d(2 * channels, 2 * channels, 3, padding=1),
            nn.SiLU(),
            nn.AdaptiveAvgPool1d(4),
            nn.Flatten(),
            nn.Linear(8 * channels, outputs),
        )
        return with_skip(deep, features, outputs) if skip else deep

    return build


def column_convolution(channels: int) -> Shape:
    """Return a shape: convolutions straight over the columns in the order in which they happen to stand."""

    def build(features: int, outputs: int) -> Any:
        from torch import nn

        return nn.Sequential(
            nn.Unflatten(1, (1, features)),
            nn.Conv1d(1, channels, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool1d(2),
            nn.Conv1d(channels, 2 * channels, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool1d(2),
            nn.Flatten(),
            nn.LazyLinear(64),
            nn.ReLU(),
            nn.Linear(64, outputs),
        )

    return build


def with_skip(deep: Any, features: int, outputs: int) -> Any:
    """Return ``deep`` beside a linear path, both summed: a deep model that starts as a linear one."""
    from torch import nn

    class Skip(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.deep, self.linear = deep, nn.Linear(features, outputs)

        def forward(self, x: Any) -> Any:
            return self.deep(x) + self.linear(x)

    return Skip()
