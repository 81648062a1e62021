"""Deliveries as AWS and Azure leave them: a month is read once, and what was left out is said."""

import json

import pytest

from estimator.fleet.bills import open_bills
from estimator.fleet.delivery import delivery

CUR = "lineItem/LineItemType,lineItem/UnblendedCost\nTax,{}\n"
RUN = "2024-03/{}"


def put(root, name, text="x"):
    """Write a file and the folders above it."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def names(found, root):
    """Return the files that count, below the root."""
    return sorted(str(path.relative_to(root)) for path in found.files)


def test_the_newest_delivery_of_each_period_where_no_manifest_says(tmp_path):
    old = "data/BILLING_PERIOD=2024-03/2024-03-28T01:05:29.443Z-f9ecf539"
    new = "data/BILLING_PERIOD=2024-03/2024-04-02T13:14:43.337Z-6b622448"
    april = "data/BILLING_PERIOD=2024-04/2024-04-03T02:25:01.436Z-2b752966"
    for run in (old, new, april):
        put(tmp_path, f"{run}/report-00001.csv", CUR.format(1))
    put(tmp_path, f"{new}/report-00002.csv", CUR.format(2))
    found = delivery([tmp_path])
    assert names(found, tmp_path) == [f"{new}/report-00001.csv", f"{new}/report-00002.csv", f"{april}/report-00001.csv"]
    assert [reason for _, reason in found.left_out] == ["an older delivery of 2024-03"]
    assert "no manifest; read the newest delivery" in found.notes[0]
    with open_bills([tmp_path]) as bills:
        assert bills.ledger().rows == 3


def test_a_manifest_leads_even_to_a_delivery_that_looks_older(tmp_path):
    listed, other = "20221201-20230101/20230103T125721Z", "20221201-20230101/20230105T000000Z"
    put(tmp_path, f"{listed}/cur-1.csv.gz")
    put(tmp_path, f"{other}/cur-1.csv.gz")
    manifest = {
        "assemblyId": "20230103T125721Z",
        "reportKeys": [f"prefix/cur/{listed}/cur-1.csv.gz", f"prefix/cur/{listed}/cur-2.csv.gz"],
    }
    put(tmp_path, "20221201-20230101/cur-Manifest.json", json.dumps(manifest))
    found = delivery([tmp_path])
    assert names(found, tmp_path) == [f"{listed}/cur-1.csv.gz"]
    assert "cur-2.csv.gz" in found.notes[0]
    assert "which is not here" in found.notes[0]
    assert [reason for _, reason in found.left_out] == ["not in the newest manifest"]


def test_the_newest_of_several_manifests(tmp_path):
    runs = [f"data/BILLING_PERIOD=2026-10/2026-10-{day:02}T00:00:00Z-{day}" for day in (3, 9, 6)]
    for run in runs:
        put(tmp_path, f"{run}/a.parquet")
        meta = run.replace("data", "metadata", 1)
        put(tmp_path, f"{meta}/x-Manifest.json", json.dumps({"dataFiles": [f"s3://bucket/x/{run}/a.parquet"]}))
    assert names(delivery([tmp_path]), tmp_path) == [f"{runs[1]}/a.parquet"]


def test_a_manifest_of_the_middle_of_the_month_is_older_than_one_of_its_end(tmp_path):
    """A legacy report's folder is named by the first day after its month, which is later than any of its runs."""
    runs = [f"20221201-20230101/202212{day}T120000Z" for day in (28, 11)]
    for run in runs:
        put(tmp_path, f"{run}/cur-1.csv")
        put(tmp_path, f"{run}/cur-Manifest.json", json.dumps({"reportKeys": [f"p/{run}/cur-1.csv"]}))
    assert names(delivery([tmp_path]), tmp_path) == [f"{runs[0]}/cur-1.csv"]


def test_azures_manifest_names_blobs_and_the_kind_of_cost(tmp_path):
    run = "exports/costs/20261001-20261031/202611020345/0a1b"
    put(tmp_path, f"{run}/part_0.csv", "MeterCategory,Cost\nStorage,1\n")
    manifest = {"exportConfig": {"type": "AmortizedCost"}, "blobs": [{"blobName": f"{run}/part_0.csv"}]}
    put(tmp_path, f"{run}/manifest.json", json.dumps(manifest))
    with open_bills([tmp_path]) as bills:
        assert [kind for _, _, kind in bills.files] == ["amortized"]


def test_files_overwritten_in_place_are_one_delivery(tmp_path):
    put(tmp_path, "data/BILLING_PERIOD=2024-01/report-00001.parquet")
    put(tmp_path, "data/BILLING_PERIOD=2024-01/report-00002.parquet")
    found = delivery([tmp_path])
    assert len(found.files) == 2
    assert found.notes == found.left_out == ()


def test_folders_that_are_no_runs_are_all_read(tmp_path):
    put(tmp_path, "2026-10/aws/a.csv")
    put(tmp_path, "2026-10/azure/b.csv")
    put(tmp_path, "2026-10/azure/old/c.csv")
    found = delivery([tmp_path])
    assert len(found.files) == 3
    assert found.left_out == ()


def test_runs_named_by_identifiers_are_told_apart_by_their_time(tmp_path):
    import os

    for number, run in enumerate(["0a1b2c3d-1", "9f8e7d6c-2"]):
        os.utime(put(tmp_path, f"20260901-20261001/{run}/a.csv"), (1e9 - number, 1e9 - number))
    assert names(delivery([tmp_path]), tmp_path) == ["20260901-20261001/0a1b2c3d-1/a.csv"]


def test_a_file_given_twice_is_read_once(tmp_path):
    path = put(tmp_path, "a.csv")
    (tmp_path / "b.csv").symlink_to(path)
    found = delivery([path, tmp_path, path])
    assert found.files == (path,)
    assert {reason for _, reason in found.left_out} == {"the same file as another"}


@pytest.mark.parametrize("content", ["{", "[]", '{"dataFiles": 5}', '{"dataFiles": []}', '{"blobs": [{"x": 1}, 7]}'])
def test_a_manifest_that_lists_nothing_leads_nowhere(tmp_path, content):
    put(tmp_path, "data/BILLING_PERIOD=2024-01/a.csv")
    put(tmp_path, "metadata/BILLING_PERIOD=2024-01/Manifest.json", content)
    found = delivery([tmp_path])
    assert len(found.files) == 1
    assert [reason for _, reason in found.left_out] == ["a manifest that lists no files"]
