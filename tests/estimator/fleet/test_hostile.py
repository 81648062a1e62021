"""Files that are broken, huge or malicious: a sentence each, the rest read, nothing lost."""

import csv
import gzip
import io
import json
import random
import struct
import zlib
from decimal import Decimal

import pytest

from estimator.errors import CarbonestError, InputError, UnknownNameError
from estimator.fleet.bills import open_bills
from estimator.fleet.ledger import Source, closed

from .generator.files import write_parquet

HEADER = "ChargeCategory,BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ProviderName,ConsumedQuantity,Tags"
GOOD = 'Usage,1.25,1.25,USD,2026-10-01T00:00:00Z,AWS,1,"{""team"": ""a""}"'


def bill(path, *lines, header=HEADER):
    """Write a FOCUS file."""
    path.write_bytes("\n".join([header, *lines, ""]).encode("utf-8", "surrogateescape"))
    return path


def test_one_good_file_is_read_whatever_stands_beside_it(tmp_path):
    """Ten files that cannot be read: each is named in a sentence of its own."""
    bill(tmp_path / "good.csv", GOOD, GOOD)
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "blank.csv").write_bytes(b"\n\n\n")
    (tmp_path / "noise.csv").write_bytes(random.Random(1).randbytes(2000))
    (tmp_path / "wide.csv").write_bytes("ChargeCategory,BilledCost\nUsage,1\n".encode("utf-16"))
    (tmp_path / "other.csv").write_text("name,age\nx,1\n")
    (tmp_path / "oracle.csv").write_text("lineItem/referenceNo,lineItem/tenantId,cost/myCost\n1,2,3\n")
    (tmp_path / "zip.gz").write_bytes(b"PK\x03\x04" + b"\0" * 50)
    (tmp_path / "cut.csv.gz").write_bytes(gzip.compress(f"{HEADER}\n{GOOD}\n".encode() * 3000)[:-40])
    (tmp_path / "cut.parquet").write_bytes(b"PAR1" + b"\0" * 100)
    (tmp_path / "twice.csv").write_text(f"{HEADER},billedCost\n{GOOD},2\n")
    (tmp_path / "bomb.csv.gz").write_bytes(gzip.compress(f"{HEADER}\n{GOOD}\n".encode() + b"0" * (80 << 20), 9))
    with open_bills([tmp_path]) as bills:
        assert bills.ledger().by("currency") == {("USD",): (2, Decimal("2.5"), Decimal("2.5"))}
        said = {name.rsplit("/", 1)[1]: why for name, why in bills.refused}
    expected = {
        "empty.csv": "is empty",
        "blank.csv": "empty lines only",
        "noise.csv": "is none",
        "wide.csv": "is UTF-16",
        "other.csv": "it lacks",
        "oracle.csv": "Oracle",
        "zip.gz": "zip archive: unpack it",
        "cut.csv.gz": "must be whole",
        "cut.parquet": "must be whole",
        "twice.csv": "must stand once",
        "bomb.csv.gz": "inflate to at most 200 times",
    }
    assert said.keys() == expected.keys()
    for name, part in expected.items():
        assert part in said[name], said[name]
        assert said[name].count("\n") == 0
        assert said[name].endswith(".")


def test_a_line_of_100_megabytes_is_one_rejected_line(tmp_path):
    path = bill(tmp_path / "long.csv", GOOD, "x" * 100_000_000, GOOD, "Usage," + "9" * 3_000_000, GOOD)
    with open_bills([path]) as bills:
        assert bills.ledger().rows == 3
        assert sorted((each.line, each.message.split(" ")[2]) for each in bills.rejected) == [
            (3, "100,000,000"),
            (5, "3,000,006"),
        ]


def test_rejected_lines_are_counted_once_each_and_keep_their_number(tmp_path):
    path = bill(tmp_path / "bad.csv", GOOD, "Usage,1", GOOD + ",x,y,z", "Usage,1,1,USD,2026-10-01,caf\udce9,1,", GOOD)
    with open_bills([path]) as bills:
        assert bills.ledger().rows == 2
        assert [each.line for each in bills.rejected] == [3, 4, 5]


def test_headers_in_the_middle_of_a_file_are_set_aside_and_counted(tmp_path):
    path = bill(tmp_path / "joined.csv", GOOD, HEADER, GOOD)
    with open_bills([path]) as bills:
        assert bills.ledger().by("name")[("quarantined",)] == (1, None, None)
        assert bills.ledger().rows == 3


