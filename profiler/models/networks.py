"""Neural networks in torch: one training loop, several shapes.

With fewer rows than a picture has pixels, regularisation decides, not width: input noise and strong weight decay bring
the good ones below ridge regression, the naive ones show what happens without. A convolution over a table needs an
order that columns do not have; the good CNN learns one first (soft ordering), the naive one takes them as they come.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Training:
    """How a network is trained: AdamW with a one-cycle learning rate.

    ``input_noise`` is the deviation of Gaussian noise added to every feature in every batch; ``weight_decay`` is
    decoupled (each step shrinks weights by learning rate × decay); ``members`` networks are averaged.
    """

    epochs: int
    learning_rate: float
    weight_decay: float = 0.0
    input_noise: float = 0.0
    batch: int = 64
    members: int = 1


class Network:
    """A regressor made of torch modules.

    Parameters
    ----------
    shape : called with the number of features, returns an untrained module from (n, k) to (n, 1).
    training : how to train it.
    seed : of initial weights, batches and noise.
    """

    def __init__(self, shape: Callable[[int], Any], training: Training, seed: int) -> None:
        self.shape, self.training, self.seed = shape, training, seed

    def fit(self, features: Any, target: Any) -> Network:
        """Train all members; the target is standardised inside."""
        import torch

        self.mean, self.deviation = float(target.mean()), float(target.std()) or 1.0
        x = torch.as_tensor(features, dtype=torch.float32)
        y = torch.as_tensor((target - self.mean) / self.deviation, dtype=torch.float32).unsqueeze(1)
        self.members = [self._train(x, y, self.seed + 1000 * member) for member in range(self.training.members)]
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions, the mean of all members."""
        import torch

        with torch.inference_mode():
            x = torch.as_tensor(features, dtype=torch.float32)
            total = self.members[0](x)
            for member in self.members[1:]:
                total = total + member(x)
            return total.squeeze(1).numpy() * (self.deviation / len(self.members)) + self.mean

    def _train(self, x: Any, y: Any, seed: int) -> Any:
        import torch

        how, chance = self.training, torch.Generator().manual_seed(seed)
        torch.manual_seed(seed)
        module = self.shape(x.shape[1])
        optimiser = torch.optim.AdamW(module.parameters(), lr=how.learning_rate, weight_decay=how.weight_decay)
        steps = how.epochs * -(-len(x) // how.batch)
        rate = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, how.learning_rate, total_steps=steps + 1, pct_start=0.2, cycle_momentum=False
        )
        module.train()
        for _ in range(how.epochs):
            for rows in torch.randperm(len(x), generator=chance).split(how.batch):
                seen = x[rows]
                if how.input_noise:
                    seen = seen + how.input_noise * torch.randn(seen.shape, generator=chance)
                optimiser.zero_grad()
                torch.nn.functional.mse_loss(module(seen), y[rows]).backward()
                optimiser.step()
                rate.step()
        return module.eval()


def dense(*widths: int, skip: bool = False, activation: str = "SiLU") -> Callable[[int], Any]:
    """Return a shape: fully connected layers; ``skip`` adds a linear path from the features to the output."""

    def build(features: int) -> Any:
        from torch import nn

        layers: list[Any] = []
        before = features
        for width in widths:
            layers += [nn.Linear(before, width), getattr(nn, activation)()]
            before = width
        deep = nn.Sequential(*layers, nn.Linear(before, 1))
        return with_skip(deep, features) if skip else deep

    return build


def soft_ordered(channels: int, length: int, *, skip: bool = True) -> Callable[[int], Any]:
    """Return a shape: a dense layer orders the features into ``channels`` signals, convolutions read them."""

    def build(features: int) -> Any:
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
            nn.Linear(8 * channels, 1),
        )
        return with_skip(deep, features) if skip else deep

    return build


def column_convolution(channels: int) -> Callable[[int], Any]:
    """Return a shape: convolutions straight over the columns in the order in which they happen to stand."""

    def build(features: int) -> Any:
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
            nn.Linear(64, 1),
        )

    return build


def with_skip(deep: Any, features: int) -> Any:
    """Return ``deep`` beside a linear path, both summed: a deep model that starts as a linear one."""
    from torch import nn

    class Skip(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.deep, self.linear = deep, nn.Linear(features, 1)

        def forward(self, x: Any) -> Any:
            return self.deep(x) + self.linear(x)

    return Skip()
