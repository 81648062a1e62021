"""Models as users write them."""

import torch
from sklearn.linear_model import Ridge


class Net(torch.nn.Module):
    def __init__(self, features, outputs):
        super().__init__()
        self.body = torch.nn.Sequential(torch.nn.Linear(features, 16), torch.nn.ReLU(), torch.nn.Linear(16, outputs))

    def forward(self, x):
        return self.body(x)


configured = Ridge(alpha=3.0)


def make():
    return Ridge(alpha=0.5)
