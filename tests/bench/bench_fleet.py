"""A bill's way from files to groups, in CPU-seconds and memory, beside DuckDB merely reading the same columns as text.

Each measurement is a process of its own, so that its CPU time and its largest resident set are its own. The bill is a
CUR 2.0 in Parquet (or CSV.gz), made by a seed: hourly lines of machines, volumes, databases, functions, traffic, taxes.

usage: python tests/bench/bench_fleet.py [--smoke] [--rows 1,10,50] [--spark] [--folder DIR]
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

#: What of CUR 2.0 is read, and a few of the hundred columns that are not.
COLUMNS = """
  'p' || (r % 40) AS identity_line_item_id,
  'Anniversary' AS bill_bill_type,
  '111122223333' AS bill_payer_account_id,
  TIMESTAMP '2026-03-01' AS bill_billing_period_start_date,
  CASE WHEN k < 97 THEN 'Usage' WHEN k < 98 THEN 'SavingsPlanCoveredUsage' WHEN k < 99 THEN 'Tax' ELSE 'Credit' END
    AS line_item_line_item_type,
  lpad(CAST(resource % 25 AS VARCHAR), 12, '0') AS line_item_usage_account_id,
  CASE WHEN k < 60 OR (k >= 80 AND k < 92) THEN 'AmazonEC2' WHEN k < 66 THEN 'AmazonRDS' WHEN k < 72 THEN 'AWSLambda'
    WHEN k < 80 THEN 'AmazonS3' ELSE 'AmazonEC2' END AS line_item_product_code,
  prefix || CASE WHEN k < 60 THEN 'BoxUsage:' || sku WHEN k < 66 THEN 'InstanceUsage:db.r5.large'
    WHEN k < 72 THEN 'Lambda-GB-Second' WHEN k < 80 THEN 'TimedStorage-ByteHrs' WHEN k < 88 THEN 'EBS:VolumeUsage.gp3'
    ELSE 'DataTransfer-Out-Bytes' END AS line_item_usage_type,
  CASE WHEN k < 60 OR k >= 88 THEN 'RunInstances' WHEN k < 66 THEN 'CreateDBInstance:0002' WHEN k < 72 THEN 'Invoke'
    WHEN k < 80 THEN 'StandardStorage' ELSE 'CreateVolume-Gp3' END AS line_item_operation,
  CASE WHEN k < 60 THEN '$0.192 per On Demand Linux ' || sku || ' Instance Hour' ELSE 'usage of kind ' || k END
    AS line_item_line_item_description,
  CASE WHEN k < 66 THEN 'i-' || lpad(to_hex(resource), 17, '0') ELSE 'arn:aws:x:' || region || '::r/' || resource END
    AS line_item_resource_id,
  CASE WHEN k < 66 THEN 1.0 ELSE CAST(hash(r + 1) % 1000000000 AS DOUBLE) / 1e9 END AS line_item_usage_amount,
  CAST(hash(r) % 100000000000 AS DOUBLE) / 1e11 AS line_item_unblended_cost,
  'USD' AS line_item_currency_code,
  region || 'a' AS line_item_availability_zone,
  TIMESTAMP '2026-03-01' + to_hours(CAST(hour AS BIGINT)) AS line_item_usage_start_date,
  TIMESTAMP '2026-03-01' + to_hours(CAST(hour + 1 AS BIGINT)) AS line_item_usage_end_date,
  MAP {'product_name': CASE WHEN k < 60 THEN 'Amazon Elastic Compute Cloud' ELSE 'Other ' || (k % 12) END,
       'region': region} AS product,
  CASE WHEN k < 60 OR k >= 80 THEN 'AmazonEC2' WHEN k < 66 THEN 'AmazonRDS' WHEN k < 72 THEN 'AWSLambda'
    ELSE 'AmazonS3' END AS product_servicecode,
  CASE WHEN k < 60 THEN sku WHEN k < 66 THEN 'db.r5.large' END AS product_instance_type,
  region AS product_region_code,
  CASE WHEN k < 66 THEN 'Hrs' WHEN k < 72 THEN 'Lambda-GB-Second' WHEN k < 88 THEN 'GB-Mo' ELSE 'GB' END
    AS pricing_unit,
  CASE WHEN k < 98 THEN 'OnDemand' END AS pricing_term,
  MAP {'user_team': 'team ' || (resource % 30), 'user_env': 'prod'} AS resource_tags
