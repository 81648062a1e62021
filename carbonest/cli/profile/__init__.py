"""``profile``: house prices, distillation, sweeps, calibration and the zoo, with their text and page."""
