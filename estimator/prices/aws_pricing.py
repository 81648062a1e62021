"""AWS Price List Query API through boto3: on-demand and reserved prices; needs ``pricing:GetProducts``.

Each product is a JSON text inside the JSON. Reserved means standard, no upfront, shared tenancy.
Source: [aws_price_list_api].
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeVar

from .. import reading, schema
from ..clouds.aws import AwsSession, judge, pages
from ..clouds.patience import Patience
from ..errors import AccessError, RemoteError
from .price import HIGHEST, Price

SOURCE_ID = "aws_price_list_api"
#: The API has three homes; each knows all regions.
API_REGION = "us-east-1"

_TERM_OF = {"reserved_1y": "1yr", "reserved_3y": "3yr"}
_PAGE = 100
_MOST_PAGES = 50
Result = TypeVar("Result")


class AwsCalls:
    """boto3 clients with the patience of the usage connector, and sentences about prices.

    Raises
    ------
    MissingExtraError
        Without boto3.
    """

    def __init__(self) -> None:
        self._session = AwsSession(purpose="a live AWS price of this kind")
        self._patience = Patience("AWS", judge, total_seconds=120.0)

    def client(self, service: str, region: str) -> Any:
        """Return a client of a service in a region."""
        return self._session.client(service, region)

    def call(self, right: str, function: Callable[[], Result]) -> Result:
        """Return the result of a call; ``right`` is the IAM action that it needs."""
        try:
            return self._patience.call(right, function)
        except AccessError as error:
            # Its remedies (a policy, --resume) are those of reading usage.
            problem = str(error).partition(":")[0]
            raise AccessError(
                f"live AWS prices of this kind need credentials with the right {right}: {problem}. "
                "`aws sso login` or AWS_PROFILE choose credentials; on-demand prices need none."
            ) from None

    def pages(self, right: str, ask: Callable[[dict[str, str]], Any], field: str) -> Iterator[Any]:
        """Yield the items of a listing that is paged by ``NextToken``.

        Raises
        ------
        RemoteError
            If it does not end.
        """
        for answer in pages(self.call, right, ask, field, most_pages=_MOST_PAGES):
            yield from answer[field]


def price(calls: AwsCalls, sku: str, region: str, kind: str) -> Price | None:
    """Return the on-demand or reserved price of one machine; ``None`` where AWS lists none.

    Raises
    ------
    AccessError, RemoteError
    """
    client = calls.client("pricing", API_REGION)
    conditions = {
        "instanceType": sku,
        "regionCode": region,
        "operatingSystem": "Linux",
        "tenancy": "Shared",
        "preInstalledSw": "NA",
        "capacitystatus": "Used",
    }
    filters = [{"Type": "TERM_MATCH", "Field": name, "Value": value} for name, value in conditions.items()]

    def ask(token: dict[str, str]) -> Any:
        return client.get_products(
            ServiceCode="AmazonEC2", FormatVersion="aws_v1", Filters=filters, MaxResults=_PAGE, **token
        )

    found: list[tuple[str, float]] = []
    for text in calls.pages("pricing:GetProducts", ask, "PriceList"):
        found += _offers(_product(text), conditions, kind)
    if not found:
        return None
    since, value = min(found, key=lambda offer: offer[1])
    note = f"in effect since {since}"
    if len({value for _, value in found}) > 1:
        note += f"; the lowest of {len(found)}, up to {max(value for _, value in found):g}"
    today = datetime.now(UTC).date().isoformat()
    return Price("aws", sku, region, kind, value, "USD", today, "listed", SOURCE_ID, note)


def _product(text: object) -> dict[str, Any]:
    what = "AWS: an item of pricing:GetProducts"
    product = reading.parsed_json(text, what, error=RemoteError) if isinstance(text, str) else text
    found: dict[str, Any] = schema.checked(product, schema.mapping(), what, error=RemoteError)
    return found


def _offers(product: dict[str, Any], conditions: dict[str, str], kind: str) -> Iterator[tuple[str, float]]:
    """Yield (in effect since, dollars per hour) of every matching term."""
    attributes = _inside(product, "product", "attributes")
    # Capacity blocks carry the same attributes with another market option.
    if attributes.get("marketoption", "OnDemand") != "OnDemand":
        return
    if any(attributes.get(name, value) != value for name, value in conditions.items()):
        return
    for term in _inside(product, "terms", "Reserved" if kind in _TERM_OF else "OnDemand").values():
        if not isinstance(term, dict):
            continue
        if kind in _TERM_OF and term.get("termAttributes") != {
            "LeaseContractLength": _TERM_OF[kind],
            "OfferingClass": "standard",
            "PurchaseOption": "No Upfront",
        }:
            continue
        for dimension in _inside(term, "priceDimensions").values():
            value = _dollars(dimension)
            if value is not None:
                yield str(term.get("effectiveDate", ""))[:10], value


def _inside(whole: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Return the object under a path of keys; an empty one where there is none."""
    part: Any = whole
    for key in keys:
        part = part.get(key) if isinstance(part, dict) else None
    return part if isinstance(part, dict) else {}


def _dollars(dimension: Any) -> float | None:
    if not isinstance(dimension, dict) or dimension.get("unit") != "Hrs":
        return None
    try:
        value = float(str(_inside(dimension, "pricePerUnit").get("USD")))
    except ValueError:
        return None
    return value if 0 < value <= HIGHEST else None
