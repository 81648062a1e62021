"""HTTP: retries, waits, limits, paging and sentences, against a server on this machine."""

import gzip
import threading
import tracemalloc
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from estimator.errors import AccessError, InputError, RemoteError
from estimator.remote.answers import checked_base_url, origin, retry_after_seconds
from estimator.remote.client import Limits, Remote

from ..fakes.server import FakeService, LocalServer, Reply, in_turn

FAST = Limits(connect_seconds=60, read_seconds=60, total_seconds=20, attempts=4, first_wait_seconds=0.01)


class Sleeper:
    """Waits nothing and remembers how long it should have."""

    def __init__(self):
        self.waits = []

    def __call__(self, seconds):
        self.waits.append(seconds)


@pytest.fixture
def serve():
    running = []

    def start(respond, limits=FAST, **options):
        fake = FakeService(respond).__enter__()
        sleeper = Sleeper()
        remote = Remote("Some Service", fake.url, limits=limits, sleep=sleeper, **options)
        running.append((fake, remote))
        return fake, remote, sleeper

    yield start
    for fake, remote in running:
        remote.close()
        fake.__exit__(None, None, None)


def test_an_answer_is_parsed_and_headers_are_sent(serve):
    fake, remote, _ = serve(in_turn(Reply({"a": 1})), headers={"auth-token": "secret-token"})
    assert remote.get_json("x/y", {"q": "a b"}) == {"a": 1}
    assert fake.requests[0].path == "/x/y"
    assert fake.requests[0].params == {"q": "a b"}
    assert fake.requests[0].headers["auth-token"] == "secret-token"


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_transient_statuses_are_tried_again(serve, status):
    fake, remote, sleeper = serve(in_turn(Reply(status=status), Reply(status=status), Reply("fine")))
    assert remote.get_json("x") == "fine"
    assert len(fake.requests) == 3
    assert 0.005 <= sleeper.waits[0] <= 0.01 <= sleeper.waits[1] <= 0.02


def test_retry_after_in_seconds_is_honoured(serve):
    _, remote, sleeper = serve(in_turn(Reply(status=429, headers={"Retry-After": "7"}), Reply("fine")))
    assert remote.get_json("x") == "fine"
    assert sleeper.waits == [7.0]


def test_retry_after_as_a_date_is_counted_by_the_services_clock(serve):
    theirs = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=5)
    asked = {"Retry-After": format_datetime(theirs + timedelta(seconds=9), usegmt=True)}
    _, remote, sleeper = serve(in_turn(Reply(status=503, headers=asked, now=theirs), Reply("fine")))
    assert remote.get_json("x") == "fine"
    assert sleeper.waits == [9.0]


def test_a_wait_past_the_total_is_not_begun(serve):
    fake, remote, sleeper = serve(in_turn(Reply(status=429, headers={"Retry-After": "309"})))
    with pytest.raises(RemoteError, match=r"Some Service: too many requests \(429\); it asks to wait 309 s; given up"):
        remote.get("x")
    assert sleeper.waits == [] and len(fake.requests) == 1


def test_attempts_are_counted(serve):
    fake, remote, _ = serve(in_turn(Reply(status=503)))
    with pytest.raises(RemoteError, match=r"the service failed \(503\), 4 times in a row"):
        remote.get("x")
    assert len(fake.requests) == 4


def test_a_cut_body_is_tried_again_and_then_said(serve):
    fake, remote, _ = serve(in_turn(Reply({"a": 1}, truncated=True), Reply({"a": 2})))
    assert remote.get_json("x") == {"a": 2}
    fake, remote, _ = serve(in_turn(Reply({"a": 1}, truncated=True)))
    with pytest.raises(RemoteError, match="the answer was cut short, 4 times in a row"):
        remote.get("x")
    assert len(fake.requests) == 4


def test_silence_ends_in_a_sentence(serve):
    limits = FAST._replace(read_seconds=0.05, attempts=2)
    fake, remote, _ = serve(in_turn(Reply("late", delay_seconds=600)), limits=limits)
    with pytest.raises(RemoteError, match=r"no answer from 127\.0\.0\.1 within 0\.05 s, 2 times in a row"):
        remote.get("x")
    assert len(fake.requests) == 2


class Ticking:
    """A clock that every look at it moves on."""

    def __init__(self, seconds):
        self.step, self.seconds = seconds, 0.0

    def __call__(self):
        self.seconds += self.step
        return self.seconds


def test_the_total_time_ends_a_service_that_drips(serve):
    limits = FAST._replace(total_seconds=20)
    fake, remote, _ = serve(in_turn(Reply(b" " * 1_000_000)), limits=limits, clock=Ticking(6))
    with pytest.raises(RemoteError, match="the answer came too slowly; given up after at most 20 s"):
        remote.get("x")
    assert len(fake.requests) == 1


