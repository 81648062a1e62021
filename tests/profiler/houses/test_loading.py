import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import CarbonestError, InputError
from profiler.houses import columns, table
from profiler.houses import loading as houses
from tests.shared import SHARED, needs_shared

KAGGLE = SHARED / "sources" / "houseprices" / "train.csv"
FULL = SHARED / "sources" / "houseprices" / "AmesHousing.csv"


@needs_shared
def test_reads_the_competition_file_as_its_readme_describes_it():
    found = houses.read_file(KAGGLE)
    assert len(found) == 1460
    assert "the competition's train.csv, byte for byte" in found.source and not found.synthetic
    # sources/houseprices/README.md: mean 180,921, median 163,000, SD of log price 0.3995.
    assert found.price_usd.mean() == pytest.approx(180_921, abs=1)
    assert np.median(found.price_usd) == 163_000
    assert found.target.std(ddof=1) == pytest.approx(0.3995, abs=5e-5)
    # "None" is a word, not a gap: 864 rows of MasVnrType, beside 8 gaps.
    assert (found.columns["MasVnrType"] == "None").sum() == 864
    assert (found.columns["MasVnrType"] == columns.NONE).sum() == 8
    assert np.isnan(found.columns["LotFrontage"]).sum() == 259
    # The two partial sales are Ids 524 and 1299.
    assert np.flatnonzero(found.outliers).tolist() == [523, 1298]


@needs_shared
def test_the_full_file_holds_every_house_of_the_competition_and_the_rest_is_new():
    kaggle, full = houses.read_file(KAGGLE), houses.read_file(FULL)
    assert len(full) == 2930 and "full Ames layout" in full.source
    rest = full.without(kaggle)
    # 1460 of 2930 are the competition's; a few more look alike in every mark.
    assert 1440 <= len(rest) <= 1470
    assert len(rest.without(kaggle)) == len(rest)


def test_synthetic_houses_are_seeded_and_say_what_they_are():
    one, same, other = houses.load(None, seed=3), houses.load("synthetic", seed=3), houses.load(None, seed=4)
    assert one.synthetic and "SYNTHETIC" in one.source
    assert np.array_equal(one.price_usd, same.price_usd) and one.digest == same.digest
    assert one.digest != other.digest
    assert set(one.columns) == {*columns.NUMERIC, *columns.TEXT}
    assert one.outliers.sum() == 2
    assert 0.36 < one.target.std() < 0.45


def rows_of(found, count):
    names = [*columns.NUMERIC, *columns.TEXT]
    return [{n: found.columns[n][i] for n in names} | {"SalePrice": found.price_usd[i]} for i in range(count)]


def written(rows, path):
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_bad_cell_names_column_line_and_value(tmp_path):
    rows = rows_of(houses.load(None), 3)
    rows[1]["LotArea"] = "vast"
    with pytest.raises(InputError, match=r"LotArea must be a finite number or NA; line 3 holds 'vast'"):
        houses.read_file(written(rows, tmp_path / "a.csv"))


@pytest.mark.parametrize("column", ["GrLivArea", "SalePrice"])
def test_infinity_is_no_area_and_no_price(tmp_path, column):
    rows = rows_of(houses.load(None), 3)
    rows[0][column] = "inf"
    with pytest.raises(InputError, match=f"{column} must be a finite number or NA; line 2 holds 'inf'"):
        houses.read_file(written(rows, tmp_path / "a.csv"))


def test_a_line_with_too_many_cells_is_refused_and_a_missing_price_named(tmp_path):
    rows = rows_of(houses.load(None), 3)
    rows[1]["SalePrice"] = ""
    path = written(rows, tmp_path / "a.csv")
    with pytest.raises(InputError, match="line 3 holds nothing"):
        houses.read_file(path)
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:3], lines[3] + ",1"]) + "\n")
    with pytest.raises(InputError, match="line 4 has more"):
        houses.read_file(path)


def test_a_price_of_zero_is_refused(tmp_path):
    rows = rows_of(houses.load(None), 3)
    rows[2]["SalePrice"] = 0
    with pytest.raises(InputError, match="SalePrice must be above 0 in every row; line 4"):
        houses.read_file(written(rows, tmp_path / "a.csv"))


def test_a_file_without_prices_or_columns_says_so(tmp_path):
    rows = [{k: v for k, v in row.items() if k != "SalePrice"} for row in rows_of(houses.load(None), 2)]
    path = written(rows, tmp_path / "test.csv")
    with pytest.raises(InputError, match="is it the test file"):
        houses.read_file(path)
    assert len(houses.read_rows(path)) == 2
    with pytest.raises(InputError, match="78 of its columns are missing"):
        houses.read_file(written([{"LotArea": 1}], tmp_path / "b.csv"))
    with pytest.raises(InputError, match="must be a readable file"):
        houses.read_file(tmp_path / "absent.csv")
    with pytest.raises(InputError, match="kaggle competitions download"):
        houses.load("kaggle")


def test_spellings_of_one_thing_are_one():
    assert [table._text(x) for x in ("060", "60", 60.0, "WD ", None, "", "Brk Cmn")] == [
        "60",
        "60",
        "60",
        "WD",
        "NA",
        "NA",
        "BrkComm",
    ]


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("fuzz") / "x.csv"
    path.write_bytes(raw)
    with pytest.raises(CarbonestError):
        houses.read_file(path)


@given(st.text(max_size=60))
def test_no_text_under_a_right_header_crashes_the_reader(tmp_path_factory, text):
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([*columns.NUMERIC, *columns.TEXT, "SalePrice"])
    writer.writerow([text] * (len(columns.NUMERIC) + len(columns.TEXT)) + ["100000"])
    path = tmp_path_factory.mktemp("fuzz") / "x.csv"
    path.write_text(file.getvalue(), encoding="utf-8")
    try:
        found = houses.read_file(path)
    except CarbonestError:
        return
    assert len(found) >= 1


@pytest.mark.parametrize(("of", "base"), [(np.log, "base 2.72"), (np.log10, "base 10")])
def test_prices_that_are_logarithms_already_are_taken_as_such(of, base):
    """A target in logarithms once scored a tenth of its error and was called a leak."""
    rows = rows_of(houses.load(None), 30)
    for row in rows:
        row["SalePrice"] = of(row["SalePrice"])
    found = table.from_rows(rows, source="f", digest="d")
    np.testing.assert_allclose(found.price_usd, houses.load(None).price_usd[:30])
    assert "holds logarithms already" in found.source and base in found.source
