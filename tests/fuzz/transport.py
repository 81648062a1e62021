"""Requests that never leave the process: the transports of requests and botocore hand them to the case."""

import io

from ..estimator.fakes.time import Clock


def replace(sandbox):
    """Put the sandbox's case behind every transport, and let nobody wait for real."""
    import requests
    from urllib3 import HTTPHeaderDict
    from urllib3.response import HTTPResponse

    from estimator.clouds import azure
    from estimator.clouds.patience import Patience
    from estimator.remote.client import Remote

    def served(method, url, headers, body):
        status, headers, content = asked(method, url, headers, body)
        return status, headers, b"" if status in (204, 304) else content

    def asked(method, url, headers, body):
        if sandbox.serve is None:
            sandbox.touched = f"{method} {url}"
            raise OSError(101, "no network here")
        return sandbox.serve(method, url, {str(k).lower(): _text(v) for k, v in headers.items()}, body or b"")

    def send(self, request, **_):
        try:
            status, headers, content = served(request.method, request.url, request.headers, _bytes(request.body))
        except OSError as error:
            raise requests.exceptions.ConnectionError(error) from None
        raw = HTTPResponse(
            io.BytesIO(content), HTTPHeaderDict(headers), status, preload_content=False, decode_content=False
        )
        raw.reason = ""
        return self.build_response(request, raw)

    requests.adapters.HTTPAdapter.send = send
    clock = Clock()
    for made in (Patience, Remote):
        made.__init__.__kwdefaults__ |= {"clock": clock.now, "sleep": clock.sleep}
    try:
        from botocore.awsrequest import AWSResponse
        from botocore.exceptions import EndpointConnectionError
        from botocore.httpsession import URLLib3Session
    except ImportError:
        return

    def send_aws(self, request):
        try:
            status, headers, content = served(request.method, request.url, request.headers, _bytes(request.body))
        except OSError as error:
            raise EndpointConnectionError(endpoint_url=request.url, error=error) from None
        raw = HTTPResponse(io.BytesIO(content), HTTPHeaderDict(headers), status, preload_content=False)
        return AWSResponse(request.url, status, raw.headers, raw)

    URLLib3Session.send = send_aws
    import functools

    import botocore.session

    botocore.session.create_loader = functools.cache(botocore.session.create_loader)
    from ..estimator.usage.fake_azure import StaticCredential

    azure.credential = lambda auth="auto", environment=None: StaticCredential()


def _bytes(body):
    if hasattr(body, "read"):
        body = body.read()
    return body.encode() if isinstance(body, str) else bytes(body or b"")


def _text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
