"""Stores written for tests by hand, from the formats' own pages, not by the readers' code."""

import json
import sqlite3
import struct
import zlib

START = 1_760_000_000.0


def mlflow_folder(root, runs, experiment="houses"):
    """Write a file store: a run is (id, status, start, end, {key: [(seconds, value)]}, tags)."""
    folder = root / "mlruns" / "17"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "meta.yaml").write_text(f"experiment_id: '17'\nlifecycle_stage: active\nname: {experiment}\n")
    for run_id, status, start, end, series, tags in runs:
        home = folder / run_id
        home.mkdir()
        (home / "meta.yaml").write_text(
            f"end_time: {'null' if end is None else round(end * 1000)}\nlifecycle_stage: active\nrun_id: {run_id}\n"
            f"run_name: name of {run_id}\nstart_time: {round(start * 1000)}\nstatus: {status}\nuser_id: ada\n"
        )
        for key, points in series.items():
            path = home / "metrics" / key
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"{round(t * 1000)} {v} {n}\n" for n, (t, v) in enumerate(points)))
        for key, value in tags.items():
            (home / "tags").mkdir(exist_ok=True)
            (home / "tags" / key).write_text(value)
    return root / "mlruns"


def mlflow_database(path, runs):
    """Write the tables of MLflow's database that hold runs, with the columns that they have."""
    with sqlite3.connect(path) as store:
        store.executescript(
            "CREATE TABLE experiments (experiment_id INTEGER, name TEXT);"
            "CREATE TABLE runs (run_uuid TEXT, name TEXT, user_id TEXT, status TEXT, start_time INT, end_time INT,"
            " lifecycle_stage TEXT, experiment_id INT);"
            "CREATE TABLE tags (key TEXT, value TEXT, run_uuid TEXT);"
            "CREATE TABLE metrics (key TEXT, value FLOAT, timestamp INT, run_uuid TEXT, step INT, is_nan BOOLEAN);"
            "CREATE TABLE latest_metrics"
            " (key TEXT, value FLOAT, timestamp INT, step INT, is_nan BOOLEAN, run_uuid TEXT);"
        )
        store.execute("INSERT INTO experiments VALUES (3, 'houses')")
        for run_id, status, start, end, series, _ in runs:
            store.execute(
                "INSERT INTO runs VALUES (?, ?, 'ada', ?, ?, ?, 'active', 3)",
                (run_id, f"name of {run_id}", status, round(start * 1000), round(end * 1000)),
            )
            for key, points in series.items():
                for step, (time, value) in enumerate(points):
                    row = (key, value, round(time * 1000), run_id, step, 0)
                    store.execute("INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?)", row)
                time, value = points[-1]
                store.execute(
                    "INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?)", (key, value, round(time * 1000), 0, run_id)
                )
    store.close()
    return path


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def field(number, value):
    """Encode one field: a whole number, text, or a message."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    content = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(content)) + content


def fixed64(number, value):
    return varint(number << 3 | 1) + struct.pack("<d", value)


def fixed32(number, value):
    return varint(number << 3 | 5) + struct.pack("<f", value)


def stamp(seconds):
    return field(1, int(seconds)) + field(2, round((seconds - int(seconds)) * 1e9))


def wandb_log(records):
    """Frame records as the log does: blocks of 32 KiB, whole or in pieces."""
    out = bytearray(b":W&B" + struct.pack("<HB", 0xBEE1, 0))
    for record in records:
        rest, first = record, True
        while True:
            left = 32768 - len(out) % 32768
            if left < 7:
                out += b"\0" * left
                continue
            part, rest = rest[: left - 7], rest[left - 7 :]
            kind = (1 if first else 4) if not rest else (2 if first else 3)
            out += struct.pack("<IHB", zlib.crc32(part, zlib.crc32(bytes([kind]))), len(part), kind) + part
            first = False
            if not rest:
                break
    return bytes(out)


def wandb_records(
    series,
    *,
    run_id="abc123",
    host="node-1",
    start=START,
    runtime=100,
    exit_code=0,
    gpu="NVIDIA H100 80GB HBM3",
    boards=1,
):
    """Return the records of a run: its own, its environment, its system metrics, its history, its end."""
    run = field(1, run_id) + field(3, "houses") + field(6, "group") + field(8, "happy-tree-1") + field(13, host)
    yield field(17, run + field(17, stamp(start)))
    environment = field(12, host) + field(13, "ada") + field(17, 32) + field(18, gpu) + field(19, boards)
    yield field(26, environment + field(22, field(3, "AMD EPYC 7763")))
    for key, points in series.items():
        for time, value in points:
            item = field(1, key) + field(16, json.dumps(value))
            yield field(7, field(2, stamp(time)) + field(3, item))
    yield field(2, field(1, field(2, "val") + field(2, "rmse") + field(16, "0.125")))
    if exit_code is not None:
        yield field(18, (field(1, exit_code) if exit_code else b"") + field(2, runtime))


def event_file(points):
    """Frame scalars as TensorBoard does: (seconds, tag, value); a tensor where the tag begins with one."""
    out = b""
    for time, tag, value in points:
        if tag.startswith("tensor:"):
            scalar = field(1, tag[7:]) + field(8, field(1, 1) + field(4, struct.pack("<f", value)))
        else:
            scalar = field(1, tag) + fixed32(2, value)
        event = fixed64(1, time) + field(5, field(1, scalar))
        out += struct.pack("<Q", len(event)) + b"\0\0\0\0" + event + b"\0\0\0\0"
    return out
