"""A few thousand inputs, the fuzzer's own honesty, and what it found, fixed. A seed that moves is `.ci/run`'s."""

import os
import signal

import pytest

from carbonest.cli import COMMANDS

from . import judge, options
from .case import Case, case_of, names
from .hunt import hunt

#: Inputs of one run of the suite. Its seed stands still, so that a change fails by its own fault; others by name.
COUNT, SEED = 1500, 1102018967


def test_inputs_end_in_results_or_in_sentences():
    seed = int(os.environ.get("CARBONEST_FUZZ_SEED") or SEED)
    found = hunt(seed, COUNT)
    assert sum(found.inputs.values()) == COUNT
    assert not found.faults, f"CARBONEST_FUZZ_SEED={seed}\n{found}"


def test_a_case_is_decided_by_seed_and_index():
    for index in range(2 * len(names())):
        first, second = case_of(7, index), case_of(7, index)
        assert (first[0], str(first[1])) == (second[0], str(second[1]))
    assert str(case_of(7, 0)[1]) != str(case_of(8, 0)[1])


def test_every_command_is_fuzzed():
    assert {path[0] for path in options.commands()} == set(COMMANDS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"a": NaN}', "json"), ('{"a": 1e999}', "interval"), ('{"low": 3, "central": 2, "high": 4}', "interval"),
        ("{", "json"),
        ('[{"x": {"low": 1, "central": 2, "high": null}}]', "interval"),
    ],
)  # fmt: skip
def test_wrong_data_is_seen(text, kind):
    assert judge.data_fault("vm", text).kind == kind


def test_right_data_is_no_fault():
    assert judge.data_fault("vm", '{"low": 1, "central": 2, "high": 2, "more": [null, {"low": null}]}') is None


@pytest.mark.parametrize("text", ["a\x1b[31m", "\r", "\x9b", "\u202e", "\x7f", "\x00"])
def test_controls_are_seen(text):
    assert judge.text_fault("stderr", "vm", text).kind == "control"
    assert judge.text_fault("stderr", "vm", "plain\ttext, é 日本\n") is None


@pytest.mark.parametrize(
    "text",
    ["<script>x</script>", "<p onclick=x>", "<img src=x>", '<a href="https://x">', '<a href="javascript:x">', "\x1b"],
)
def test_active_pages_are_seen(text):
    assert judge.page_fault("plan", f"<html><body>{text}</body></html>").kind == "html"
    assert judge.page_fault("plan", '<html><body><a href="#x">&lt;script&gt;</a></body></html>') is None


#: What a worker must see, each in a process of its own: a function of a case that is at fault.
FAULTY = {
    "traceback": lambda: {}["x"],
    "slow": lambda: [None for _ in iter(int, 1)],
    "memory": lambda: bytearray(3 * 2**30),
    "connection": lambda: __import__("socket").create_connection(("192.0.2.1", 80)),
    "exit": lambda: __import__("sys").exit(1),
    "control": lambda: print("\x1b[31m"),
    "writing": lambda: open("/a-file-of-the-fuzzer", "w"),  # noqa: SIM115, PTH123 - refused
}


@pytest.mark.parametrize("kind", FAULTY)
def test_the_sandbox_sees(kind, tmp_path, monkeypatch):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        from . import sandbox

        sandbox.CPU_SECONDS = 1
        box = sandbox.Sandbox(tmp_path)
        box.limit_memory()
        faults, _ = box.run("a test", Case(call=FAULTY[kind], shown=kind))
        os.write(writer, " ".join(fault.kind for fault in faults).encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(writer)
    seen = b"".join(iter(lambda: os.read(reader, 1000), b"")).decode()
    os.close(reader)
    os.waitpid(child, 0)
    assert ("traceback" if kind == "writing" else kind) in seen.split()
