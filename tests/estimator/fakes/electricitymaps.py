"""Electricity Maps v3 as documented: auth-token header, zones of a plan, 24 h of history, ranges of at most 10 days."""

from datetime import UTC, datetime, timedelta

from .server import Reply

MISSING = {"error": "Invalid auth-token", "message": "Please provide a valid authentication header."}
UNKNOWN = {"error": "Invalid auth-token", "message": "The provided token is invalid."}
HOUR = timedelta(hours=1)


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class ElectricityMaps:
    """``value(start)`` → grams or None; ``paid`` opens ranges and forecasts; ``step``, ``granularity`` shape them."""

    def __init__(
        self,
        now,
        value=lambda start: 322,
        *,
        token="em-token-1",
        zones=("DE",),
        paid=True,
        step=HOUR,
        granularity="hourly",
        estimated=lambda start: False,
        factor=None,
    ):
        self.now, self.value, self.token, self.zones, self.paid = now, value, token, zones, paid
        self.step, self.granularity, self.estimated, self.factor = step, granularity, estimated, factor

    def __call__(self, request):
        sent = request.headers.get("auth-token")
        if sent != self.token:
            return Reply(UNKNOWN if sent else MISSING, 401, now=self.now)
        zone, endpoint = request.params.get("zone"), request.path.rpartition("/")[2]
        if zone not in self.zones:
            return Reply({"message": f"Token unauthorized for zoneKey={zone}"}, 401, now=self.now)
        if endpoint in ("forecast", "past-range") and not self.paid:
            return Reply({"message": f"Endpoint not available: {endpoint}"}, 403, now=self.now)
        kind = self.factor or request.params.get("emissionFactorType", "lifecycle")
        floor = self.now.replace(minute=0, second=0, microsecond=0)
        if endpoint == "latest":
            return Reply({"zone": zone, **self.row(floor, kind)}, now=self.now)
        if endpoint == "history":
            return self.listing(zone, "history", kind, floor - 23 * HOUR, floor + HOUR)
        if endpoint == "forecast":
            end = floor + int(request.params.get("horizonHours", "24")) * HOUR
            return self.listing(zone, "forecast", None, floor, end)
        start, end = (datetime.fromisoformat(request.params[key]).astimezone(UTC) for key in ("start", "end"))
        if end - start > timedelta(days=10):
            return Reply({"message": "range too long"}, 400, now=self.now)
        return self.listing(zone, "data", kind, start, min(end, floor))

    def listing(self, zone, key, kind, start, end):
        rows = []
        while start < end:
            plain = {"carbonIntensity": self.value(start), "datetime": text(start)}
            rows.append(self.row(start, kind) if kind else plain)
            start += self.step
        body = {"zone": zone, key: rows, "updatedAt": text(self.now)}
        if self.granularity:
            body["temporalGranularity"] = self.granularity
        return Reply(body, now=self.now)

    def row(self, start, kind):
        guessed = self.estimated(start)
        return {
            "carbonIntensity": self.value(start),
            "datetime": text(start),
            "updatedAt": text(self.now),
            "emissionFactorType": kind,
            "isEstimated": guessed,
            "estimationMethod": "TIME_SLICER_AVERAGE" if guessed else None,
        }
