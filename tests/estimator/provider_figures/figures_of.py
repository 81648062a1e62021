"""Providers' files by their documented shapes, and results of ours to go with them."""

import json

AWS_HEADER = (
    "last_refresh_timestamp", "location", "model_version", "payer_account_id", "product_code", "region_code",
    "total_lbm_emissions_unit", "total_lbm_emissions_value", "total_mbm_emissions_unit", "total_mbm_emissions_value",
    "total_scope_1_emissions_unit", "total_scope_1_emissions_value", "total_scope_2_lbm_emissions_unit",
    "total_scope_2_lbm_emissions_value", "total_scope_2_mbm_emissions_unit", "total_scope_2_mbm_emissions_value",
    "total_scope_3_lbm_emissions_unit", "total_scope_3_lbm_emissions_value", "total_scope_3_mbm_emissions_unit",
    "total_scope_3_mbm_emissions_value", "usage_account_id", "usage_period_end", "usage_period_start",
)  # fmt: skip
GOOGLE_HEADER = (
    "usage_month", "billing_account_id", "project.id", "project.number", "service.description", "service.id",
    "location.location", "location.region", "carbon_model_version", "carbon_footprint_total_kgCO2e.location_based",
    "carbon_footprint_total_kgCO2e.market_based", "carbon_footprint_kgCO2e.scope1",
    "carbon_footprint_kgCO2e.scope2.location_based", "carbon_footprint_kgCO2e.scope2.market_based",
    "carbon_footprint_kgCO2e.scope3",
)  # fmt: skip


def aws(*rows, unit="MTCO2e"):
    """Return the data export; a row is (month, version, account, region, product, scope 1, 2 LBM, 2 MBM, 3)."""
    lines = [",".join(AWS_HEADER)]
    for month, version, account, region, product, one, two, two_market, three in rows:
        cells = {
            "model_version": version, "usage_account_id": account, "payer_account_id": account, "region_code": region,
            "product_code": product, "usage_period_start": f"{month}-01 00:00:00Z",
            "usage_period_end": f"{month}-28 00:00:00Z", "last_refresh_timestamp": "2026-11-19 00:00:00Z",
            "total_lbm_emissions_value": f"{one + two + three:.6f}",
            "total_mbm_emissions_value": f"{one + two_market + three:.6f}",
            "total_scope_1_emissions_value": f"{one:.6f}",
            "total_scope_2_lbm_emissions_value": f"{two:.6f}", "total_scope_2_mbm_emissions_value": f"{two_market:.6f}",
            "total_scope_3_lbm_emissions_value": f"{three:.6f}", "total_scope_3_mbm_emissions_value": f"{three:.6f}",
        }  # fmt: skip
        lines.append(",".join(cells.get(name, unit if name.endswith("_unit") else "") for name in AWS_HEADER))
    return "\n".join(lines) + "\n"


def google(*rows):
    """Return a CSV of the export; a row is (month, project, region, service, scope 1, 2 LBM, 2 MBM, 3)."""
    lines = [",".join(GOOGLE_HEADER)]
    for month, project, region, service, one, two, two_market, three in rows:
        cells = {
            "usage_month": f"{month}-01", "billing_account_id": "007GD7-15C0E6-BDE6B3", "project.id": project,
            "service.description": service, "location.region": region, "location.location": region,
            "carbon_model_version": "15", "carbon_footprint_total_kgCO2e.location_based": one + two + three,
            "carbon_footprint_total_kgCO2e.market_based": one + two_market + three,
            "carbon_footprint_kgCO2e.scope1": one, "carbon_footprint_kgCO2e.scope2.location_based": two,
            "carbon_footprint_kgCO2e.scope2.market_based": two_market, "carbon_footprint_kgCO2e.scope3": three,
        }  # fmt: skip
        lines.append(",".join(str(cells.get(name, "")) for name in GOOGLE_HEADER))
    return "\n".join(lines) + "\n"


def figure(central):
    return {"low": central / 2, "central": central, "high": central * 2}


def usage(*rows, provider="aws"):
    """Return a result of ``carbonest usage``; a row is (month, account, region, operational, embodied)."""
    results = [
        {
            "provider": provider, "account": account, "region": region, "name": f"m{number}", "sku": "m5.large",
            "period_start": f"{month}-01T00:00:00+00:00", "period_end": f"{month}-30T00:00:00+00:00",
            "operational_kgco2e": figure(operational), "embodied_kgco2e": figure(embodied), "energy_kwh": figure(1.0),
        }
        for number, (month, account, region, operational, embodied) in enumerate(rows)
    ]  # fmt: skip
    return {"schema_version": 1, "provider": provider, "window": "w", "group_by": [], "total": None, "results": results}


def fleet(*rows):
    """Return a result of ``carbonest fleet`` by account, region and month; rows as those of :func:`usage`."""
    groups = [
        {
            "account": account, "region": region, "month": month, "money": {},
            "by_scope": {"server+pue": {"energy_kwh": figure(1.0), "operational_kgco2e": figure(operational),
                                        "embodied_kgco2e": figure(embodied)}},
        }
        for month, account, region, operational, embodied in rows
    ]  # fmt: skip
    names = ["account", "region", "month"]
    return {"schema_version": 1, "ledger": [], "group_by": names, "total": {}, "months": [], "results": groups}


def written(folder, name, content):
    """Write a file and return its path as text."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(path)