"""
SOURCE = """
  SELECT *, list_extract(['m5.xlarge','c5.2xlarge','r5.large','t3.medium','m6g.large','c7g.xlarge','p3.2xlarge',
      'm7i.4xlarge','r6i.2xlarge','g5.xlarge'], CAST(resource % 10 + 1 AS BIGINT)) AS sku,
    list_extract(['us-east-1','eu-west-1','eu-central-1','us-west-2','ap-southeast-2'],
      CAST(resource % 5 + 1 AS BIGINT)) AS region,
    list_extract(['','EUW1-','EUC1-','USW2-','APS2-'], CAST(resource % 5 + 1 AS BIGINT)) AS prefix
  FROM (
    SELECT range AS r, CAST(hash(range // 720) % 100 AS INTEGER) AS k, range // 720 AS resource, range % 720 AS hour
    FROM range({first}, {last}))
"""
#: The same for a file of text, in which maps stand as text.
TEXT_COLUMNS = COLUMNS.replace("MAP {", "CAST(MAP {").replace("} AS", "} AS VARCHAR) AS")
ROWS_A_FILE = 2_000_000


def make(folder, rows, kind):
    """Write a bill of so many rows, two million a file."""
    import duckdb

    folder.mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute("SET preserve_insertion_order = false; SET memory_limit = '1GB'")
        for number, first in enumerate(range(0, rows, ROWS_A_FILE)):
            columns = COLUMNS if kind == "parquet" else TEXT_COLUMNS
            query = f"SELECT {columns} FROM ({SOURCE.format(first=first, last=min(rows, first + ROWS_A_FILE))})"
            name = folder / f"part-{number:05}.{'parquet' if kind == 'parquet' else 'csv.gz'}"
            options = (
                "FORMAT parquet, COMPRESSION zstd" if kind == "parquet" else "FORMAT csv, HEADER, COMPRESSION gzip"
            )
            connection.execute(f"COPY ({query}) TO '{name}' ({options})")


def floor(folder, kind):
    """DuckDB reads the columns that the declaration uses, as text, and adds up their lengths: nothing of ours runs."""
    import re

    from estimator.fleet.duckdb_engine import connect
    from estimator.fleet.formats import header_key
    from estimator.fleet.formats.cur import CUR_2

    used = {re.sub(r"\[.*", "", alias) for aliases in CUR_2.columns.values() for alias in aliases}
    read = f"read_parquet('{folder}/*')" if kind == "parquet" else f"read_csv('{folder}/*', all_varchar = true)"
    connection = connect(memory_limit=LIMIT)
    headers = [row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {read}").fetchall()]
    names = [header for header in headers if header_key(header) in used]
    begin = spent()
    sums = ", ".join(f"sum(length(CAST({name} AS VARCHAR)))" for name in names)
    connection.execute(f"SELECT {sums} FROM {read}").fetchall()
    return {"cpu_s": spent() - begin, "columns": len(names)}


LIMIT = "300MB"


def spent():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def classified(folder, kind):
    """Reading and classifying alone: every usage column is made, and a few are summed."""
    from estimator.fleet.bills import open_bills
    from estimator.fleet.duckdb_engine import connect
    from estimator.fleet.usage_schema import COLUMNS as USAGE

    connection = connect(memory_limit=LIMIT)
    with open_bills([folder], connection=connection) as bills:
        begin = spent()
        texts = ", ".join(f"max(length({c.name}))" for c in USAGE if c.sql_type == "VARCHAR")
        connection.execute(f"SELECT {texts}, sum(machine_hours), sum(billed) FROM ({bills.usage_sql})").fetchall()
        return {"cpu_s": spent() - begin}


def whole(folder, kind):
    """The whole way: reading, classifying, look-ups, physics, groups by account, service, region and month."""
    from estimator.fleet import pipeline
    from estimator.fleet.bills import open_bills
    from estimator.fleet.duckdb_engine import DuckDbEngine, connect

    connection = connect(memory_limit=LIMIT)
    with open_bills([folder], connection=connection) as bills:
        opened = spent()
        found = pipeline.estimate(DuckDbEngine(connection), f"({bills.usage_sql})")
        estimated = spent()
        groups = found.group_totals(("account", "service", "region", "usage_month"))
        energy = sum(group["energy_kwh_central"] or 0.0 for group in groups)
        rows = sum(group["billing_rows"] for group in groups)
        cells = connection.execute(f"SELECT count(*) FROM {found.cells}").fetchall()[0][0]
        return {
            "opening_cpu_s": opened,
            "estimate_cpu_s": estimated - opened,
            "groups_cpu_s": spent() - estimated,
            "groups": len(groups),
            "rows": rows,
            "cells": cells,
            "kwh": energy,
        }


def on_spark(folder, kind):
    """The whole way with the energy and the sums on Spark, two cores of this machine."""
    from estimator.fleet import pipeline, spark_bridge
    from estimator.fleet.bills import open_bills
    from estimator.fleet.duckdb_engine import connect

    connection = connect(memory_limit=LIMIT)
    with open_bills([folder], connection=connection) as bills, tempfile.TemporaryDirectory() as place:
        engine, usage = spark_bridge.spark_engine(connection, f"({bills.usage_sql})", place, "local[2]")
        handed = spent()
        found = pipeline.estimate(engine, usage)
        groups = found.group_totals(("account", "service", "region", "usage_month"))
        java_cpu_s, java_mib = children()
        rows = sum(group["billing_rows"] for group in groups)
        energy = sum(group["energy_kwh_central"] or 0.0 for group in groups)
        return {"duckdb_cpu_s": handed, "java_cpu_s": java_cpu_s, "java_mib": java_mib, "rows": rows, "kwh": energy}


def children():
    """CPU seconds and largest resident set in MiB of the processes that this one started, and theirs."""
    cpu, most, wanted = 0.0, 0.0, {os.getpid()}
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (entry / "stat").exists():
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            parents[int(entry.name)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
    for _ in range(4):
        wanted |= {pid for pid, (parent, _) in parents.items() if parent in wanted}
    for pid in wanted - {os.getpid()}:
        cpu += parents[pid][1]
        status = Path(f"/proc/{pid}/status").read_text()
        most += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    return cpu, most


STEPS = {"floor": floor, "classify": classified, "whole": whole, "spark": on_spark}


def measured(step, folder, kind):
    """Run a step in a process of its own: CPU and wall seconds, largest resident set, and what it says."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, __file__, "--step", step, "--folder", str(folder), "--kind", kind], stdout=subprocess.PIPE
    ) as process:
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
    if status:
        raise SystemExit(f"{step} failed")
    return {
        "wall_s": time.perf_counter() - begin,
        "cpu_s": used.ru_utime + used.ru_stime,
        "rss_mib": used.ru_maxrss / 1024,
        **{f"in_{k}": v for k, v in json.loads(said).items()},
    }


def report(rows, kind, place, spark):
    folder = place / f"{kind}-{rows}"
    if not folder.exists():
        # Elsewhere: a process counts among its memory what its parent held when it was forked.
        subprocess.run(
            [sys.executable, __file__, "--make", str(rows), "--folder", str(folder), "--kind", kind], check=True
        )
    found = {step: measured(step, folder, kind) for step in STEPS if step != "spark" or spark}
    if spark:
        found["spark"]["cpu_s"] += found["spark"]["in_java_cpu_s"]
        found["spark"]["rss_mib"] += found["spark"]["in_java_mib"]
    base = found["floor"]
    for step, figures in found.items():
        print(
            f"{kind:8}{rows / 1e6:5.1f} M  {step:9}{figures['cpu_s']:8.1f} CPU s{figures['wall_s']:8.1f} s wall"
            f"{figures['cpu_s'] / base['cpu_s']:7.2f} x CPU{figures['wall_s'] / base['wall_s']:7.2f} x wall"
            f"{figures['rss_mib']:8.0f} MiB{figures['cpu_s'] / rows * 1e6:7.2f} CPU s a million rows",
            flush=True,
        )
    for step in ("whole", "spark"):
        said = {name: round(value, 3) for name, value in found.get(step, {}).items() if name.startswith("in_")}
        if said:
            print("        ", step, said, flush=True)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--rows", default="1,10,50")
    parser.add_argument("--kinds", default="parquet,csv.gz")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--step", choices=STEPS)
    parser.add_argument("--kind", default="parquet")
    parser.add_argument("--make", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make(asked.folder, asked.make, asked.kind)
        return
    if asked.step:
        print(json.dumps(STEPS[asked.step](asked.folder, asked.kind)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        place = asked.folder or Path(temporary)
        for millions in [0.02] if asked.smoke else [float(each) for each in asked.rows.split(",")]:
            for kind in asked.kinds.split(","):
                if kind == "parquet" or millions <= 2:
                    report(int(millions * 1e6), kind, place, asked.spark and kind == "parquet" and millions <= 10)


if __name__ == "__main__":
    main()
