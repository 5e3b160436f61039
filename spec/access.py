"""Access: which of the ways in may call which operation, the same in every file."""

import re
from collections.abc import Iterable

from inflection import singularize

from spec.model import ApiSpec, AuthScheme, Operation, Security
from spec.own_words import cached

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


class Access:
    """The ways into one specification, built once per file that is written."""

    def __init__(self, spec: ApiSpec) -> None:
        self._ways = spec.security
        everybody = _words({actor for one in spec.operations for actor in one.actors})
        self._callers = [(one, _words({one.caller}) & everybody) for one in spec.security]

    def ways_in(self, operation: Operation) -> tuple[Security, ...]:
        """The alternatives by which this operation may be called.

        A way in of particular callers counts where they act; everywhere if no operation names them.
        """
        acting = _words(operation.actors)
        fitting = tuple(one for one, callers in self._callers if not callers or acting & callers)
        return fitting if acting and fitting else self._ways


def _words(said: Iterable[str]) -> set[str]:
    plain = " ".join(said).lower().replace("'s", "")
    return {_singular(word) for word in re.findall(r"[^\W\d_]+", plain)} - _SMALL


@cached
def _singular(word: str) -> str:
    return singularize(word)
