"""No test here may see the user's own clouds: no configuration, credential, metadata service or state."""

import functools

import pytest

NOW = 1_795_420_800  # 2026-11-23T08:00Z
#: What a usage row must have.
ROW = {
    "provider": "aws",
    "account": "1",
    "region": "eu-west-1",
    "resource_id": "i-1",
    "sku": "m5.large",
    "period_start": "2026-10-01T00:00Z",
    "period_end": "2026-11-01T00:00Z",
}


@pytest.fixture(autouse=True)
def own_environment(monkeypatch, tmp_path, no_waiting):
    import os

    for name in list(os.environ):
        if name.startswith(("AWS_", "AZURE_", "MSI_", "IDENTITY_", "IMDS_")):
            monkeypatch.delenv(name)
    for name, value in {
        "AWS_CONFIG_FILE": str(tmp_path / "no-config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "no-credentials"),
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ACCESS_KEY_ID": "AKIAFAKEFAKEFAKEFAKE",
        "AWS_SECRET_ACCESS_KEY": "very-secret-access-key-0123456789",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "CARBONEST_STATE": str(tmp_path / "state"),
        "HOME": str(tmp_path),
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True, scope="session")
def parsed_once():
    """Let botocore parse its models (megabytes of JSON) once, not once per session that a test makes."""
    session = pytest.importorskip("botocore.session")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "create_loader", functools.cache(session.create_loader))
        yield


@pytest.fixture
def fake_aws(monkeypatch):
    from .fake_aws import FakeAws

    with FakeAws(now=NOW) as fake:
        monkeypatch.setenv("AWS_ENDPOINT_URL", fake.url)
        yield fake


@pytest.fixture
def fake_azure(monkeypatch):
    from .fake_azure import FakeAzure

    with FakeAzure() as fake:
        monkeypatch.setenv("CARBONEST_AZURE_ENDPOINT", fake.url)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", fake.ca)
        yield fake
