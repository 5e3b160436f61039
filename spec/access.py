"""Access: which of the ways in may call which operation, the same in every file."""

import re

from inflection import singularize

from spec.model import ApiSpec, AuthScheme, Operation, Security

TITLES: dict[AuthScheme, str] = {
    "none": "no credentials",
    "api_key": "API key",
    "bearer_token": "bearer token (JWT)",
    "oauth2_client_credentials": "OAuth2 client credentials",
    "oauth2_authorization_code": "OAuth2 authorization code",
    "oidc_sso": "single sign-on (OIDC)",
    "mtls": "mutual TLS",
    "session_cookie": "session cookie",
    "service_account": "service account",
    "unspecified": "a scheme still to be chosen",
}
# Schemes whose tokens carry scopes.
WITH_SCOPES = frozenset(("oauth2_client_credentials", "oauth2_authorization_code", "oidc_sso"))
_SMALL = frozenset(("a", "an", "and", "for", "of", "or", "our", "the", "their"))


def ways_in(spec: ApiSpec, operation: Operation) -> tuple[Security, ...]:
    """The alternatives by which this operation may be called.

    A way in of particular callers counts where they act; everywhere if no operation names them.
    """
    acting = _words(" ".join(operation.actors))
    everybody = {word for one in spec.operations for word in _words(" ".join(one.actors))}
    fitting = tuple(one for one in spec.security if _fits(one, acting, everybody))
    return fitting if acting and fitting else spec.security


def _fits(way: Security, acting: set[str], everybody: set[str]) -> bool:
    callers = _words(way.caller)
    return bool(acting & callers) or not everybody & callers


def _words(said: str) -> set[str]:
    plain = said.lower().replace("'s", "")
    return {singularize(word) for word in re.findall(r"[^\W\d_]+", plain)} - _SMALL
