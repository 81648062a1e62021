"""A clock for whoever waits: it stands still until someone waits, and then is where he would have been."""

import threading


class Clock:
    def __init__(self):
        self._seconds = 0.0
        self._lock = threading.Lock()

    def now(self):
        return self._seconds

    def sleep(self, seconds):
        with self._lock:
            self._seconds += max(0.0, seconds)