class Dripping(LocalServer):
    """Sends its head or its body a byte at a time until the test ends, always within the time-out of a read."""

    def __init__(self, beginning):
        super().__init__()
        self.beginning, self.closing = beginning, threading.Event()

    def answer(self, handler, body):
        handler.close_connection = True
        with suppress(OSError):
            handler.wfile.write(self.beginning)
            while not self.closing.wait(0.02):
                handler.wfile.write(b"a")

    def __exit__(self, *exception):
        self.closing.set()
        super().__exit__(*exception)


@pytest.mark.parametrize(
    "beginning",
    [
        b"HTTP/1.1 200 ",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
    ],
    ids=["status", "head", "body", "chunk"],
)
def test_a_byte_now_and_then_does_not_outlive_the_total_time(beginning):
    with Dripping(beginning) as fake:
        remote = Remote("Some Service", fake.url, limits=FAST._replace(total_seconds=0.3))
        with pytest.raises(RemoteError, match=r"the answer came too slowly; given up after at most 0\.3 s"):
            remote.get("x")


def packed(content, level=9):
    return Reply(gzip.compress(content, level), headers={"Content-Encoding": "gzip"})


def test_a_packed_answer_is_read(serve):
    fake, remote, _ = serve(in_turn(packed(b'{"a": 1}')))
    assert remote.get_json("x") == {"a": 1}
    assert fake.requests[0].headers["accept-encoding"] == "gzip"


def test_what_a_few_bytes_grow_to_is_bounded(serve):
    bomb = packed(b"[" + b" " * (64 << 20) + b"]")
    assert len(bomb.body) < 100_000
    _, remote, _ = serve(in_turn(bomb), limits=FAST._replace(body_bytes=1 << 20))
    tracemalloc.start()
    with pytest.raises(RemoteError, match="the answer is larger than 1048576 bytes"):
        remote.get_json("x")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 << 20


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "deflate", "x" * 5000])
def test_other_packings_are_refused(serve, encoding):
    _, remote, _ = serve(in_turn(Reply(b"abc", headers={"Content-Encoding": encoding})))
    with pytest.raises(RemoteError, match="instead of gzip or plain text"):
        remote.get_json("x")


def test_a_packed_answer_that_is_cut_or_none_is_cut_short(serve):
    for body in (packed(b'{"a": 1}').body[:-9], b"no gzip at all"):
        _, remote, _ = serve(in_turn(Reply(body, headers={"Content-Encoding": "gzip"})))
        with pytest.raises(RemoteError, match="the answer was cut short"):
            remote.get_json("x")


@pytest.mark.parametrize(
    "stamp",
    [
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Mon, 01 Jan 0001 00:00:00 +2359",
        " ",
        "9" * 5000,
    ],
)
def test_a_clock_that_cannot_be_one_is_not_taken_over(serve, stamp):
    _, remote, _ = serve(in_turn(Reply("fine", headers={"Date": stamp, "Age": "9" * 5000})))
    assert remote.get_json("x") == "fine"
    assert remote.skew_seconds is None and abs((remote.now() - datetime.now(UTC)).total_seconds()) < 60