def test_names_that_are_programs_stay_names(tmp_path):
    evil = "'); drop table x; --"
    folder = tmp_path / "o'folder [x]* ?; --"
    folder.mkdir()
    out = io.StringIO()
    csv.writer(out).writerow(["Usage", "1", "1", "USD", "2026-10-01", "AWS", "1", json.dumps({evil: evil})])
    bill(folder / f"{evil}.csv", out.getvalue().strip())
    bill(
        folder / "second.csv",
        GOOD,
        header=HEADER.replace("Tags", 'Tags,"' + evil.replace('"', "") + '"').replace("Usage,", ""),
    )
    with open_bills([folder]) as bills:
        assert bills.ledger().rows + bills.ledger().rejected == 2
        tags = bills.connection.execute(f"SELECT tags FROM ({bills.usage_sql}) WHERE tags LIKE '%drop%'").fetchall()
        assert json.loads(tags[0][0]) == {evil: evil}
        path = next(file for file, _, _ in bills.files if "drop" in file)
        assert bills.raw_row(path, 1)["Tags"] == json.dumps({evil: evil})


def test_tags_in_columns_of_their_own_keep_their_names(tmp_path):
    evil = "'); drop table x; --"
    names = ["lineItem/LineItemType", "lineItem/UnblendedCost", f"resourceTags/user:{evil}", 'resourceTags/user:"q"']
    with (tmp_path / "cur.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([names, ["Tax", "1", 'a"b', ""], ["Tax", "2", "", "\\"]])
    with open_bills([tmp_path / "cur.csv"]) as bills:
        tags = bills.connection.execute(f"SELECT tags FROM ({bills.usage_sql}) ORDER BY line").fetchall()
    assert [json.loads(each) for (each,) in tags] == [{evil: 'a"b'}, {'"q"': "\\"}]


def test_files_of_different_columns_are_read_together(tmp_path):
    """Mixed schemas: other columns, another order, another type, another format."""
    bill(tmp_path / "a.csv", GOOD)
    bill(tmp_path / "b.csv", "AWS,2,Usage", header="ProviderName,BilledCost,ChargeCategory")
    write_parquet(tmp_path / "c.parquet", [{"ChargeCategory": "Usage", "BilledCost": 4.0}], {"BilledCost": "DOUBLE"})
    write_parquet(
        tmp_path / "d.parquet", [{"ChargeCategory": "Usage", "BilledCost": 8.0}], {"BilledCost": "DECIMAL(9,2)"}
    )
    (tmp_path / "e.csv").write_text("MeterCategory,Cost,Quantity\nStorage,16,1\n")
    (tmp_path / "f.csv").write_text("Usage Data Extract\n\nMeterCategory;Cost;Quantity\nStorage;32;1\n")
    with open_bills([tmp_path]) as bills:
        assert bills.refused == ()
        assert sum(each[1] for each in bills.ledger().by("file").values()) == Decimal("62.25") + Decimal(1) - Decimal(0)


def test_rows_that_parquet_cannot_hold_are_not_believed(tmp_path):
    path = tmp_path / "bomb.parquet"
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT 'Usage' AS ChargeCategory, 1.5 AS BilledCost FROM range(3_000_000)) "
            f"TO '{path}' (FORMAT parquet)"
        )
    with pytest.raises(InputError, match="promises 3000000"):
        open_bills([path])


def test_a_list_of_objects_is_read_as_rows(tmp_path):
    (tmp_path / "a.json").write_text(
        '[{"ChargeCategory": "Usage", "BilledCost": 1.5}, {"ChargeCategory": "Tax", "BilledCost": 2}]'
    )
    with open_bills([tmp_path / "a.json"]) as bills:
        assert bills.ledger().by("name") == {
            ("other",): (1, Decimal("1.5"), None),
            ("tax_credit_fee",): (1, Decimal(2), None),
        }


