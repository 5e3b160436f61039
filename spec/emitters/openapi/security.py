"""Security schemes, and which of them an operation asks for."""

from collections.abc import Iterable
from typing import Any

from spec.access import WITH_SCOPES
from spec.addresses import authorization_address, discovery_address, token_address
from spec.emitters.openapi.marks import marks
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import ApiSpec, AuthScheme, Operation, Security
from spec.provenance import Provenance

_NAMES: dict[AuthScheme, str] = {
    "api_key": "apiKey",
    "bearer_token": "bearerToken",
    "oauth2_client_credentials": "clientCredentials",
    "oauth2_authorization_code": "authorizationCode",
    "oidc_sso": "singleSignOn",
    "mtls": "mutualTls",
    "session_cookie": "sessionCookie",
    "service_account": "serviceAccount",
    "unspecified": "toBeDecided",
}
_JWT = "Tokens are JWTs, checked as RFC8725 says."


def security_schemes(spec: ApiSpec) -> dict[str, Any]:
    """One scheme per kind of proof; callers that share one are named together."""
    provenance = Provenance(spec)
    found: dict[str, Any] = {}
    for one in spec.security:
        if one.scheme == "none":
            continue
        name = _NAMES[one.scheme]
        words = _words(one.caller, one.description)
        if name in found:
            found[name]["description"] = f"{words} {found[name]['description']}".strip()
            continue
        shape = _shape(one.scheme, spec)
        description = f"{words} {shape.pop('description', '')}".strip()
        found[name] = {
            **shape,
            "description": description or "Proof of identity.",
            **marks(one, provenance),
        }
    return found


def requirement(spec: ApiSpec) -> list[dict[str, list[str]]]:
    """The schemes as alternatives, any of which will do."""
    return _alternatives(spec.security, "")


def operation_requirement(look: Lookup, operation: Operation) -> list[dict[str, list[str]]]:
    """The alternatives for one operation, with its scope where there are scopes."""
    return _alternatives(look.access.ways_in(operation), operation.scope)


def _alternatives(ways: Iterable[Security], scope: str) -> list[dict[str, list[str]]]:
    found: list[dict[str, list[str]]] = []
    for scheme in dict.fromkeys(one.scheme for one in ways):
        if scheme == "none":
            found.append({})
        else:
            scoped = scheme in WITH_SCOPES and scope
            found.append({_NAMES[scheme]: [scope] if scoped else []})
    return found


def _words(caller: str, description: str) -> str:
    about = f"For {inline(caller)}." if caller else ""
    return f"{about} {inline(description)}".strip()


def _shape(scheme: AuthScheme, spec: ApiSpec) -> dict[str, Any]:
    """Type and details of the scheme."""
    match scheme:
        case "api_key":
            return {"type": "apiKey", "in": "header", "name": "X-API-Key"}
        case "session_cookie":
            return {"type": "apiKey", "in": "cookie", "name": "session"}
        case "mtls":
            return {"type": "mutualTLS"}
        case "oauth2_client_credentials" | "oauth2_authorization_code" | "oidc_sso":
            return {**_token_shape(scheme, spec), "description": _JWT}
        case _:
            return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": _JWT}


def _token_shape(scheme: AuthScheme, spec: ApiSpec) -> dict[str, Any]:
    if scheme == "oidc_sso":
        return {"type": "openIdConnect", "openIdConnectUrl": discovery_address(spec.house)}
    token = token_address(spec.house)
    flow = {"tokenUrl": token, "refreshUrl": token, "scopes": _scopes(spec)}
    if scheme == "oauth2_client_credentials":
        return {"type": "oauth2", "flows": {"clientCredentials": flow}}
    code = {"authorizationUrl": authorization_address(spec.house), **flow}
    return {"type": "oauth2", "flows": {"authorizationCode": code}}


def _scopes(spec: ApiSpec) -> dict[str, str]:
    found: dict[str, str] = {}
    for operation in spec.operations:
        if operation.scope:
            found.setdefault(operation.scope, inline(operation.summary))
    return found
