"""Running commands: CPU-seconds against independent counts, statuses, signals, what cannot be run."""

import os
import pty
import resource
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path

import pytest

from estimator.errors import InputError
from profiler.measure.cgroup import make_cgroup
from profiler.measure.command import CommandNotExecutableError, CommandNotFoundError, check_command, run_command
from profiler.measure.nesting import RUN_VARIABLE

from ...shared import COUNTED_SHARE, ROOT

PYTHON = sys.executable
HAS_CGROUP = (group := make_cgroup()) is not None
if group is not None:
    group.remove()
needs_cgroup = pytest.mark.skipif(not HAS_CGROUP, reason="no cgroup v2 that this user may make groups in")
#: How long each load works, by its own clock. [CPU-s]
BURN_SECONDS = 0.24
#: What a count may add to the work itself: starting an interpreter or two, and the grain of the kernel's clock. [CPU-s]
START_SECONDS = 0.25
LOADS = {
    "one process": "import time\nwhile time.process_time() < 0.24: pass\n",
    "many short children": """
        import subprocess, sys
        for _ in range(6):
            code = "import time\\nwhile time.process_time() < 0.04: pass"
            subprocess.run([sys.executable, "-S", "-c", code], check=True)
    """,
    "threads": """
        import hashlib, threading, time
        data = bytes(2_000_000)
        def work():
            while time.thread_time() < 0.08: hashlib.sha256(data).digest()
        threads = [threading.Thread(target=work) for _ in range(3)]
        for t in threads: t.start()
        for t in threads: t.join()
    """,
}


def python(code, *arguments):
    return [PYTHON, "-S", "-c", textwrap.dedent(code), *arguments]


@pytest.mark.parametrize("use_cgroup", [pytest.param(True, marks=needs_cgroup), False], ids=["cgroup", "wait4"])
@pytest.mark.parametrize("load", LOADS)
def test_cpu_seconds_lie_between_the_work_and_the_rusage_of_the_whole_run(load, use_cgroup):
    """Counted thrice: by the work's own clock, by us, and by the kernel for all that this process waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    finished = run_command(python(LOADS[load]), use_cgroup=use_cgroup)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    truth = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert finished.exit_code == 0
    assert finished.usage.method == ("cgroup v2" if use_cgroup else "wait4")
    assert COUNTED_SHARE * BURN_SECONDS <= finished.usage.cpu_seconds <= truth + 0.05
    if not use_cgroup:
        assert finished.usage.cpu_seconds == pytest.approx(truth, abs=1e-4)
    assert finished.usage.wall_seconds > 0 and finished.usage.busy_seconds > BURN_SECONDS / 2


@pytest.mark.skipif(not Path("/usr/bin/time").exists(), reason="needs GNU time")
@pytest.mark.parametrize("load", LOADS)
def test_cpu_seconds_equal_those_of_gnu_time(load, tmp_path):
    """GNU time runs inside of the measurement, so that both count the same run."""
    said = tmp_path / "said"
    finished = run_command(["/usr/bin/time", "-f", "%U %S %e %M", "-o", str(said), *python(LOADS[load])])
    user, system, elapsed, kibibytes = map(float, said.read_text().split())
    assert user + system - 0.02 <= finished.usage.cpu_seconds <= user + system + START_SECONDS
    assert finished.usage.wall_seconds >= elapsed - 0.02, "GNU time rounds to hundredths"
    assert finished.usage.peak_memory_bytes >= kibibytes * 1024


DAEMON = """
    import os, sys, time
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while time.process_time() < 0.4: pass
            with open(sys.argv[1] + ".tmp", "w") as file: file.write(str(time.process_time()))
            os.rename(sys.argv[1] + ".tmp", sys.argv[1])
        os._exit(0)
    os.wait()
    if len(sys.argv) > 2:
        while not os.path.exists(sys.argv[1]): time.sleep(0.01)
