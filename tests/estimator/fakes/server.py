"""A service on 127.0.0.1 that answers what a test says, and remembers what it was asked."""

import json
import threading
import time
from collections.abc import Mapping
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit


class Request(NamedTuple):
    method: str
    path: str
    params: dict[str, str]
    headers: dict[str, str]
    body: bytes


class Reply(NamedTuple):
    """``body``: JSON data or bytes; ``truncated`` promises more than it sends; ``now`` is the service's clock."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})
    truncated: bool = False
    delay_seconds: float = 0.0
    now: Any = None


class FakeService:
    """``respond(request)`` returns a Reply; use as a context manager."""

    def __init__(self, respond):
        self.respond = respond
        self.requests: list[Request] = []
        self.failures: list[str] = []
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                parts = urlsplit(self.path)
                params = {k: v[0] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
                length = int(self.headers.get("Content-Length") or 0)
                headers = {k.lower(): v for k, v in self.headers.items()}
                request = Request(self.command, parts.path, params, headers, self.rfile.read(length))
                fake.requests.append(request)
                try:
                    reply = fake.respond(request)
                except Exception as error:  # noqa: BLE001 (shown by the test)
                    fake.failures.append(f"{request.path}: {error!r}")
                    reply = Reply({"error": "the fake failed"}, 599)
                self.send(reply)

            do_POST = do_GET

            def send(self, reply):
                content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                if reply.status == 304:
                    content = b""
                self.send_response_only(reply.status)
                now = reply.now
                if now is not False:
                    self.send_header("Date", format_datetime(now, usegmt=True) if now else self.date_time_string())
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if "Content-Type" not in reply.headers:
                    self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content) + (100 if reply.truncated else 0)))
                self.end_headers()
                time.sleep(reply.delay_seconds)
                try:
                    self.wfile.write(content)
                    self.wfile.flush()
                except OSError:
                    self.close_connection = True
                if reply.truncated:
                    self.close_connection = True

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exception):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join(5)
        assert not self.failures, self.failures


def in_turn(*replies):
    """Return a responder that gives the replies one after the other, the last for ever."""
    waiting = list(replies)
    lock = threading.Lock()

    def respond(request):
        with lock:
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return respond
