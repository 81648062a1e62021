"""Where cases run: limits of time and memory, no network, no writing outside a directory of the run's own."""

import contextlib
import io
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from . import judge
from .judge import Fault

CPU_SECONDS, WALL_SECONDS = 10, 100
MEMORY_BYTES = 2**30
#: Variables of a user's own that would decide an outcome.
_FOREIGN = (
    "AWS_",
    "AZURE_",
    "CARBONEST_",
    "ELECTRICITYMAPS_",
    "WATTTIME_",
    "MSI_",
    "IDENTITY_",
    "IMDS_",
    "REQUESTS_",
    "CURL_",
)
_SERVICES = ("uk", "electricitymaps", "watttime", "live", "azure", "aws", "refresh", "openml", "usage", "--cloud")
#: Audit event → position of the path that is written.
_WRITING = {"os.rename": 1, "os.remove": 0, "os.mkdir": 0, "os.rmdir": 0, "os.link": 1, "os.symlink": 1, "os.chmod": 0}


class TooSlow(BaseException):
    """A case that spent its time; no handler of ours may swallow it."""


class Sandbox:
    """The process's surroundings, set once; it cannot be left again, so cases run in processes of their own."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.work = self.folder / "a" / "b" / "c"
        self.touched = None
        self.serve = None
        for name in [name for name in os.environ if name.startswith(_FOREIGN)]:
            del os.environ[name]
        os.environ |= {
            "HOME": str(self.folder / "home"), "TMPDIR": str(self.folder), "NO_PROXY": "*",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_ACCESS_KEY_ID": "AKIAFAKEFAKEFAKEFAKE", "AWS_SECRET_ACCESS_KEY": "very-secret-access-key-0123456789",
            "AWS_DEFAULT_REGION": "eu-west-1", "AWS_CONFIG_FILE": "/nonexistent",
            "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent",
            "ELECTRICITYMAPS_TOKEN": "em-token-1", "WATTTIME_USER": "someone", "WATTTIME_PASSWORD": "p4ssw0rd",
            "CARBONEST_CACHE": "cache", "CARBONEST_OVERLAY": "overlay", "CARBONEST_STATE": "state", "COLUMNS": "100",
        }  # fmt: skip
        self.environment = dict(os.environ)
        tempfile.tempdir = None  # asked for before, it would be another
        from . import transport

        transport.replace(self)
        signal.signal(signal.SIGPROF, self._late)
        signal.signal(signal.SIGALRM, self._late)
        self.limited = False
        sys.addaudithook(self._watch)

    def limit_memory(self):
        """Allow so much more than what is loaded now."""
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        ceiling = pages * resource.getpagesize() + MEMORY_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (ceiling, resource.RLIM_INFINITY))

    def run(self, name, case):
        """Run a case; return its faults and the seconds of CPU that it took."""
        self._prepare(case)
        out, err = io.BytesIO(), io.BytesIO()
        code, faults, begun = 0, [], time.process_time()
        try:
            signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
            signal.setitimer(signal.ITIMER_REAL, WALL_SECONDS)
            try:
                code = self._call(case, out, err)
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
                signal.setitimer(signal.ITIMER_REAL, 0)
        except TooSlow as slow:
            faults.append(Fault("slow", judge._place(slow), f"more than {CPU_SECONDS} s"))
        except BaseException as error:  # noqa: BLE001 - judged
            found = judge.exception(error, case.allowed)
            faults += [found] if found else []
        seconds = time.process_time() - begun
        os.environ.clear()
        os.environ.update(self.environment)
        where = " ".join(
            case.argv[:2] if case.argv and case.argv[0] in ("usage", "data", "profile") else (case.argv or [name])[:1]
        )
        where = where if where.replace(" ", "").isalpha() else name
        faults += self._printed(case, code, where, out.getvalue(), err.getvalue())
        if self.touched and self.serve is None and not _names_a_service(case):
            faults.append(Fault("connection", where, self.touched))
        return faults, seconds

    def _prepare(self, case):
        os.chdir("/")
        shutil.rmtree(self.folder / "a", ignore_errors=True)
        self.work.mkdir(parents=True)
        os.chdir(self.work)
        for name, content in case.files.items():
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        os.environ.update(case.environment)
        self.touched, self.serve = None, case.serve

    def _call(self, case, out, err):
        streams = (
            io.TextIOWrapper(out, "utf-8", "strict", write_through=True),
            io.TextIOWrapper(err, "utf-8", "backslashreplace", write_through=True),
        )
        before = sys.argv, sys.stdin
        sys.stdin = io.TextIOWrapper(io.BytesIO(case.stdin), "utf-8", "strict")
        try:
            with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
                if case.call is not None:
                    case.call()
                    return 0
                from carbonest.cli import main

                sys.argv = ["carbonest", *case.argv]
                main()
                return 0
        except SystemExit as stop:
            return stop.code or 0
        finally:
            sys.argv, sys.stdin = before
            for stream in streams:
                with contextlib.suppress(ValueError, OSError):
                    stream.detach()

    def _printed(self, case, code, where, out, err):
        faults = []
        out, err = out.decode("utf-8", "replace"), err.decode("utf-8", "replace")
        # A measured program's own exit code is measure's.
        if code not in (0, 2, 3, 4, 5, 6) and not (where in ("measure", "run") and not err.startswith("Traceback")):
            faults.append(Fault("exit", f"{code} of {where}", err[-200:]))
        faults.append(judge.text_fault("stderr", where, err))
        json_asked = case.argv is not None and bool({"json", "--format=json", "-fjson"} & set(case.argv))
        if json_asked and code in (0, 3) and out.lstrip()[:1] in ("{", "["):
            faults.append(judge.data_fault(where, out))
        else:
            faults.append(judge.text_fault("stdout", where, out))
        for path in self.work.glob("*.html"):
            if path.name not in case.files and path.is_file():
                faults.append(judge.page_fault(where, path.read_text(encoding="utf-8")))
        return [fault for fault in faults if fault]

    def _late(self, number, frame):
        raise TooSlow

    def _watch(self, event, arguments):
        if event.startswith("socket.") and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            self.touched = f"{event} {arguments[1:] if event == 'socket.connect' else arguments[:2]}"
            raise OSError(101, "no network here")
        if (
            event == "open"
            and isinstance(arguments[2], int)
            and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        ):
            self._inside(arguments[0])
        elif event in _WRITING and arguments[-1] == -1:  # else the path is relative to an open directory
            self._inside(arguments[_WRITING[event]])

    def _inside(self, path):
        if isinstance(path, int):
            return
        path = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - links are not followed here
        if not path.startswith((str(self.folder), "/dev/null", "/dev/tty")) and "__pycache__" not in path:
            raise PermissionError(13, "Permission denied", path)


def _names_a_service(case):
    words = " ".join(
        [case.shown, *(case.argv or []), *(content.decode("latin-1") for content in case.files.values())]
    ).lower()
    return any(word in words for word in _SERVICES)
