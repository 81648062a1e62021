"""The networks of the benchmark: two that follow what the data ask for, and two first attempts."""

from __future__ import annotations

from .networks import Network, Training, column_convolution, dense, soft_ordered


def regularised(epochs: int) -> Training:
    """Return the training of the good ones: what few rows and two odd houses ask for.

    Strong decay, and noise on the inputs.
    """
    return Training(epochs, learning_rate=1e-3, weight_decay=4.0, input_noise=0.3)


def network(name: str, seed: int, quick: bool) -> Network:
    """Return ``fcn``, ``fcn-naive``, ``cnn`` or ``cnn-naive``, untrained; ``quick`` trains fewer epochs."""
    if name == "fcn":
        return Network(dense(64, 32, skip=True), regularised(20 if quick else 40), seed)
    if name == "cnn":
        return Network(soft_ordered(8, 16), regularised(15 if quick else 30), seed)
    if name == "fcn-naive":
        training = Training(epochs=20 if quick else 60, learning_rate=1e-3)
        return Network(dense(256, 128, activation="ReLU"), training, seed)
    training = Training(epochs=8 if quick else 20, learning_rate=1e-3)
    return Network(column_convolution(8), training, seed)
