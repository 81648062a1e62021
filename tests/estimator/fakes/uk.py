"""The UK Carbon Intensity API as documented: half-hours, ``actual`` null until settled, regions without ``actual``."""

import re
from datetime import UTC, datetime, timedelta

from .server import Reply

HALF_HOUR = timedelta(minutes=30)
ERROR = {"error": {"code": "400 Bad Request", "message": "Please enter a valid start datetime in ISO8601 format."}}


def stamp(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%MZ")


class Uk:
    """``value(start)`` → grams; ``settled(start)`` → whether an actual exists."""

    def __init__(self, now, value=lambda start: 200, settled=None, headers=None):
        self.now, self.value, self.headers = now, value, headers or {}
        self.settled = settled or (lambda start: start + HALF_HOUR <= self.now)

    def __call__(self, request):
        floor = self.now.replace(minute=self.now.minute // 30 * 30, second=0, microsecond=0)
        if request.path == "/intensity":
            return self.reply(self.rows(floor, floor + HALF_HOUR))
        if match := re.fullmatch(r"/regional/regionid/(\d+)", request.path):
            return self.reply([self.region(int(match[1]), floor, floor + HALF_HOUR)])
        if match := re.fullmatch(r"(/regional)?/intensity/([^/]+)/([^/]+)(?:/regionid/(\d+))?", request.path):
            start = stamp(match[2])
            end = start + timedelta(hours=48) if match[3] == "fw48h" else stamp(match[3])
            if end - start > timedelta(days=14):
                return Reply(ERROR, 400, now=self.now)
            # The real service also answers the half-hour that ends at the start.
            first = start if match[3] == "fw48h" else start - HALF_HOUR
            return self.reply(self.region(int(match[4]), first, end) if match[1] else self.rows(first, end))
        return Reply({"error": {"code": "404 Not Found", "message": "no such path"}}, 404, now=self.now)

    def rows(self, start, end, actual=True):
        rows = []
        while start < end:
            grams = self.value(start)
            figures = {"forecast": None if grams is None else grams + 7, "index": "moderate"}
            if actual:
                figures["actual"] = grams if self.settled(start) else None
            rows.append({"from": text(start), "to": text(start + HALF_HOUR), "intensity": figures})
            start += HALF_HOUR
        return rows

    def region(self, number, start, end):
        return {"regionid": number, "dnoregion": "x", "shortname": "y", "data": self.rows(start, end, actual=False)}

    def reply(self, data):
        return Reply({"data": data}, headers=self.headers, now=self.now)
