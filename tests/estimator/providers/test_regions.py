"""Names of regions and machine types, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import InputError, UnknownNameError
from estimator.providers import PROVIDERS, find_region, normalised, regions


@pytest.mark.parametrize(
    ("name", "provider", "expected"),
    [
        ("eastus", None, "azure eastus"),
        ("East US", None, "azure eastus"),
        ("US East", "azure", "azure eastus"),
        ("US East", None, "azure eastus"),
        ("EUS", None, "azure eastus"),
        ("EU West", None, "azure westeurope"),
        ("EuropeWest", None, "azure westeurope"),
        ("uaen", None, "azure uaenorth"),
        ("EU (Ireland)", None, "aws eu-west-1"),
        ("Europe (Ireland)", None, "aws eu-west-1"),
        ("US East (N. Virginia)", None, "aws us-east-1"),
        ("N. Virginia", None, "aws us-east-1"),
        ("EUW1", None, "aws eu-west-1"),
        ("eu-west-1a", None, "aws eu-west-1"),
        ("us-gov-west-1b", None, "aws us-gov-west-1"),
        ("us-central1-a", None, "gcp us-central1"),
        ("westeurope-1", None, "azure westeurope"),
        ("São Paulo", "aws", "aws sa-east-1"),
        ("Frankfurt", "aws", "aws eu-central-1"),
        ("Frankfurt", "gcp", "gcp europe-west3"),
        ("aws:us-east-1", None, "aws us-east-1"),
        ("  EU-WEST-1 ", None, "aws eu-west-1"),
        # The code of Azure, and without brackets also the name of AWS's Canada (Central): the code wins.
        ("canadacentral", None, "azure canadacentral"),
        ("Canada (Central)", "aws", "aws ca-central-1"),
    ],
)
def test_spellings(name, provider, expected):
    assert find_region(name, provider).label == expected


@pytest.mark.parametrize(
    ("prefix", "region"), [("APS1", "ap-southeast-1"), ("APS3", "ap-south-1"), ("EU", "eu-west-1")]
)
def test_prefixes_of_usage_types_are_read_in_bills_only(prefix, region):
    assert find_region(prefix, "aws", billing=True).region == region
    # Elsewhere EU is the union, with several regions.
    with pytest.raises(InputError if prefix == "EU" else UnknownNameError):
        find_region(prefix, "aws")


@pytest.mark.parametrize(
    ("name", "provider", "said"),
    [
        ("eastuss", None, "eastus"),
        ("eu-wst-1", None, "eu-west-1"),
        ("", None, "got nothing"),
        ("   ", None, "got nothing"),
        ("aws:", None, "got nothing"),
        ("eastus", "aws", "a region of azure, not of aws"),
        ("azure:eastus", "aws", "a region of azure, but the provider is aws"),
        ("london", None, "aws:eu-west-2 and azure:uksouth and gcp:europe-west2"),
        ("EUS2", None, "aws:eu-south-2 and azure:eastus2"),
        ("us-east-1-bos-1a", None, "unknown region"),
        ("global", None, "unknown region"),
        ("x" * 5000, None, "unknown region"),
        ("eastus", "ibm", "provider must be one of aws, azure, gcp"),
    ],
)
def test_names_that_do_not_resolve(name, provider, said):
    with pytest.raises(InputError, match=said.replace("(", "\\(")) as caught:
        find_region(name, provider)
    assert len(str(caught.value)) < 400


def test_every_alias_means_its_region():
    for row in tables.table("region_aliases"):
        found = find_region(row["spelling"], row["provider"], billing=row["kind"] == "usage_prefix")
        assert (found.provider, found.region) == (row["provider"], row["region"]), row


def test_every_region_answers_to_code_and_console_name():
    for region in regions():
        assert find_region(region.region, region.provider) == region
        assert find_region(region.display_name, region.provider) == region
        assert find_region(f"{region.provider}:{region.region.upper()}") == region


@given(st.text(max_size=40), st.sampled_from([None, *PROVIDERS]), st.booleans())
def test_any_text_is_a_region_or_one_sentence(name, provider, billing):
    try:
        region = find_region(name, provider, billing=billing)
    except InputError as error:
        assert "\n" not in str(error).replace(name, "")
    else:
        assert provider in (None, region.provider)


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)
