"""One patience for all calls: what is waited, for how long in all, and what is never said."""

import threading
import time
from importlib import import_module

import pytest

from estimator.clouds.patience import Patience, StoppedError, Verdict, first_sentence
from estimator.errors import RemoteError


class Busy(Exception):
    pass


def patience(verdict, **given):
    return Patience("S", lambda error: verdict if isinstance(error, Busy) else None, first_wait_seconds=0.001, **given)


def failing(times):
    left = [times]

    def call():
        left[0] -= 1
        if left[0] >= 0:
            raise Busy
        return "done"

    return call


def test_throttling_is_bounded_by_time_not_by_attempts():
    patient = patience(Verdict(throttled=True, reason="slow"), attempts=2, longest_wait_seconds=0.002)
    assert patient.call("op", failing(20)) == "done"
    assert patient.calls["op"] == 21


def test_other_failures_are_bounded_by_attempts():
    patient = patience(Verdict(reason="broken"), attempts=3)
    with pytest.raises(RemoteError, match="broken, 3 times in a row"):
        patient.call("op", failing(9))


def test_a_bug_is_not_retried():
    with pytest.raises(ZeroDivisionError):
        patience(Verdict(reason="x")).call("op", lambda: 1 / 0)


def test_workers_that_wait_together_spend_the_time_once():
    now, called, waiting = [0.0], threading.Barrier(6), threading.Barrier(6, lambda: now.append(0.3))
    patient = patience(
        Verdict(after_seconds=0.3, throttled=True, reason="slow"),
        clock=lambda: now[-1],
        sleep=lambda seconds: waiting.wait(),
    )

    def work():
        tried = []

        def call():
            if not tried:
                tried.append(1)
                called.wait()
                raise Busy

        patient.call("op", call)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    # All six were told so at once, and all six waited.
    assert patient.retries["slow"] == 6
    assert patient.waited_seconds == pytest.approx(0.3)


def test_the_total_cap_ends_it_before_it_waits():
    patient = patience(Verdict(after_seconds=100, throttled=True, reason="slow"), total_seconds=10)
    with pytest.raises(RemoteError, match=r"asks to wait 100 s; given up at the cap of 10 s"):
        patient.call("op", failing(1))
    assert patient.waited_seconds == 0


def test_stop_wakes_who_waits():
    patient = patience(Verdict(after_seconds=3000, throttled=True, reason="slow"), total_seconds=5000)
    errors = []

    def work():
        try:
            patient.call("op", failing(1))
        except StoppedError as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while not patient.retries:
        time.sleep(0.001)
    patient.stop()
    thread.join(300)
    assert len(errors) == 1


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Rate exceeded. Try later.", "Rate exceeded."),
        ("id AKIAIOSFODNN7EXAMPLE is wrong", "id *** is wrong"),
        ("Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.abc failed", "Bearer *** failed"),
        ("signature=abcdefghijklmnop bad", "signature=*** bad"),
        ("x-amz-security-token:IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJ", "x-amz-security-token:***"),
        ("encoded " + "Zm9v" * 30, "encoded ***"),
        (
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg is gone",
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg is gone",
        ),
        ("", ""),
    ],
)
def test_messages_hold_no_secret(said, shown):
    assert first_sentence(said) == shown


@pytest.mark.parametrize("cloud", ["aws", "azure"])
def test_certificates_that_are_not_there_are_a_sentence(cloud):
    pytest.importorskip({"aws": "botocore", "azure": "azure.core"}[cloud])
    judge = import_module(f"estimator.clouds.{cloud}").judge
    verdict = judge(OSError("Could not find a suitable TLS CA certificate bundle, invalid path: /nowhere"))
    assert isinstance(verdict.error, RemoteError) and "invalid path: /nowhere" in str(verdict.error)
    assert judge(RemoteError("ours already")) is None
