"""The cache of live answers: until the service has something newer, by the service's clock, whole or not at all."""

import json
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from estimator.errors import RemoteError
from estimator.remote.cache import Cache

from ..fakes.server import Reply, in_turn


def in_an_hour(body, now):
    return now + timedelta(hours=1)


def at_once(body, now):
    return now


@pytest.fixture
def cached(start_fake, remote_to):
    def started(respond):
        fake = start_fake(respond)
        remote, cache = remote_to(fake), Cache("test")
        return fake, lambda fresh=in_an_hour, **more: cache.fetch(remote, "x", {"q": "1"}, fresh, **more), cache

    return started


def test_a_fresh_answer_is_not_asked_again(cached):
    fake, fetch, _ = cached(in_turn(Reply({"n": 1}), Reply({"n": 2})))
    assert fetch() == {"n": 1} and fetch() == {"n": 1}
    assert len(fake.requests) == 1


def test_a_stale_answer_is(cached):
    fake, fetch, _ = cached(in_turn(Reply({"n": 1}), Reply({"n": 2})))
    assert fetch(at_once) == {"n": 1}
    assert fetch(at_once) == {"n": 2}
    assert "if-none-match" not in fake.requests[1].headers


def test_an_etag_spares_the_body(cached):
    stamp = format_datetime(datetime.now(UTC), usegmt=True)
    known = Reply({"n": 1}, headers={"ETag": '"v1"', "Last-Modified": stamp, "Cache-Control": "max-age=0"})
    fake, fetch, _ = cached(in_turn(known, Reply(status=304), Reply(status=304)))
    assert [fetch() for _ in range(3)] == [{"n": 1}] * 3
    # The 304 stated no age, so the rule of the service's data applies again and the third call stays at home.
    assert len(fake.requests) == 2
    assert fake.requests[1].headers["if-none-match"] == '"v1"'
    assert fake.requests[1].headers["if-modified-since"] == stamp


def test_an_etag_survives_several_revalidations(cached):
    fake, fetch, _ = cached(in_turn(Reply({"n": 1}, headers={"ETag": '"v1"'}), Reply(status=304)))
    assert [fetch(at_once) for _ in range(4)] == [{"n": 1}] * 4
    assert [r.headers.get("if-none-match") for r in fake.requests] == [None, '"v1"', '"v1"', '"v1"']


def test_a_304_without_anything_stored_is_nonsense(cached):
    _, fetch, _ = cached(in_turn(Reply(status=304)))
    with pytest.raises(RemoteError, match=r"304 .* although nothing was stored"):
        fetch()


@pytest.mark.parametrize(
    ("headers", "requests"),
    [
        ({"Cache-Control": "public, max-age=600"}, 1),
        ({"Cache-Control": "max-age=0"}, 2),
        ({"Cache-Control": "no-store"}, 2),
        ({"Cache-Control": "no-cache"}, 2),
        ({}, 2),
    ],
)
def test_what_the_service_says_of_age_wins(cached, headers, requests):
    fake, fetch, _ = cached(in_turn(Reply({"n": 1}, headers=headers)))
    fetch(at_once), fetch(at_once)
    assert len(fake.requests) == requests


@pytest.mark.parametrize("skew_hours", [-5, 5])
def test_a_wrong_clock_here_changes_no_age(cached, skew_hours):
    theirs = datetime.now(UTC) + timedelta(hours=skew_hours)
    headers = {"Expires": format_datetime(theirs + timedelta(minutes=10), usegmt=True)}
    fake, fetch, _ = cached(in_turn(Reply({"n": 1}, headers=headers, now=theirs)))
    fetch(), fetch()
    assert len(fake.requests) == 1
    # The same by the data's own stamps: good until half an hour from the service's now.
    fake, fetch, cache = cached(in_turn(Reply({"until": (theirs + timedelta(minutes=30)).isoformat()}, now=theirs)))
    by_stamp = lambda body, now: datetime.fromisoformat(body["until"])  # noqa: E731
    fetch(by_stamp), fetch(by_stamp)
    assert len(fake.requests) == 1
    stored = json.loads(cache.file(fake.url, "x", {"q": "1"}).read_text())
    left = datetime.fromisoformat(stored["fresh_until"]) - datetime.fromisoformat(stored["received"])
    assert timedelta(minutes=29) < left < timedelta(minutes=31)


def test_an_answer_from_the_future_is_not_trusted(cached):
    fake, fetch, cache = cached(in_turn(Reply({"n": 1}), Reply({"n": 2})))
    fetch()
    file = cache.file(fake.url, "x", {"q": "1"})
    content = json.loads(file.read_text())
    content["received"] = (datetime.now(UTC) + timedelta(days=2)).isoformat()
    content["fresh_until"] = (datetime.now(UTC) + timedelta(days=3)).isoformat()
    file.write_text(json.dumps(content))
    assert fetch() == {"n": 2}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b'{"version": 99}', b"[" * 100_000])
def test_a_broken_file_is_no_answer(cached, content):
    _fake, fetch, cache = cached(in_turn(Reply({"n": 1})))
    file = cache.file(_fake.url, "x", {"q": "1"})
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert fetch() == {"n": 1}


