"""Services on 127.0.0.1: the server that all fakes share, and one that answers what a test says."""

import json
import threading
from collections.abc import Mapping
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    #: All workers of a client may knock at once while the machine is busy elsewhere.
    request_queue_size = 128


class LocalServer:
    """A server in a thread, from ``with`` to its end; a fake says in ``answer(handler, body)`` what it does.

    ``tls`` is a server's context: the address is then https.
    """

    def __init__(self, tls=None):
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Head and body of an answer go out as two packets: the second must not wait for the client's receipt.
            disable_nagle_algorithm = True

            def do_GET(self):
                fake.answer(self, self.rfile.read(int(self.headers.get("Content-Length") or 0)))

            do_POST = do_PUT = do_DELETE = do_PATCH = do_GET

            def log_message(self, *args):
                pass

        self.server = _Server(("127.0.0.1", 0), Handler)
        if tls is not None:
            self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)

    def answer(self, handler, body):
        raise NotImplementedError

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def send(handler, status, content, headers, *, missing=0):
    """Answer with bytes; ``missing`` bytes more are promised than sent, and the connection closed.

    A client that is gone is none of a fake's business.
    """
    handler.send_response_only(status)
    defaults = {"Date": handler.date_time_string(), "Content-Type": "application/json"}
    lengths = {"Content-Length": str(len(content) + missing)}
    for name, value in (defaults | dict(headers) | lengths).items():
        if value is not None:
            handler.send_header(name, value)
    handler.close_connection = handler.close_connection or bool(missing)
    try:
        handler.end_headers()
        handler.wfile.write(content)
    except OSError:
        handler.close_connection = True


class Request(NamedTuple):
    method: str
    path: str
    params: dict[str, str]
    headers: dict[str, str]
    body: bytes


class Reply(NamedTuple):
    """``body``: JSON data or bytes; ``truncated`` promises more than it sends; ``now`` is the service's clock.

    A delay ends with the test.
    """

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})
    truncated: bool = False
    delay_seconds: float = 0.0
    now: Any = None


class FakeService(LocalServer):
    """``respond(request)`` returns a Reply; use as a context manager."""

    def __init__(self, respond):
        super().__init__()
        self.respond = respond
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self.failures: list[str] = []

    def answer(self, handler, body):
        parts = urlsplit(handler.path)
        params = {k: v[0] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
        headers = {k.lower(): v for k, v in handler.headers.items()}
        request = Request(handler.command, parts.path, params, headers, body)
        self.requests.append(request)
        try:
            reply = self.respond(request)
        except Exception as error:  # noqa: BLE001 (shown by the test)
            self.failures.append(f"{request.path}: {error!r}")
            reply = Reply({"error": "the fake failed"}, 599)
        content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        dated = {} if reply.now is None else {"Date": format_datetime(reply.now, usegmt=True) if reply.now else None}
        self.closing.wait(reply.delay_seconds)
        send(
            handler,
            reply.status,
            b"" if reply.status == 304 else content,
            dated | dict(reply.headers),
            missing=100 if reply.truncated else 0,
        )

    def __exit__(self, *exception):
        self.closing.set()
        super().__exit__(*exception)
        assert not self.failures, self.failures


def in_turn(*replies):
    """Return a responder that gives the replies one after the other, the last for ever."""
    waiting = list(replies)
    lock = threading.Lock()

    def respond(request):
        with lock:
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return respond
