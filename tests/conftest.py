"""Settings of every test."""

import os
import signal
from contextlib import suppress

from hypothesis import HealthCheck, settings

from profiler.training.children import THREAD_VARIABLES

# Read when a numeric library is first imported. Threads that wait for each other on a busy machine take many times the
# CPU-seconds of one, and a suite is run by as many processes as there are cores anyway.
os.environ |= dict.fromkeys(THREAD_VARIABLES, "1")

# Text is laid out for the width that this names; runners of tests set it for themselves, and no test is to see that.
os.environ.pop("COLUMNS", None)

# A shell that starts the tests in the background ignores Ctrl-C for them, and what they start inherits that: a test
# that sends one would wait for a program that never hears it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    with suppress(ValueError):  # not the main thread: nothing can be done from here
        signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is slow at anything; what a property says does not depend on how fast its inputs come.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