def test_a_forced_format_overrides_the_headers(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("MeterCategory,Cost,BilledCost,ChargeCategory\nStorage,1,2,Usage\n")
    with open_bills([path]) as bills:
        assert bills.files[0][1].startswith("focus")
    with open_bills([path], forced_format="azure-costs") as bills:
        assert bills.ledger().by("name") == {("other",): (1, Decimal(1), Decimal(1))}
    with pytest.raises(UnknownNameError, match="focus"):
        open_bills([path], forced_format="focsu")


def test_one_month_of_an_account_in_two_formats_is_refused(tmp_path):
    bill(tmp_path / "focus.csv", f"{GOOD},42", header=f"{HEADER},SubAccountId")
    cur = tmp_path / "cur.csv"
    names = "lineItem/LineItemType,lineItem/UnblendedCost,lineItem/UsageAccountId,lineItem/UsageStartDate\n"
    cur.write_text(f"{names}Tax,1,42,2026-10-01T00:00:00Z\n")
    with pytest.raises(InputError, match="must be read from one format; '42' has 2026-10 as aws-cur and as focus"):
        open_bills([tmp_path])
    cur.write_text(f"{names}Tax,1,42,2026-09-01T00:00:00Z\nTax,1,43,2026-10-01T00:00:00Z\n")
    with open_bills([tmp_path]) as bills:
        assert bills.ledger().rows == 3


def test_two_spellings_of_a_column_complete_each_other(tmp_path):
    """A loader of CUR 2.0 leaves ``reservation_arn`` and ``reservation_a_r_n`` behind, each filled for some rows."""
    names = "reservation_reservation_arn,reservation_reservation_a_r_n"
    path = tmp_path / "a.csv"
    path.write_text(f"line_item_line_item_type,line_item_unblended_cost,{names}\nFee,1,arn:1,\nFee,2,,arn:2\nFee,4,,\n")
    with open_bills([path]) as bills:
        assert {name: each[1] for (name,), each in bills.ledger().by("name").items()} == {
            "commitment": Decimal(3),
            "tax_credit_fee": Decimal(4),
        }


def test_a_path_that_is_not_there_and_a_folder_without_bills(tmp_path):
    with pytest.raises(InputError, match="exists"):
        open_bills([tmp_path / "absent.csv"])
    with pytest.raises(InputError, match="holds no CSV"):
        open_bills([tmp_path])


def test_a_ledger_that_does_not_close_is_an_error(tmp_path):
    with open_bills([bill(tmp_path / "a.csv", GOOD, GOOD)]) as bills:
        group = bills.groups[0]
        good = Source(frozenset({bills.files[0][0]}), group.relation, group.staged.form.sums, 2)
        assert closed(bills.connection, bills.usage_sql, [good], 0).rows == 2
        with pytest.raises(CarbonestError, match="must close; the files hold 2 rows, the classes 1"):
            closed(bills.connection, f"SELECT * FROM ({bills.usage_sql}) LIMIT 1", [good], 0)
        doubled = f"SELECT * REPLACE (billed + 0.01 AS billed) FROM ({bills.usage_sql})"
        with pytest.raises(CarbonestError, match=r"must close; billed is 2\.5"):
            closed(bills.connection, doubled, [good], 0)


def test_money_beyond_any_line_of_a_bill_is_set_aside_not_wrapped(tmp_path):
    with open_bills([bill(tmp_path / "a.csv", GOOD.replace("1.25,1.25", "99999999999,1"), GOOD)]) as bills:
        assert bills.ledger().by("name")[("quarantined",)] == (1, None, Decimal(1))


def test_sums_do_not_outgrow_their_type(tmp_path):
    """Two lines of nine thousand million each, as a bill in rupiah may have."""
    big = GOOD.replace("1.25,1.25", "9000000000.0000000000000000000000000001,9000000000")
    with open_bills([bill(tmp_path / "a.csv", big, big, GOOD)]) as bills:
        assert bills.ledger().by("currency")[("USD",)][1] == Decimal("18000000001.2500000000000000000000000002")


@pytest.mark.parametrize("kind", ["fifo", "folder named like a file"])
def test_what_is_no_file_is_never_waited_for(tmp_path, kind):
    import os

    path = tmp_path / "x.csv"
    os.mkfifo(path) if kind == "fifo" else (path / "y.csv").parent.mkdir()
    with pytest.raises(InputError):
        open_bills([path])


def test_a_gzip_file_that_lies_about_its_end(tmp_path):
    body = gzip.compress(f"{HEADER}\n{GOOD}\n".encode())
    (tmp_path / "a.csv.gz").write_bytes(body[:-8] + struct.pack("<II", zlib.crc32(b""), 5))
    with pytest.raises(InputError, match="must be whole"):
        open_bills([tmp_path / "a.csv.gz"])
