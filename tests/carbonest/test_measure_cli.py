"""``carbonest measure`` and ``merge`` as a newcomer types them, and the Python names beside them."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from xml.etree import ElementTree

import pytest

import carbonest
from carbonest.api import measure as measuring
from carbonest.api.footprint import check_places
from estimator.errors import InputError, UnknownNameError
from profiler import shown
from profiler.measure import results
from profiler.meters import Meter

from ..estimator.fakes.server import FakeService, Reply, in_turn
from ..profiler.measure.powercap import LinearMachine
from ..shared import COUNTED_SHARE, ROOT
from .run import carbonest_here

BUSY_SECONDS = 0.1
BUSY = [sys.executable, "-S", "-c", f"import time\nwhile time.process_time() < {BUSY_SECONDS}: pass"]


def carbonest_command(*arguments, environ=None, **more):
    return subprocess.run(
        [sys.executable, "-m", "carbonest", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | (environ or {}),
        check=False,
        **more,
    )


def measured(*arguments):
    """Run ``measure`` in this process, where its streams do not matter; return its JSON."""
    return carbonest_here("measure", "--format", "json", *arguments).json


def powercap(tree):
    zone = tree / "intel-rapl:0"
    zone.mkdir(parents=True)
    for name, text in {"name": "package-0", "energy_uj": "1000000", "max_energy_range_uj": "262143328850"}.items():
        (zone / name).write_text(text)
    return zone


def test_report_is_on_stderr_and_stdout_belongs_to_the_program():
    done = carbonest_command("measure", "--", "sh", "-c", "echo mine; echo too >&2")
    assert done.returncode == 0
    assert done.stdout == "mine\n"
    assert "too\n" in done.stderr
    assert "modelled, not measured" in done.stderr and "CPU time" in done.stderr and "wall time" in done.stderr


def test_run_is_the_same_command():
    assert "CPU time" in carbonest_command("run", "true").stderr


def test_json_of_a_run():
    data = measured("--", *BUSY)
    assert data["kind"] == "measurement" and data["exit_code"] == 0 and data["command"] == BUSY
    assert data["modelled"] is True and data["meter"] == "cpu_time" and data["scope"] == "cpu_pkg+dram"
    assert data["cpu_seconds"] >= COUNTED_SHARE * BUSY_SECONDS
    joules = data["energy_joules"]
    assert 0 < joules["low"] < joules["central"] < joules["high"]
    assert data["gpu_joules"] is None
    assert any(step["name"] == "power curve" and step["source_ids"] for step in data["trail"])


def test_counters_of_a_fake_machine_are_exact(tmp_path, monkeypatch):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path))
    # Its own claims: beside us another suite may count a package-0 of its own.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    data = measured("--", "sh", "-c", f"echo 43500000 > {powercap(tmp_path)}/energy_uj")
    assert data["energy_joules"]["central"] == data["cpu_joules"]["central"] == 42.5
    assert data["meter"] == "rapl" and data["modelled"] is False and "trail" not in data


def test_why_there_is_no_counter_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path / "none"))
    assert f"rapl: no RAPL counters: {tmp_path / 'none'} does not exist" in carbonest_here("measure", "true").err


def test_sleeping_costs_less_than_working_and_says_why():
    idle, work = (measured("--", *argv) for argv in (["sleep", "0.1"], BUSY))
    assert idle["energy_joules"]["central"] < work["energy_joules"]["central"]
    assert idle["mean_watts"]["central"] < work["mean_watts"]["central"]
    assert "Waiting costs little" in carbonest_here("measure", "sleep", "0.1").err


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["--", "sh", "-c", "exit 7"], 7),
        (["--", "sh", "-c", "kill -TERM $$"], 143),
        (["--", "no-such-program-anywhere"], 127),
        (["--", "/etc"], 126),
        ([], 2),
        (["--"], 2),
        (["--repeats", "0", "--", "true"], 2),
        (["--repats", "3", "--", "true"], 2),
        (["--cloud", "Standard_Nope", "--", "true"], 2),
        (["--region", "atlantis", "--", "true"], 2),
        (["--speed", "2", "--", "true"], 2),
        (["--pue", "0.5", "--", "true"], 2),
    ],
)
def test_exit_statuses(argv, status):
    done = carbonest_here("measure", *argv)
    assert done.code == status
    assert done.out == ""
    assert "Traceback" not in done.err and done.err


def test_options_of_the_program_are_not_ours():
    done = carbonest_command("measure", "sh", "-c", "echo $0", "--help")
    assert done.stdout == "--help\n"


def test_unwritable_output_is_refused_before_the_program_runs(tmp_path):
    witness = tmp_path / "ran"
    done = carbonest_here("measure", "--output", tmp_path / "absent" / "r.json", "--", "touch", witness)
    assert done.code == 2 and "can be written" in done.err
    assert not witness.exists()


def test_unknown_region_is_refused_before_the_program_runs(tmp_path):
    witness = tmp_path / "ran"
    done = carbonest_here("measure", "--cloud", "Standard_D4s_v5", "--region", "westeurop", "--", "touch", witness)
    assert done.code == 2 and "westeurope" in done.err
    assert not witness.exists()


def test_result_file_and_report_together(tmp_path):
    target = tmp_path / "run.json"
    done = carbonest_here("measure", "-o", target, "-n", "2", "--", "true")
    assert done.out == "" and "2 runs" in done.err
    data = results.read(target)
    assert data["repeats"] == 2 and set(data["spread"]) == {"energy_joules", "cpu_seconds", "wall_seconds"}


@pytest.mark.parametrize("output_format", ["text", "csv", "markdown"])
def test_other_forms_go_to_stdout(output_format):
    done = carbonest_here("measure", "--format", output_format, "--", "true")
    assert ("cpu_seconds" if output_format == "csv" else "CPU time") in done.out


def test_signal_is_passed_on_and_the_result_is_still_written(tmp_path):
    target = tmp_path / "run.json"
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "carbonest",
            "measure",
            "-o",
            str(target),
            "--",
            "sh",
            "-c",
            "echo ready; exec sleep 30",
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=120)
    assert process.returncode == 128 + signal.SIGINT
    assert results.read(target)["exit_code"] == 130


def test_carbon_and_money_here_and_in_a_cloud():
    here = measured("--intensity", "400", "--pue", "1.5", "--usd-per-kwh", "0.3", "--", *BUSY)
    kwh = here["energy_joules"]["central"] / 3.6e6 * 1.5
    assert here["here"]["energy_kwh"]["central"] == pytest.approx(kwh)
    assert here["here"]["operational_kgco2e"]["central"] == pytest.approx(kwh * 0.4)
    assert here["here"]["cost_usd"]["central"] == pytest.approx(kwh * 0.3)
    assert here["cloud"] is None
    bare = measured("--pue", "1.5", "--", "true")
    assert bare["here"]["energy_kwh"]["central"] == pytest.approx(bare["energy_joules"]["central"] / 3.6e6 * 1.5)
    there = measured("--cloud", "Standard_D4s_v5", "--region", "westeurope", "--", *BUSY)
    assert there["here"] is None, "without a place no carbon is made up"
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        assert 0 < there["cloud"][name]["low"] < there["cloud"][name]["central"] < there["cloud"][name]["high"]
    done = carbonest_here("measure", "--explain", "--region", "westeurope", "--", "true")
    assert "here, in azure westeurope" in done.err and "codecarbon-load-profiles" in done.err


def test_without_tables_a_program_still_runs_and_the_reason_is_said(tmp_path):
    done = carbonest_command(
        "measure", "-f", "json", "--", "sh", "-c", "exit 3", environ={"CARBONEST_DATA": str(tmp_path / "absent")}
    )
    data = json.loads(done.stdout)
    assert done.returncode == data["exit_code"] == 3
    assert data["energy_joules"] is None and data["meter"] == "none" and data["cpu_seconds"] > 0
    assert any("must name a directory of tables" in reason["reason"] for reason in data["reasons"])


def test_idle_says_one_thing_about_idle_and_the_share_stands_beside_the_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path / "powercap"))
    with LinearMachine(tmp_path / "powercap", idle_watts=10.0, per_cpu_second=6.0):
        done = carbonest_here("measure", "--idle", "0.4", "--", "sleep", "0.3")
    assert "Idle power was measured first and subtracted: package-0" in done.err
    assert "not subtracted" not in done.err and "--idle measures it" not in done.err
    assert "of them this program" in done.err and "its share by CPU-seconds, above idle" in done.err


def test_idle_without_counters_leaves_the_share_of_idle_out():
    done = carbonest_here("measure", "--idle", "0.01", "--", "true")
    assert "measuring the idle machine for 0.0100 s first" in done.err
    assert "No counter to measure idle power with" in done.err and "Waiting costs little" not in done.err


def test_merge_of_files_stdin_and_errors(tmp_path):
    files = [tmp_path / f"{i}.json" for i in range(2)]
    for file in files:
        carbonest_here("measure", "-o", file, "--", "true")
    data = [results.read(file) for file in files]
    merged = carbonest_here("merge", *files, "--format", "json").json
    assert merged["energy_joules"]["central"] == pytest.approx(sum(d["energy_joules"]["central"] for d in data))
    text = carbonest_here("merge", files[0], files[0])
    assert "counted once" in text.err and text.out.startswith("1 run on 1 host\n")
    with files[0].open() as file:
        assert "1 run on 1 host" in carbonest_command("merge", "-", stdin=file).stdout
    (tmp_path / "bad.json").write_text("{}")
    bad = carbonest_here("merge", tmp_path / "bad.json")
    assert bad.code == 2 and "must be a result of carbonest" in bad.err
    assert carbonest_here("merge").code == 2


# Python ---------------------------------------------------------------------------------------------------------------


def test_block_gives_its_fields():
    with carbonest.measure("sums") as m:
        end = time.process_time() + 0.1
        while time.process_time() < end:
            pass
    assert min(m.cpu_seconds, m.wall_seconds) >= COUNTED_SHARE * 0.1 and m.name == "sums"
    assert m.energy_joules.low < m.energy_joules.central < m.energy_joules.high
    data = m.result.to_dict()
    assert data["kind"] == "measurement"
    assert any(step["name"] == "power curve" for step in data["trail"])
    with pytest.raises(AttributeError):
        _ = m.no_such_field


def test_block_before_its_end():
    with carbonest.measure("epoch") as m:
        for early in (lambda: m.energy_joules, m.to_dict):
            with pytest.raises(InputError, match="before its end"):
                early()
        assert repr(m) == "<measure 'epoch': under way>" and m._repr_html_() is None


def test_block_shows_itself_in_a_line_and_in_a_table():
    with carbonest.measure("epoch <3>") as m:
        sum(range(10**5))
    energy, seconds = shown.interval(m.energy_joules), shown.figure(m.wall_seconds)
    assert repr(m) == repr(m.result) == f"<Measurement 'epoch <3>': {energy} J, {seconds} s, meter cpu_time, modelled>"
    table = ElementTree.fromstring(m._repr_html_())
    cells = [cell.text or "" for cell in table.iter("td")]
    assert table.findtext("caption") == "epoch <3>" and cells[:3] == ["energy [J]", energy, "meter cpu_time, modelled"]
    assert m.to_dict() == m.result.to_dict()


def test_decorated_function_keeps_its_measurements():
    @carbonest.measured
    def work(n):
        """Add."""
        if n < 0:
            raise ValueError(n)
        return sum(range(n))

    @carbonest.measured(name="named")
    def other():
        return 1

    assert work(10) == 45 and work.__doc__ == "Add." and work.__name__ == "work"
    with pytest.raises(ValueError, match="-1"):
        work(-1)
    assert [m.exit_code for m in work.measurements] == [None, 1]
    assert other() == 1 and other.measurements[0].name == "named"


def test_a_decorated_coroutine_is_measured_where_it_is_awaited():
    @carbonest.measured
    async def work(n):
        await asyncio.sleep(0.05)
        return n

    assert asyncio.run(work(3)) == 3
    assert work.measurements[0].wall_seconds >= 0.05


def test_generators_are_refused():
    def generator():
        yield

    async def stream():
        yield

    for function in (generator, stream):
        with pytest.raises(InputError, match="inside it"):
            carbonest.measured(function)


def test_meter_reports_say_what_works_and_what_does_not():
    findings = measuring.meter_reports()
    assert any(f.name == "cpu_time" and f.usable for f in findings)
    assert all(f.reason for f in findings)
    meter: Meter
    for meter in measuring.meters().usable:
        assert meter.description


def test_without_tables_the_meters_still_say_so(tmp_path, monkeypatch):
    monkeypatch.setattr(
        measuring, "this_cpu", lambda: (_ for _ in ()).throw(measuring.CarbonestError("no tables here"))
    )
    report = measuring.meters()
    assert ("cpu_time", "no tables here") in report.reasons


def test_places_are_checked():
    with pytest.raises(UnknownNameError):
        check_places(region="atlantis")
    with pytest.raises(InputError, match="--cloud"):
        check_places(speed=2.0)


def test_intensity_may_come_from_a_file_or_a_region(tmp_path):
    """`--intensity` takes what it takes everywhere; the time is that of the run."""
    series = tmp_path / "grid.csv"
    series.write_text("start,gco2e_per_kwh\n" + "".join(f"{year}-01-01T00:00Z,250\n" for year in range(2026, 2100)))
    here = measured("--intensity", series, "--", "true")["here"]
    assert here["operational_kgco2e"]["central"] == pytest.approx(here["energy_kwh"]["central"] * 0.25)


def test_a_service_that_would_not_know_the_place_is_refused_before_the_run(tmp_path):
    touched = tmp_path / "ran"
    done = carbonest_here("measure", "--intensity", "watttime", "--", "touch", touched)
    assert done.code == 2 and "give --region" in done.err
    assert not touched.exists()


def test_a_bad_file_is_refused_before_the_run(tmp_path):
    (tmp_path / "grid.csv").write_text("start,gco2e_per_kwh\nyesterday,250\n")
    touched = tmp_path / "ran"
    done = carbonest_here("measure", "--intensity", tmp_path / "grid.csv", "--", "touch", touched)
    assert done.code == 2 and "grid.csv" in done.err
    assert not touched.exists()


def test_a_service_that_fails_after_the_run_does_not_take_the_measurement_with_it(tmp_path, monkeypatch):
    target = tmp_path / "run.json"
    with FakeService(in_turn(Reply(b"<html>"))) as service:
        monkeypatch.setenv("CARBONEST_UK_URL", service.url)
        monkeypatch.setenv("CARBONEST_CACHE", str(tmp_path / "cache"))
        done = carbonest_here("measure", "--intensity", "uk", "--output", target, "--", "true")
    assert done.code == 5 and service.requests, done.err
    assert json.loads(target.read_text())["exit_code"] == 0
