"""boto3 clients of one profile, and what their errors mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..errors import AccessError, CarbonestError, InputError, MissingExtraError, RemoteError, UnknownNameError, shown
from ..remote.answers import retry_after_seconds
from .patience import SessionExpiredError, Verdict, first_sentence

_THROTTLED = frozenset({
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
    "RequestLimitExceeded", "TooManyRequestsException", "LimitExceeded", "SlowDown", "BandwidthLimitExceeded",
})  # fmt: skip
_TRANSIENT = frozenset({
    "InternalError", "InternalFailure", "InternalServiceError", "InternalServiceFault", "ServiceUnavailable",
    "Unavailable", "RequestTimeout", "RequestTimeoutException",
})  # fmt: skip
_EXPIRED = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"})
_REJECTED = frozenset({
    "InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidAccessKeyId", "SignatureDoesNotMatch",
    "IncompleteSignature", "MissingAuthenticationToken", "InvalidToken", "MissingAuthenticationTokenException",
})  # fmt: skip
_DENIED = frozenset({
    "UnauthorizedOperation", "AccessDenied", "AccessDeniedException", "UnauthorizedAccess", "OptInRequired",
    "NotAuthorized",
})  # fmt: skip
#: Where there is no default region, the regions are asked for here: every account has it.
HOME_REGION = "us-east-1"


class BrokenAnswer(Exception):
    """An answer without the field that it must have: botocore takes a JSON body that was cut short for an empty one."""


class AwsSession:
    """The clients of one profile; a client per service and region, safe to share between threads.

    Raises
    ------
    MissingExtraError
        Without boto3.
    UnknownNameError
        If the profile is not in the user's configuration.
    """

    def __init__(self, profile: str | None = None, *, workers: int = 8, purpose: str = "reading CloudWatch") -> None:
        try:
            import boto3
            from botocore.config import Config
            from botocore.exceptions import BotoCoreError, ProfileNotFound
        except ImportError:
            raise MissingExtraError("boto3", "aws", purpose) from None
        self.profile = profile
        try:
            self._session = boto3.Session(profile_name=profile)
        except ProfileNotFound:
            known = boto3.Session().available_profiles
            raise UnknownNameError.among("AWS profile", str(profile), known, "See ~/.aws/config.", cutoff=0.4) from None
        except BotoCoreError as error:
            raise InputError(f"the AWS configuration in ~/.aws must be readable; got {type(error).__name__}.") from None
        # One patience for all calls is ours (patience.py): the SDK tries once.
        self._config = Config(
            retries={"total_max_attempts": 1, "mode": "standard"},
            max_pool_connections=max(10, workers),
            connect_timeout=10,
            read_timeout=60,
            user_agent_extra="carbonest",
        )
        self._clients: dict[tuple[str, str], Any] = {}

    @property
    def default_region(self) -> str | None:
        """The region that the profile or the environment names."""
        region = self._session.region_name
        return str(region) if region else None

    def client(self, service: str, region: str) -> Any:
        """Return the client of a service in a region; made once. Call it from one thread only.

        Raises
        ------
        InputError
            If no address can be made of the region, or of what the environment says about endpoints.
        """
        from botocore.exceptions import BotoCoreError

        key = (service, region)
        if key not in self._clients:
            try:
                self._clients[key] = self._session.client(service, region_name=region, config=self._config)
            except (BotoCoreError, ValueError) as error:
                raise InputError(
                    f"AWS {service} must have an address in region {region[:60]!r}; {first_sentence(str(error))}"
                ) from None
        return self._clients[key]


def pages(
    call: Callable[[str, Callable[[], Any]], Any],
    operation: str,
    ask: Callable[[dict[str, str]], Any],
    field: str,
    *,
    most_pages: int = 10_000,
) -> Iterator[dict[str, Any]]:
    """Yield the answers of a listing that is paged by ``NextToken``, each with its ``field``.

    ``call`` makes each request (:meth:`.patience.Patience.call`); ``ask`` takes the token as a keyword
    argument in a dict.

    Raises
    ------
    RemoteError
        If the listing does not end.
    """

    def whole() -> dict[str, Any]:
        answer: dict[str, Any] = ask(token)
        if field not in answer:
            raise BrokenAnswer(field)
        return answer

    token: dict[str, str] = {}
    for _ in range(most_pages):
        answer = call(operation, whole)
        yield answer
        following = answer.get("NextToken")
        if not following:
            return
        if following == token.get("NextToken"):
            break
        token = {"NextToken": following}
    raise RemoteError(f"AWS: the listing of {operation} did not end after {most_pages} pages.")


def judge(error: Exception) -> Verdict | None:
    """Return what a failed AWS call means; ``None`` for what is no answer of AWS.

    Messages of AWS can hold signed strings and encoded policies: of denials and rejected signatures only the code
    is told.
    """
    from botocore import exceptions as sdk
    from botocore.parsers import ResponseParserError

    if isinstance(error, sdk.ClientError):
        return _judge_answer(error)
    if isinstance(error, sdk.NoCredentialsError | sdk.PartialCredentialsError):
        return Verdict(
            AccessError("no AWS credentials were found: sign in (`aws sso login`, `aws configure`), or give --profile.")
        )
    expired = (sdk.UnauthorizedSSOTokenError, sdk.SSOTokenLoadError, sdk.TokenRetrievalError)
    if isinstance(error, expired):
        again = "sign in again (`aws sso login`), then add --resume."
        return Verdict(SessionExpiredError(f"the AWS sign-in has ended: {again}"))
    if isinstance(error, sdk.CredentialRetrievalError | sdk.ConfigParseError | sdk.MetadataRetrievalError):
        return Verdict(AccessError(f"the AWS credentials could not be obtained ({type(error).__name__})."))
    if isinstance(error, sdk.SSLError):
        return Verdict(RemoteError("AWS: the endpoint's certificate was not accepted (a proxy? see AWS_CA_BUNDLE)."))
    broken = (
        sdk.ConnectionError,
        sdk.HTTPClientError,
        sdk.IncompleteReadError,
        ResponseParserError,
        BrokenAnswer,
        RecursionError,
    )
    if isinstance(error, broken) or _read_by_the_sdk(error):
        return Verdict(reason=_transport(type(error).__name__))
    if isinstance(error, sdk.NoRegionError | sdk.InvalidRegionError):
        return Verdict(InputError("a region is missing or malformed: give --region, such as eu-west-1."))
    if isinstance(error, sdk.BotoCoreError):
        return Verdict(RemoteError(f"AWS: the call failed ({type(error).__name__})."))
    if isinstance(error, OSError) and not isinstance(error, CarbonestError):
        # Certificates that are named and not there, before anything is sent.
        return Verdict(RemoteError(f"AWS: the call failed ({shown(str(error), 160, quoted=False)})."))
    return None


def _read_by_the_sdk(error: Exception) -> bool:
    """Say whether the SDK raised it over an answer: one off its own model ends there in errors of any class."""
    step, modules = error.__traceback__, [""]
    while step is not None:
        modules.append(str(step.tb_frame.f_globals.get("__name__")))
        step = step.tb_next
    return "botocore.parsers" in modules or modules[-1] == "botocore.endpoint"


def error_code(error: Exception) -> str:
    """Return the service's code of a client error; empty for others."""
    response = getattr(error, "response", None) or {}
    return str(response.get("Error", {}).get("Code", ""))


