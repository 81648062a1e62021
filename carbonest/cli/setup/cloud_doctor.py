"""The part of ``carbonest doctor --cloud`` that asks a cloud what the present rights allow."""

from __future__ import annotations


def probe(cloud: str) -> list[dict[str, object]]:
    """Return findings as ``doctor`` shows them; never raises for a missing right, extra or network."""
    from estimator.errors import CarbonestError
    from estimator.usage import probe as rights

    findings: list[dict[str, object]] = []
    try:
        for found in rights.aws() if cloud == "aws" else rights.azure():
            findings.append({"area": cloud, "what": found.what, "works": found.works, "detail": found.detail})
    except CarbonestError as error:
        findings.append({"area": cloud, "what": "sign-in", "works": False, "detail": str(error)})
    return findings
