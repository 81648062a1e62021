"""Settings of every test."""

from hypothesis import HealthCheck, settings

# A busy machine is slow at anything; what a property says does not depend on how fast its inputs come.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
