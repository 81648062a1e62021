"""``carbonest compare``: the printed ledger, and wrong files."""

import json

import pytest

from ..estimator.provider_figures import figures_of as files
from ..estimator.provider_figures.figures_of import written
from .run import carbonest_here

OCTOBER = ("2026-10", "v3.0.0", "111", "eu-west-1", "AmazonEC2", 0.001, 0.100, 0.0, 0.050)
OLDER = ("2026-10", "v2.0.0", "111", "eu-west-1", "AmazonEC2", 0.0, 0.080, 0.0, 0.0)


@pytest.fixture
def ours(tmp_path):
    return written(tmp_path, "ours.json", files.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))


def test_the_ledger_goes_from_ours_to_theirs(tmp_path, ours):
    done = carbonest_here("compare", "aws", written(tmp_path, "a.csv", files.aws(OLDER, OCTOBER)), "--ours", ours)
    assert done.code == 0

    def line(begins):
        return next(each for each in done.out.splitlines() if each.strip().startswith(begins))

    assert "110 (" in line("ours, operational and embodied")
    assert "+30.0 (+10.0 – +40.0)" in line("scope 3: their hardware")
    assert "151" in line("AWS, location-based")
    assert "gap +41.0 kgCO2e; the stages sum to it" in done.out
    versions = [line.split() for line in done.out.splitlines() if line.startswith("2026-10")]
    assert versions == [["2026-10", "v2.0.0", "80.0", "left", "out"], ["2026-10", "v3.0.0", "151", "counted"]]


def test_json_holds_every_stage(tmp_path, ours):
    done = carbonest_here(
        "compare", "aws", written(tmp_path, "a.csv", files.aws(OCTOBER)), "--ours", ours, "-f", "json"
    )
    data = done.json
    assert sum(stage["value"]["central"] for stage in data["results"]) == pytest.approx(data["gap_kgco2e"])


def test_a_mix_up_of_tonnes_and_kilograms_ends_with_2(tmp_path, ours):
    kilograms = written(tmp_path, "a.csv", files.aws(OCTOBER, unit="kgCO2e"))
    done = carbonest_here("compare", "aws", kilograms, "--ours", ours)
    assert done.code == 2
    assert "must be MTCO2e" in done.err


def test_google_and_azure(tmp_path):
    google = written(tmp_path, "g.csv", files.google(("2026-10", "p", "europe-west1", "Compute Engine", 1, 40, 2, 9)))
    ours = written(tmp_path, "g.json", files.fleet(("2026-10", "p", "europe-west1", 30.0, 4.0)))
    done = carbonest_here("compare", "gcp", google, "--ours", ours)
    assert "gap +16.0 kgCO2e" in done.out
    answer = {"value": [{"dataType": "ItemDetailsData", "latestMonthEmissions": 12.5, "subscriptionId": "s"}]}
    ours = written(tmp_path, "z.json", files.usage(("2026-10", "s", "westeurope", 8.0, 1.0), provider="azure"))
    azure = written(tmp_path, "a.json", json.dumps(answer))
    assert "give --month" in carbonest_here("compare", "azure", azure, "--ours", ours).err
    done = carbonest_here("compare", "azure", azure, "--ours", ours, "--month", "2026-10")
    assert "gap +3.50 kgCO2e" in done.out
