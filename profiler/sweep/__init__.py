"""Every scikit-learn regressor, or lazypredict itself, each capped and with its energy."""
