"""What headings and cells of people's lists mean."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.inventory.fields import ALIASES, columns_of, fraction, number, plain_name, whole


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Instance Type", "sku"), ("vm size", "sku"), ("VM_SIZE", "sku"), ("hardwareProfile.vmSize", "sku"),
        ("Region", "region"), ("Placement.AvailabilityZone", "region"), ("AWS Region", "region"),
        ("#", "count"), ("Qty.", "count"), ("No. of Instances", "count"),
        ("hrs/month", "hours"), ("Hours (per month)", "hours"), ("Usage Hours", "hours"), ("Monthly hours", "hours"),
        ("CPU %", "cpu_util"), ("Average CPU utilization (%)", "cpu_util"), ("cpu_util", "cpu_util"),
        ("Cloud", "provider"), ("Cloud Provider", "provider"), ("\u00a0sku ", "sku"),
    ],
)  # fmt: skip
def test_headings_of_spreadsheets(heading, field):
    assert list(columns_of([heading, "Owner"])) == [field]


def test_no_heading_means_two_fields():
    meanings = {(plain_name(alias), field) for field, aliases in ALIASES.items() for alias in aliases}
    assert len(meanings) == len({name for name, _ in meanings})


def test_the_plainer_heading_wins_and_twins_are_refused():
    assert columns_of(["Type", "Instance Type"])["sku"].heading == "Instance Type"
    with pytest.raises(InputError, match="rename one"):
        columns_of(["Instance Type", "instance_type"])


@pytest.mark.parametrize(
    "heading", ["CPU", "vCPU", "GPU", "Platform", "Class", "From", "Network", "Lifecycle", "Units"]
)
def test_what_may_mean_something_else_means_nothing(heading):
    assert columns_of(["sku", heading]).keys() == {"sku"}


def test_the_user_can_say_which_column():
    assert columns_of(["Kind", "Type"], {"sku": "Kind"})["sku"].heading == "Kind"
    with pytest.raises(UnknownNameError):
        columns_of(["Kind"], {"sku": "kinds"})
    with pytest.raises(UnknownNameError):
        columns_of(["Kind"], {"machine": "Kind"})


@pytest.mark.parametrize(
    ("text", "semicolons", "plain"),
    [
        ("1,460", False, "1460"), ("1,234,567.5", False, "1234567.5"), ("730.5", False, "730.5"),
        ("730,5", True, "730.5"), ("1.460,5", True, "1460.5"), ("12,5%", True, "12.5%"), ("1 460,5", True, "1460.5"),
        ("90min", False, "90min"), ("1'460", False, "1460"),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text, semicolons, plain):
    assert number(text, "hours", semicolons=semicolons) == plain


def test_a_point_between_thousands_is_not_guessed():
    with pytest.raises(InputError, match="1460 or"):
        number("1.460", "hours", semicolons=True)
    assert number("0.500", "share", semicolons=True) == "0.500"


def test_percent_is_read_from_the_heading():
    assert fraction("65", "cpu_util", percent=True) == 0.65
    assert fraction("65%", "cpu_util", percent=True) == 0.65
    assert fraction(0.5, "cpu_util", percent=True) == 0.005
    with pytest.raises(InputError, match=r"0\.65"):
        fraction("65", "cpu_util", percent=False)


def test_counts_of_spreadsheets():
    assert whole("3.0") == 3
    with pytest.raises(InputError, match="whole"):
        whole("2.5")