def _judge_answer(error: Any) -> Verdict:
    code, operation = error_code(error), error.operation_name
    meta = error.response.get("ResponseMetadata", {})
    status, headers = int(meta.get("HTTPStatusCode") or 0), meta.get("HTTPHeaders") or {}
    if code in _THROTTLED or status == 429:
        return Verdict(after_seconds=retry_after_seconds(headers), throttled=True, reason=f"throttled ({code})")
    if code in _EXPIRED:
        return Verdict(SessionExpiredError(f"the AWS credentials expired ({code}): sign in again, then add --resume."))
    if code in _REJECTED:
        return Verdict(SessionExpiredError(f"AWS rejects the credentials ({code}): check the profile and the clock."))
    if code in _DENIED or status == 403:
        return Verdict(AccessError(f"{operation} is denied ({code}): `carbonest iam aws` prints the policy for it."))
    if code in _TRANSIENT or status >= 500:
        return Verdict(after_seconds=retry_after_seconds(headers), reason=f"the service failed ({code or status})")
    said = first_sentence(str(error.response.get("Error", {}).get("Message", "")))
    return Verdict(RemoteError(f"{operation} was refused ({code}): {said}"))


def _transport(name: str) -> str:
    if "Timeout" in name:
        return "no answer in time"
    broken = name in ("ResponseParserError", "BrokenAnswer", "IncompleteReadError", "RecursionError")
    return "the answer was broken" if broken else f"no connection ({name})"
