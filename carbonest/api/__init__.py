"""What joins the halves behind the public names: the profiler measures, the estimator prices."""
