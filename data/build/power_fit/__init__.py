"""Fitting the power model: raw tables in, coefficients with residuals out. Needs NumPy; not shipped."""
