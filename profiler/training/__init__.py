"""Training models fold by fold in capped child processes, and what the finished folds say."""