def test_errors_are_not_stored(cached):
    fake, fetch, _ = cached(in_turn(Reply({"message": "no"}, 403), Reply({"n": 1})))
    assert fetch(expect=(403,)).status == 403
    assert fetch(expect=(403,)) == {"n": 1}
    assert len(fake.requests) == 2


def test_a_body_that_is_wrong_or_empty_is_not_kept(cached):
    def check(body):
        if "n" not in body:
            raise RemoteError("no n")
        return body["n"]

    fake, fetch, _ = cached(in_turn(Reply({}), Reply({"n": []}), Reply({"n": [1]})))
    with pytest.raises(RemoteError, match="no n"):
        fetch(check=check)
    assert fetch(check=check) == {"n": []}
    assert fetch(check=check) == {"n": [1]} and fetch(check=check) == {"n": [1]}
    assert len(fake.requests) == 3


def test_a_directory_that_cannot_be_written_is_told_and_harmless(cached, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CARBONEST_CACHE", str(tmp_path / "file"))
    _, fetch, cache = cached(in_turn(Reply({"n": 1})))
    assert fetch() == {"n": 1}
    assert "could not be stored" in cache.problem and "CARBONEST_CACHE" in cache.problem


def test_files_are_private_and_nothing_half_written_stays(cached, tmp_path):
    fake, fetch, cache = cached(in_turn(Reply({"n": 1})))
    fetch()
    file = cache.file(fake.url, "x", {"q": "1"})
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_parallel_runs_read_whole_answers(start_fake, remote_to):
    fake = start_fake(lambda request: Reply({"n": ["x" * 50] * 2000}))
    results, failures = [], []

    def run():
        try:
            cache, remote = Cache("test"), remote_to(fake)
            for _ in range(10):
                results.append(len(cache.fetch(remote, "x", None, at_once)["n"]))
        except Exception as error:  # noqa: BLE001 (shown below)
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    assert failures == []
    assert results == [2000] * 80


def test_another_request_or_address_is_another_file():
    cache = Cache("test")
    files = {
        cache.file(*key)
        for key in (
            ("http://a", "x", {"q": "1"}),
            ("http://b", "x", {"q": "1"}),
            ("http://a", "y", {"q": "1"}),
            ("http://a", "x", {"q": "2"}),
            ("http://a", "x", None),
        )
    }
    assert len(files) == 5
    assert cache.file("http://a", "x", {"b": "2", "a": "1"}) == cache.file("http://a", "x", {"a": "1", "b": "2"})


@pytest.mark.parametrize(
    "headers",
    [
        {"Cache-Control": "max-age=" + "9" * 5000},
        {"Cache-Control": "max-age=٣"},
        {"Expires": "Fri, 31 Dec 9999 23:59:59 GMT", "Date": "Thu, 01 Jan 1970 00:00:00 GMT"},
        {"Expires": "Thu, 01 Jan 1970 00:00:00 GMT", "Date": "Fri, 31 Dec 9999 23:59:59 GMT"},
        {"Date": "Fri, 31 Dec 9999 23:59:59 GMT"},
        {"ETag": "x" * 5000, "Last-Modified": "y" * 5000},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_headers_that_cannot_be_are_no_fault_of_the_answer(cached, headers):
    headers = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    fake, fetch, cache = cached(in_turn(Reply({"n": 1}, headers=headers)))
    assert fetch() == fetch() == {"n": 1}
    assert cache.problem is None
    assert all(len(request.headers.get("if-none-match", "")) < 2000 for request in fake.requests)


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"{", b"[]", b"7", b"[" * 100_000, b"\xff\xfe{\x00}\x00", b"{}",
        {"received": 7}, {"received": "2026"}, {"received": "9999-12-31T23:59:59-23:59"}, {"fresh_until": None},
        {"version": True}, {"version": 2}, {"etag": 5}, {"etag": "x" * 2000}, {"last_modified": ["x"]},
        {"skew_seconds": "much"}, {"skew_seconds": True}, {"skew_seconds": 1e300}, {"skew_seconds": float("nan")},
    ],
)  # fmt: skip
def test_an_entry_of_other_content_is_no_entry(cached, broken):
    fake, fetch, cache = cached(in_turn(Reply({"n": 1}), Reply({"n": 2})))
    assert fetch() == {"n": 1}
    (file,) = cache.file(fake.url, "x", {"q": "1"}).parent.iterdir()
    whole = json.loads(file.read_text())
    file.write_bytes(broken if isinstance(broken, bytes) else json.dumps(whole | broken).encode())
    assert fetch() == {"n": 2}


def test_an_entry_that_is_no_file_is_no_entry(cached):
    fake, fetch, cache = cached(in_turn(Reply({"n": 1}), Reply({"n": 2})))
    assert fetch() == {"n": 1}
    file = cache.file(fake.url, "x", {"q": "1"})
    file.unlink()
    file.symlink_to("/dev/zero")
    assert fetch() == {"n": 2}
