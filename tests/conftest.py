"""Settings of every test."""

import os

from hypothesis import HealthCheck, settings

from profiler.training.children import THREAD_VARIABLES

# Read when a numeric library is first imported. Threads that wait for each other on a busy machine take many times the
# CPU-seconds of one, and a suite is run by as many processes as there are cores anyway.
os.environ |= dict.fromkeys(THREAD_VARIABLES, "1")

# A busy machine is slow at anything; what a property says does not depend on how fast its inputs come.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
