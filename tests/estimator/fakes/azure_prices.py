"""Azure Retail Prices as documented: case-sensitive filters, pages that point back here with an explicit port."""

import re

from .server import Reply

TERM = re.compile(r"(\w+) eq '([^']*)'")
FIELD_OF = {name: name for name in ("serviceName", "armRegionName", "armSkuName")} | {"priceType": "type"}


def item(sku="Standard_D4s_v3", price=0.192, **given):
    """One item of the list; a plain Linux on-demand price unless told otherwise."""
    name = sku.removeprefix("Standard_").replace("_", " ")
    return {
        "currencyCode": "USD",
        "tierMinimumUnits": 0.0,
        "retailPrice": price,
        "unitPrice": price,
        "armRegionName": "westeurope",
        "location": "EU West",
        "effectiveStartDate": "2023-05-01T00:00:00Z",
        "meterId": "m",
        "meterName": name,
        "productId": "p",
        "skuId": "s",
        "productName": "Virtual Machines DSv3 Series",
        "skuName": name,
        "serviceName": "Virtual Machines",
        "serviceId": "x",
        "serviceFamily": "Compute",
        "unitOfMeasure": "1 Hour",
        "type": "Consumption",
        "isPrimaryMeterRegion": True,
        "armSkuName": sku,
        **given,
    }


class AzurePrices:
    """Serves ``items`` in pages; ``url`` must be set once the server runs."""

    def __init__(self, items, page=1000, currency="USD"):
        self.items, self.page, self.currency, self.url = items, page, currency, None
        self.elsewhere = None

    def __call__(self, request):
        wanted = dict(TERM.findall(request.params.get("$filter", "")))
        found = [i for i in self.items if all(i.get(FIELD_OF[key]) == value for key, value in wanted.items())]
        skip = int(request.params.get("$skip", "0"))
        rest = skip + self.page < len(found)
        query = f"api-version=2023-01-01-preview&$filter={request.params.get('$filter', '')}&$skip={skip + self.page}"
        return Reply(
            {
                "BillingCurrency": self.currency,
                "CustomerEntityId": "Default",
                "CustomerEntityType": "Retail",
                "Items": found[skip : skip + self.page],
                "Count": len(found[skip : skip + self.page]),
                "NextPageLink": f"{self.elsewhere or self.url}/?{query}".replace(" ", "%20") if rest else None,
            }
        )
