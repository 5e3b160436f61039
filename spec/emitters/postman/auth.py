"""How the collection proves who calls: by the first scheme that Postman can carry out."""

from collections.abc import Iterable
from typing import Any

from spec.addresses import authorization_address, token_address
from spec.lookup import Lookup
from spec.model import ApiSpec, AuthScheme, Operation, Security

_OAUTH = ("oauth2_client_credentials", "oauth2_authorization_code")
_BEARER = ("bearer_token", "service_account", "oidc_sso", "unspecified")
_GRANTS = {
    "oauth2_client_credentials": "client_credentials",
    "oauth2_authorization_code": "authorization_code",
}


def auth(spec: ApiSpec) -> dict[str, Any]:
    """The authentication that every request of the collection inherits."""
    scopes = [one.scope for one in spec.operations]
    return _auth(spec, _main_scheme(spec.security), scopes)


def own_auth(look: Lookup, operation: Operation) -> dict[str, Any]:
    """What stands at a request that may not be called as the collection is; else nothing."""
    ways = look.access.ways_in(operation)
    inherited = _main_scheme(look.spec.security)
    if inherited in {one.scheme for one in ways}:
        return {}
    scheme = _main_scheme(ways)
    return {} if scheme == inherited else {"auth": _auth(look.spec, scheme, [operation.scope])}


def _auth(spec: ApiSpec, scheme: AuthScheme, scopes: Iterable[str]) -> dict[str, Any]:
    if scheme in _OAUTH:
        return {"type": "oauth2", "oauth2": _oauth(spec, scheme, scopes)}
    if scheme in _BEARER:
        return {"type": "bearer", "bearer": [_entry("token", "{{accessToken}}")]}
    if scheme in ("api_key", "session_cookie"):
        name, value = _key(scheme)
        return {
            "type": "apikey",
            "apikey": [_entry("key", name), _entry("value", value), _entry("in", "header")],
        }
    return {"type": "noauth"}


def auth_variables(look: Lookup) -> dict[str, str]:
    """The variables that the authentication reads, to be filled in by whoever uses it."""
    spec = look.spec
    used = {_main_scheme(spec.security)}
    used |= {_main_scheme(look.access.ways_in(operation)) for operation in spec.operations}
    in_order = dict.fromkeys(one.scheme for one in spec.security if one.scheme in used)
    return {name: "" for scheme in in_order for name in _variables(scheme)}


def _variables(scheme: AuthScheme) -> tuple[str, ...]:
    if scheme in _OAUTH:
        return ("clientId", "clientSecret")
    if scheme in _BEARER:
        return ("accessToken",)
    if scheme == "api_key":
        return ("apiKey",)
    return ("sessionId",) if scheme == "session_cookie" else ()


def _main_scheme(ways: Iterable[Security]) -> AuthScheme:
    usable = (one.scheme for one in ways if one.scheme not in ("mtls", "none"))
    return next(usable, "none")


def _oauth(spec: ApiSpec, scheme: AuthScheme, scopes: Iterable[str]) -> list[dict[str, str]]:
    entries = {
        "grant_type": _GRANTS[scheme],
        "accessTokenUrl": token_address(spec.house),
        "clientId": "{{clientId}}",
        "clientSecret": "{{clientSecret}}",
        "scope": " ".join(dict.fromkeys(filter(None, scopes))),
        "addTokenTo": "header",
    }
    if scheme == "oauth2_authorization_code":
        entries["authUrl"] = authorization_address(spec.house)
    return [_entry(key, value) for key, value in entries.items()]


def _key(scheme: AuthScheme) -> tuple[str, str]:
    if scheme == "api_key":
        return "X-API-Key", "{{apiKey}}"
    return "Cookie", "session={{sessionId}}"


def _entry(key: str, value: str) -> dict[str, str]:
    return {"key": key, "value": value, "type": "string"}
