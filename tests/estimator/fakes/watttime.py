"""WattTime v3 as documented: Basic login, a token that runs out, 5-minute points in lb/MWh, inclusive ends."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta

from .server import Reply

FIVE_MINUTES = timedelta(minutes=5)


class WattTime:
    """``value(start)`` → lb/MWh or None; a token serves ``token_requests`` requests."""

    def __init__(
        self,
        now,
        value=lambda start: 1000.0,
        *,
        user="someone",
        password="p4ssw0rd",
        token_requests=1000,
        regions=("CAISO_NORTH",),
        units="lbs_co2_per_mwh",
    ):
        self.now, self.value, self.regions, self.units = now, value, regions, units
        self.basic = "Basic " + b64encode(f"{user}:{password}".encode()).decode()
        self.token_requests, self.logins, self.left = token_requests, 0, 0

    def __call__(self, request):
        if request.path == "/login":
            if request.headers.get("authorization") != self.basic:
                return Reply({"detail": "Incorrect username or password"}, 401, now=self.now)
            self.logins += 1
            self.left = self.token_requests
            return Reply({"token": f"wt-token-{self.logins}"}, now=self.now)
        if request.headers.get("authorization") != f"Bearer wt-token-{self.logins}" or self.left <= 0:
            return Reply({"detail": "Token has expired"}, 401, now=self.now)
        self.left -= 1
        signal, region = request.params.get("signal_type"), request.params.get("region")
        if request.path == "/v3/region-from-loc":
            return Reply({"region": self.regions[0], "region_full_name": "x", "signal_type": signal}, now=self.now)
        if region not in self.regions or signal != "co2_moer":
            return Reply({"message": f"You do not have access to {signal} for {region}."}, 403, now=self.now)
        floor = self.now.replace(minute=self.now.minute // 5 * 5, second=0, microsecond=0)
        if request.path == "/v3/forecast":
            hours = int(request.params.get("horizon_hours", "24"))
            return self.listing(region, signal, floor, floor + timedelta(hours=hours), made=floor)
        start, end = (datetime.fromisoformat(request.params[key]).astimezone(UTC) for key in ("start", "end"))
        if end - start > timedelta(days=32):
            return Reply({"message": "The window must not exceed 32 days."}, 400, now=self.now)
        return self.listing(region, signal, start, min(end, floor))

    def listing(self, region, signal, start, end, made=None):
        data = []
        while start <= end:
            data.append({"point_time": start.isoformat(), "value": self.value(start)})
            start += FIVE_MINUTES
        meta = {
            "region": region,
            "signal_type": signal,
            "units": self.units,
            "data_point_period_seconds": 300,
            "model": {"date": "2024-10-01"},
            "warnings": [],
        }
        if made:
            meta |= {"generated_at": made.isoformat(), "generated_at_period_seconds": 300}
        return Reply({"data": data, "meta": meta}, now=self.now)