@pytest.mark.parametrize("asked", ["9" * 5000, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_wait_of_ages_is_given_up_at_once(serve, asked):
    _, remote, sleeper = serve(in_turn(Reply(status=503, headers={"Retry-After": asked})))
    with pytest.raises(RemoteError, match="it asks to wait"):
        remote.get("x")
    assert sleeper.waits == []


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
@pytest.mark.parametrize("path", ["/nowhere/bundle.pem", "/dev/zero"])
def test_certificates_that_are_none_are_named(serve, monkeypatch, variable, path):
    _, remote, _ = serve(in_turn(Reply("fine")))
    monkeypatch.setenv(variable, path)
    with pytest.raises(RemoteError, match=f"{variable} names '{path}'"):
        remote.get("x")


def test_the_total_time_ends_a_service_that_fails_each_time_after_long(serve):
    fake, remote, _ = serve(in_turn(Reply(status=503)), limits=FAST._replace(attempts=50), clock=Ticking(4))
    with pytest.raises(RemoteError, match="given up after at most 20 s"):
        remote.get("x")
    assert 1 <= len(fake.requests) <= 3


def test_no_server_is_a_sentence():
    with FakeService(in_turn(Reply())) as fake:
        url = fake.url
    remote = Remote("Some Service", url, limits=FAST._replace(attempts=2), sleep=Sleeper())
    with pytest.raises(RemoteError, match=r"no connection to 127\.0\.0\.1, 2 times in a row"):
        remote.get("x")


@pytest.mark.parametrize(
    ("status", "error"), [(401, AccessError), (403, AccessError), (404, RemoteError), (422, RemoteError)]
)
def test_refusals_are_not_repeated_and_never_show_a_secret(serve, status, error):
    body = {"error": {"code": "x", "message": "token s3cr3t-token is bad"}}
    fake, remote, _ = serve(in_turn(Reply(body, status=status)), secrets=("s3cr3t-token",))
    with pytest.raises(error, match=rf"\({status}\).*token \*\*\* is bad") as caught:
        remote.get("x", {"key": "s3cr3t-token"})
    assert "s3cr3t-token" not in str(caught.value)
    assert len(fake.requests) == 1


def test_a_message_cannot_paint_the_terminal(serve):
    body = {"message": "\x1b[31mred\x07\nsecond line\u202e"}
    _, remote, _ = serve(in_turn(Reply(body, status=400)))
    with pytest.raises(RemoteError, match=r'\(400\): "\[31mred second line"$'):
        remote.get("x")


def test_html_of_a_proxy_is_no_json(serve):
    _, remote, _ = serve(in_turn(Reply(b"<html>Sign in</html>", headers={"Content-Type": "text/html"})))
    with pytest.raises(RemoteError, match=r"must answer JSON; it answered '<html>Sign in</html>' \(a proxy's page\?\)"):
        remote.get_json("x")


def test_redirects_are_not_followed(serve):
    fake, remote, _ = serve(in_turn(Reply(status=302, headers={"Location": "http://127.0.0.1:9/x"})))
    with pytest.raises(RemoteError, match=r"redirects to another address \(302\): not followed"):
        remote.get("x")
    assert len(fake.requests) == 1


def test_pages_are_followed_on_the_same_origin_only(serve):
    pages = {}

    def respond(request):
        return Reply(pages[request.params.get("page", "1")])

    fake, remote, _ = serve(respond)
    pages |= {"1": {"n": 1, "next": f"{fake.url}/x?page=2"}, "2": {"n": 2, "next": None}}
    assert [body["n"] for body in remote.pages("x", {"page": "1"}, lambda body: body["next"])] == [1, 2]
    pages["2"] = {"n": 2, "next": "http://example.org/x?page=3"}
    with pytest.raises(
        RemoteError, match=r"pointed to another host, example\.org instead of 127\.0\.0\.1: not followed"
    ):
        list(remote.pages("x", {"page": "1"}, lambda body: body["next"]))
    pages["2"] = {"n": 2, "next": f"{fake.url}/x?page=2"}
    with pytest.raises(RemoteError, match="leads back to a page that was read already"):
        list(remote.pages("x", {"page": "1"}, lambda body: body["next"]))


def test_the_default_port_is_the_same_origin():
    assert origin("https://prices.example:443/x?$skip=100") == origin("https://prices.example/")
    assert origin("http://prices.example/") != origin("https://prices.example/")
    assert origin("https://prices.example.evil.org/") != origin("https://prices.example/")


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "ftp://127.0.0.1",
        "https://user:pw@example.org",
        "https://",
        "127.0.0.1:80",
        "",
        "http://[",
        "https://example.org/?token=x",
        "http://127.0.0.1.example.org/",
    ],
)
def test_unsafe_base_addresses_are_refused(url):
    with pytest.raises(InputError, match="the base address of Some Service must be a plain https:// address") as caught:
        checked_base_url("Some Service", url)
    assert "pw" not in str(caught.value)


def test_a_huge_body_is_refused(serve):
    _, remote, _ = serve(in_turn(Reply(b"x" * 5000)), limits=FAST._replace(body_bytes=1000))
    with pytest.raises(RemoteError, match="larger than 1000 bytes"):
        remote.get("x")


def test_the_services_clock_is_noted(serve):
    theirs = datetime.now(UTC) - timedelta(hours=3)
    _, remote, _ = serve(in_turn(Reply("fine", now=theirs)))
    assert remote.skew_seconds is None
    remote.get("x")
    assert remote.skew_seconds == pytest.approx(-3 * 3600, abs=300)
    assert abs((remote.now() - theirs).total_seconds()) < 300


def test_a_cache_on_the_way_is_no_wrong_clock(serve):
    stored = datetime.now(UTC) - timedelta(minutes=20)
    _, remote, _ = serve(in_turn(Reply("fine", now=stored, headers={"Age": "1200"})))
    remote.get("x")
    assert abs(remote.skew_seconds) < 300


def test_netrc_does_not_replace_our_credentials(serve, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    fake, remote, _ = serve(in_turn(Reply("fine")))
    remote.get("x", headers={"Authorization": "Bearer ours"})
    assert fake.requests[0].headers["authorization"] == "Bearer ours"


@pytest.mark.parametrize(("text", "seconds"), [("3", 3.0), ("soon", None), ("", None), ("-5", None), ("³", None)])
def test_retry_after_is_read_with_care(text, seconds):
    assert retry_after_seconds({"retry-after": text}) == seconds
