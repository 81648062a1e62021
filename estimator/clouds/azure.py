"""Azure: credentials, the two endpoints, and what their errors mean.

Inventory and the batch endpoint are plain REST through azure-core, which azure-mgmt-monitor brings anyway; metrics of
single machines go through azure-mgmt-monitor itself. Its default pipeline would try to register a missing resource
provider, which is a write: every client here gets our own list of policies, so that nothing but reading can happen.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from .. import schema
from ..errors import AccessError, CarbonestError, InputError, MissingExtraError, RemoteError, shown
from ..remote.answers import retry_after_seconds
from .patience import SessionExpiredError, Verdict, first_sentence

ARM = "https://management.azure.com"
BATCH = "https://{region}.metrics.monitor.azure.com"
BATCH_SCOPE = "https://metrics.monitor.azure.com/.default"
#: Another endpoint for both, for tests only; loopback over TLS.
OVERRIDE = "CARBONEST_AZURE_ENDPOINT"
_REGION = re.compile(r"[a-z0-9]{1,40}")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
#: ``--auth`` → class of azure-identity.
AUTH = {
    "cli": "AzureCliCredential",
    "powershell": "AzurePowerShellCredential",
    "azd": "AzureDeveloperCliCredential",
    "environment": "EnvironmentCredential",
    "workload-identity": "WorkloadIdentityCredential",
    "managed-identity": "ManagedIdentityCredential",
    "browser": "InteractiveBrowserCredential",
}
_PAGE = schema.mapping(
    {"value": schema.items(schema.mapping()), "nextLink": schema.optional(schema.text(longest=10_000))}
)
_HOSTED = ("IDENTITY_ENDPOINT", "MSI_ENDPOINT", "IMDS_ENDPOINT", "AZURE_TOKEN_CREDENTIALS")


class BrokenAnswer(Exception):
    """A body that is not the JSON it must be: cut short, or a proxy's page.

    A ``RecursionError`` is another such: the SDK met a body that is nested deeper than any answer.
    """


class HttpProblem(Exception):
    """A REST answer that is no success."""

    def __init__(self, status: int, headers: Mapping[str, str], code: str, message: str) -> None:
        self.status, self.headers, self.code, self.message = status, headers, code, message
        super().__init__(f"{status} {code}")


def credential(auth: str = "auto", environment: Mapping[str, str] = os.environ) -> Any:
    """Return the credential that ``--auth`` names.

    ``auto`` is the default chain of azure-identity without its probe of the metadata service, which is slow and looks
    like an attack outside of Azure; where the environment says that this is Azure the probe stays.

    Raises
    ------
    MissingExtraError
        Without azure-identity.
    """
    try:
        from azure import identity
    except ImportError:
        raise MissingExtraError("azure-identity", "azure", "reading Azure Monitor") from None
    # The chain logs every source that it tried, on a dozen lines; the error that is raised says what to do.
    logging.getLogger("azure.identity").addHandler(logging.NullHandler())
    if auth != "auto":
        return getattr(identity, AUTH[auth])()
    hosted = any(environment.get(name) for name in _HOSTED)
    return identity.DefaultAzureCredential(**({} if hosted else {"exclude_managed_identity_credential": True}))


def endpoint(environment: Mapping[str, str] = os.environ) -> str:
    """Return the address of Azure Resource Manager.

    Raises
    ------
    InputError
        If the override names anything but this machine over TLS: it would be handed the user's token.
    """
    override = environment.get(OVERRIDE)
    if not override:
        return ARM
    parts = urlsplit(override)
    if parts.scheme != "https" or parts.hostname not in _LOOPBACK:
        raise InputError(f"{OVERRIDE} is for tests and must be https on 127.0.0.1; got {override!r}.")
    return override.rstrip("/")


class AzureSession:
    """The pipelines to Resource Manager and to the batch endpoint. Safe to share between threads."""

    def __init__(self, token_source: Any, *, arm: str | None = None) -> None:
        try:
            from azure.core.pipeline.transport import RequestsTransport
        except ImportError:
            raise MissingExtraError("azure-mgmt-monitor", "azure", "reading Azure Monitor") from None
        self._credential = token_source
        self.arm = arm or endpoint()
        self._batch = BATCH if self.arm == ARM else self.arm
        self._transport = RequestsTransport(connection_timeout=10, read_timeout=60)
        self._clients: dict[str, Any] = {}
        self._arm = self._pipeline(self.arm, f"{ARM}/.default")
        self._metrics = self._pipeline(BATCH, BATCH_SCOPE)

    def get(self, path: str, parameters: Mapping[str, str]) -> dict[str, Any]:
        """Return the body of a GET on Resource Manager; ``path`` may be a whole address of the same host."""
        from azure.core.rest import HttpRequest

        whole = "://" in path
        # Paths come from ids in answers: one that begins otherwise than with a slash would change the host.
        if not path.startswith(f"{self.arm}/" if whole else "/"):
            raise RemoteError("Azure pointed to another host: not followed.")
        url = path if whole else f"{self.arm}{path}"
        return _body(self._arm, HttpRequest("GET", url, params=None if whole else dict(parameters)))

    def post(self, path: str, parameters: Mapping[str, str], body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the body of a POST on Resource Manager that reads: reports are asked for so."""
        from azure.core.rest import HttpRequest

        request = HttpRequest("POST", f"{self.arm}{path}", params=dict(parameters), json=dict(body))
        return _body(self._arm, request)

    def post_batch(
        self, region: str, path: str, parameters: Mapping[str, str], body: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return the body of a POST on a region's batch endpoint.

        Raises
        ------
        RemoteError
            If the region is no single label of a host name: the token would go elsewhere.
        """
        from azure.core.rest import HttpRequest

        if _REGION.fullmatch(region) is None:
            raise RemoteError(f"a region of Azure must be letters and digits; got {region[:40]!r}.")
        url = self._batch.format(region=region) + path
        return _body(self._metrics, HttpRequest("POST", url, params=dict(parameters), json=dict(body)))

    def monitor(self, subscription: str) -> Any:
        """Return azure-mgmt-monitor's client of a subscription. Call it from one thread only."""
        if subscription not in self._clients:
            from azure.mgmt.monitor import MonitorManagementClient

            self._clients[subscription] = MonitorManagementClient(
                self._credential,
                subscription,
                base_url=self.arm,
                policies=self._policies(f"{ARM}/.default"),
                transport=self._transport,
            )
        return self._clients[subscription]

    def _pipeline(self, base_url: str, scope: str) -> Any:
        from azure.core import PipelineClient

        return PipelineClient(base_url, policies=self._policies(scope), transport=self._transport)

    def _policies(self, scope: str) -> list[Any]:
        from azure.core.pipeline.policies import BearerTokenCredentialPolicy, ContentDecodePolicy, UserAgentPolicy

        # No retry policy (patience.py decides), no redirects, no logging of bodies, no registration of providers.
        return [
            UserAgentPolicy("carbonest"),
            BearerTokenCredentialPolicy(self._credential, scope),
            ContentDecodePolicy(),
        ]


def pages(session: AzureSession, path: str, parameters: Mapping[str, str], call: Any) -> Iterator[dict[str, Any]]:
    """Yield the items of a listing, page after page; ``call`` makes each request (:meth:`.patience.Patience.call`)."""
    seen = set()
    address: str | None = path
    while address and address not in seen:
        seen.add(address)
        body = call(partial(session.get, address, parameters))
        schema.checked(body, _PAGE, "Azure: an answer", error=RemoteError)
        yield from body["value"]
        address = body.get("nextLink")


def judge(error: Exception) -> Verdict | None:
    """Return what a failed Azure call means; ``None`` for what is no answer of Azure."""
    from azure.core import exceptions as sdk

    if isinstance(error, HttpProblem):
        return _judge_status(error.status, error.headers, error.code, error.message)
    # A DecodeError carries the status 200 of the body that could not be read.
    if isinstance(error, sdk.DecodeError | sdk.DeserializationError | BrokenAnswer | RecursionError):
        return Verdict(reason="the answer was broken")
    if isinstance(error, sdk.ClientAuthenticationError) and error.response is None:
        # From the credential chain itself: its text lists every source that was tried, on many lines.
        return Verdict(
            AccessError(
                "no Azure credential worked: sign in (`az login`), or choose one with --auth "
                f"{'|'.join(AUTH)}. {first_sentence(str(error))}"
            )
        )
    if isinstance(error, sdk.HttpResponseError) and error.response is not None:
        code = getattr(error.error, "code", None) or ""
        headers = {str(k).lower(): str(v) for k, v in error.response.headers.items()}
        message = getattr(error.error, "message", None) or ""
        return _judge_status(int(error.status_code or 0), headers, str(code), str(message))
    if isinstance(error, sdk.ServiceRequestError | sdk.ServiceResponseError | sdk.IncompleteReadError):
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return Verdict(RemoteError("Azure: the certificate was not accepted (a proxy? see REQUESTS_CA_BUNDLE)."))
        return Verdict(unanswered=True, reason="no answer")
    if isinstance(error, sdk.AzureError):
        return Verdict(RemoteError(f"Azure: the call failed ({type(error).__name__})."))
    if isinstance(error, OSError) and not isinstance(error, CarbonestError):
        # Certificates that are named and not there, before anything is sent.
        return Verdict(RemoteError(f"Azure: the call failed ({shown(str(error), 160, quoted=False)})."))
    return None


def _judge_status(status: int, headers: Mapping[str, str], code: str, message: str) -> Verdict:
    if status == 429:
        return Verdict(
            after_seconds=retry_after_seconds(headers), throttled=True, reason=f"throttled ({code or status})"
        )
    if status == 401:
        return Verdict(SessionExpiredError("Azure does not accept the token (401): sign in again, then add --resume."))
    if status == 403:
        return Verdict(AccessError(f"denied ({code or status}): `carbonest iam azure` prints the role that it needs."))
    if status in (408, 425) or status >= 500:
        return Verdict(after_seconds=retry_after_seconds(headers), reason=f"the service failed ({status})")
    return Verdict(RefusedError(f"Azure refused the request ({code or status}): {first_sentence(message)}"))


class RefusedError(RemoteError):
    """A request that will not succeed by repeating it, and is not about rights."""


def _body(client: Any, request: Any) -> dict[str, Any]:
    response = client.send_request(request)
    try:
        body = response.json()
    except (ValueError, RecursionError):
        body = None
    if response.status_code == 200 and isinstance(body, dict):
        return body
    if response.status_code < 300:
        raise BrokenAnswer
    error = body.get("error") if isinstance(body, dict) else None
    said = error if isinstance(error, dict) else {}
    headers = {str(k).lower(): str(v) for k, v in response.headers.items()}
    raise HttpProblem(response.status_code, headers, str(said.get("code", "")), str(said.get("message", "")))
