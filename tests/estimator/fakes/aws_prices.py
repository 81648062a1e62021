"""AWS's public price maps, its Price List API (JSON 1.1) and DescribeSpotPriceHistory (EC2 query, XML)."""

import json
from urllib.parse import parse_qs, unquote

from .server import Reply

LOCATIONS = {
    "EU (Ireland)": {"name": "EU (Ireland)", "code": "eu-west-1", "type": "AWS Region", "continent": "Europe"},
    "US East (Verizon) - Boston": {"name": "x", "code": "us-east-1-wl1-bos-wlz-1", "type": "AWS Wavelength Zone"},
    "US West (Los Angeles)": {"name": "y", "code": "us-west-2-lax-1", "type": "AWS Local Zone"},
    "Europe (Spain)": {"name": "Europe (Spain)", "code": "eu-south-2", "type": "AWS Region"},
}


class PriceMaps:
    """``maps[map name][location]`` → list of (type, price text)."""

    def __init__(self, maps, currency="USD"):
        self.maps, self.currency = maps, currency

    def __call__(self, request):
        if request.path.endswith("/locations.json"):
            return Reply(LOCATIONS)
        parts = unquote(request.path).split("/")
        name, location = parts[-4], parts[-3]
        offers = self.maps.get(name, {}).get(location)
        if offers is None:
            return Reply(b"<Error><Code>AccessDenied</Code></Error>", 403)
        body = {
            "manifest": {"hawkFilePublicationDate": "2026-07-20T00:00:00Z", "currencyCode": self.currency},
            "regions": {
                location: {
                    f"{sku} {location} Linux {n}": {"price": price, "Instance Type": sku, "vCPU": "4", "rateCode": "r"}
                    for n, (sku, price) in enumerate(offers)
                }
            },
        }
        return Reply(body, headers={"Last-Modified": "Mon, 20 Jul 2026 10:00:00 GMT"})


def product(sku="m5.xlarge", region="eu-west-1", on_demand="0.2140000000", reserved=(), **attributes):
    """Return one entry of PriceList: a JSON text."""
    terms = {
        "OnDemand": {
            "T": {
                "effectiveDate": "2026-07-01T00:00:00Z",
                "priceDimensions": {"D": {"unit": "Hrs", "pricePerUnit": {"USD": on_demand}}},
            }
        },
        "Reserved": {},
    }
    for n, (length, option, offering, price, unit) in enumerate(reserved):
        terms["Reserved"][f"R{n}"] = {
            "effectiveDate": "2026-06-01T00:00:00Z",
            "termAttributes": {"LeaseContractLength": length, "OfferingClass": offering, "PurchaseOption": option},
            "priceDimensions": {f"R{n}.D": {"unit": unit, "pricePerUnit": {"USD": price}}},
        }
    given = {
        "instanceType": sku,
        "regionCode": region,
        "operatingSystem": "Linux",
        "tenancy": "Shared",
        "preInstalledSw": "NA",
        "capacitystatus": "Used",
        "marketoption": "OnDemand",
    } | attributes
    return json.dumps({"product": {"attributes": given}, "terms": terms})


class AwsApi:
    """Both APIs behind one address; ``failures`` are given first, one per request."""

    def __init__(self, products=(), changes=(), page=100, failures=()):
        self.products, self.changes, self.page, self.failures = list(products), list(changes), page, list(failures)
        self.calls = []

    def __call__(self, request):
        if self.failures:
            return self.failures.pop(0)
        if request.headers.get("x-amz-target") == "AWSPriceListService.GetProducts":
            asked = json.loads(request.body)
            self.calls.append(asked)
            first = int(asked.get("NextToken", "0"))
            body = {"FormatVersion": "aws_v1", "PriceList": self.products[first : first + self.page]}
            if first + self.page < len(self.products):
                body["NextToken"] = str(first + self.page)
            return Reply(body, headers={"Content-Type": "application/x-amz-json-1.1"})
        asked = {key: values[0] for key, values in parse_qs(request.body.decode()).items()}
        assert asked["Action"] == "DescribeSpotPriceHistory"
        self.calls.append(asked)
        first = int(asked.get("NextToken", "0"))
        rows = "".join(
            f"<item><instanceType>{sku}</instanceType><productDescription>Linux/UNIX</productDescription>"
            f"<spotPrice>{price}</spotPrice><timestamp>{stamp}</timestamp><availabilityZone>{zone}</availabilityZone></item>"
            for sku, zone, stamp, price in self.changes[first : first + self.page]
        )
        token = str(first + self.page) if first + self.page < len(self.changes) else ""
        return Reply(
            f'<DescribeSpotPriceHistoryResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><spotPriceHistorySet>'
            f"{rows}</spotPriceHistorySet><nextToken>{token}</nextToken></DescribeSpotPriceHistoryResponse>".encode(),
            headers={"Content-Type": "text/xml"},
        )


def json_error(code, status=400):
    return Reply(
        {"__type": code, "message": "details that may hold secrets"},
        status,
        {"Content-Type": "application/x-amz-json-1.1"},
    )


def xml_error(code, status=403):
    body = f"<Response><Errors><Error><Code>{code}</Code><Message>no</Message></Error></Errors></Response>"
    return Reply(body.encode(), status, {"Content-Type": "text/xml"})