"""


@needs_cgroup
def test_daemon_that_escapes_is_counted(tmp_path):
    finished = run_command(python(DAEMON, str(tmp_path / "used"), "wait"))
    used = float((tmp_path / "used").read_text())
    assert used >= 0.4 and finished.usage.cpu_seconds >= COUNTED_SHARE * used


@needs_cgroup
def test_follow_waits_for_a_daemon_that_outlives_the_command(tmp_path):
    finished = run_command(python(DAEMON, str(tmp_path / "used")), follow=True)
    assert finished.usage.cpu_seconds >= COUNTED_SHARE * float((tmp_path / "used").read_text())
    assert finished.survivors == 0


@needs_cgroup
def test_signal_ends_the_waiting_for_a_daemon_that_never_ends():
    code = (
        "import signal, sys; from profiler.measure.command import run_command; "
        # A signal that comes after the measurement, before the line is printed, is nobody's.
        "signal.signal(signal.SIGTERM, lambda *_: None); "
        "print(run_command(sys.argv[1:], follow=True).survivors)"
    )
    command = ["sh", "-c", "setsid sleep 60 & echo $!"]
    with subprocess.Popen(
        [PYTHON, "-c", code, *command], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as measuring:
        daemon = int(measuring.stdout.readline())
        # Until the shell has gone the signal is for it; afterwards it is for the waiting.
        while measuring.poll() is None:
            measuring.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                measuring.wait(0.1)
        os.kill(daemon, signal.SIGKILL)
        assert measuring.stdout.readline() == "1\n"


@needs_cgroup
def test_processes_left_over_are_said_and_their_group_is_removed(tmp_path):
    finished = run_command(["sh", "-c", f"sleep 60 & echo $! > {tmp_path}/pid"])
    os.kill(int((tmp_path / "pid").read_text()), signal.SIGKILL)
    assert finished.survivors == 1
    assert any("outlived the command" in warning for warning in finished.warnings)


def test_wait4_misses_the_daemon_and_says_so(tmp_path):
    finished = run_command(python(DAEMON, str(tmp_path / "used"), "wait"), use_cgroup=False)
    assert finished.usage.cpu_seconds < float((tmp_path / "used").read_text())
    assert any("no cgroup could be made" in warning for warning in finished.warnings)


def test_memory_of_the_largest_process():
    finished = run_command(python("x = bytearray(200_000_000)"), use_cgroup=False)
    assert finished.usage.peak_memory_bytes > 200_000_000
    small = run_command(["true"], use_cgroup=False)
    # A child's peak begins at what its parent held: then it is an upper bound, and marked as one.
    assert small.usage.peak_memory_bytes <= max(small.usage.memory_floor_bytes, 50_000_000)


@pytest.mark.parametrize(
    ("script", "status"), [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143), ("kill -KILL $$", 137)]
)
def test_exit_status_and_death_by_signal(script, status):
    assert run_command(["sh", "-c", script]).exit_code == status


def test_environment_reaches_the_child(tmp_path):
    target = tmp_path / "seen"
    run_command(
        ["sh", "-c", f'printf "%s" "${RUN_VARIABLE}" > {target}'],
        environ={RUN_VARIABLE: "abc", "PATH": os.environ["PATH"]},
    )
    assert target.read_text() == "abc"


def test_what_cannot_be_run(tmp_path):
    plain = tmp_path / "plain.txt"
    plain.write_text("no program")
    for argv, error, text in (
        ([], InputError, "must be given after"),
        ([""], InputError, "must be given after"),
        (["no-such-program-anywhere"], CommandNotFoundError, "no such program"),
        ([str(tmp_path / "absent")], CommandNotFoundError, "no such program"),
        ([str(plain)], CommandNotExecutableError, "chmod"),
        ([str(tmp_path)], CommandNotExecutableError, "is a directory"),
    ):
        with pytest.raises(error, match=text):
            check_command(argv)
    assert CommandNotFoundError.exit_code == 127 and CommandNotExecutableError.exit_code == 126


def test_file_with_a_bad_format_is_not_executable(tmp_path):
    broken = tmp_path / "broken"
    broken.write_bytes(b"\x7fELF garbage")
    broken.chmod(0o755)
    with pytest.raises(CommandNotExecutableError):
        run_command([str(broken)])


SIGNALLED = """
    import signal, sys, time
    def handler(number, frame):
        print("got", number, flush=True)
        sys.exit(int(sys.argv[1]))
    signal.signal(signal.SIGINT, handler)
    signal.signal(signal.SIGTERM, handler)
    print("ready", flush=True)
    time.sleep(30)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_are_passed_on_and_the_measurement_outlives_them(number):
    """Sent to the measuring process only, away from any terminal, as a scheduler does."""
    code = (
        "from profiler.measure.command import run_command; import sys; "
        "print('status', run_command(sys.argv[1:]).exit_code)"
    )
    with subprocess.Popen(
        [PYTHON, "-c", code, *python(SIGNALLED, "5")], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as measuring:
        assert measuring.stdout.readline() == "ready\n"
        measuring.send_signal(number)
        rest = measuring.stdout.read()
    assert rest.splitlines() == [f"got {int(number)}", "status 5"]
    assert measuring.returncode == 0


def test_typed_interrupt_reaches_the_command_once():
    """At a terminal both are in the foreground group: passing the signal on as well would interrupt the clean-up."""
    code = (
        "from profiler.measure.command import run_command; import sys; "
        "print('status', run_command(sys.argv[1:]).exit_code)"
    )
    counting = """
        import signal, sys, time
        count = 0
        def handler(number, frame):
            global count
            count += 1
        signal.signal(signal.SIGINT, handler)
        print("ready", flush=True)
        while not count:
            time.sleep(0.01)
        time.sleep(0.3)
        print("interrupts", count, flush=True)
        sys.exit(9)
    """
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.execv(PYTHON, [PYTHON, "-c", code, *python(counting)])
    seen = b""
    typed = False
    with suppress(OSError):
        while chunk := os.read(terminal, 1024):
            seen += chunk
            if b"ready" in seen and not typed:
                typed = bool(os.write(terminal, b"\x03"))
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert b"interrupts 1\r\n" in seen and b"status 9" in seen


def test_child_that_dies_of_the_signal_gives_128_plus_n():
    code = "from profiler.measure.command import run_command; import sys; sys.exit(run_command(sys.argv[1:]).exit_code)"
    with subprocess.Popen(
        [PYTHON, "-c", code, "sh", "-c", "echo ready; exec sleep 30"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as measuring:
        assert measuring.stdout.readline() == "ready\n"
        measuring.send_signal(signal.SIGTERM)
    assert measuring.returncode == 128 + signal.SIGTERM


def test_ignored_signals_stay_ignored_in_the_command():
    """As under nohup: a handler here would have become the default action there."""
    old = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        finished = run_command(["sh", "-c", "kill -HUP $$; exit 3"])
    finally:
        signal.signal(signal.SIGHUP, old)
    assert finished.exit_code == 3


def test_handlers_are_put_back():
    before = [signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    run_command(["true"])
    assert [signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


@needs_cgroup
def test_no_group_is_left_behind():
    probe = make_cgroup()
    parent = probe.path.parent
    probe.remove()
    run_command(["true"])
    assert not list(parent.glob(f"carbonest-{os.getpid()}-*"))


def test_without_version_2_there_is_no_group(tmp_path):
    mounts, own = tmp_path / "mountinfo", tmp_path / "cgroup"
    mounts.write_text("25 30 0:22 / /sys/fs/cgroup rw shared:4 - tmpfs tmpfs rw\n")
    own.write_text("4:memory:/user\n")
    assert make_cgroup(mounts, own) is None
    assert make_cgroup(tmp_path / "absent", own) is None
