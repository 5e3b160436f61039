"""Addresses beside the operations: where tokens come from, where errors are explained."""

from urllib.parse import urlsplit

from spec.house_style import HouseStyle


def token_address(house: HouseStyle) -> str:
    """Where OAuth 2.0 clients get and refresh their tokens."""
    return f"{_origin(house)}/oauth/token"


def authorization_address(house: HouseStyle) -> str:
    """Where people consent to what a client may do in their name."""
    return f"{_origin(house)}/oauth/authorize"


def discovery_address(house: HouseStyle) -> str:
    """Where OpenID Connect describes itself."""
    return f"{_origin(house)}/.well-known/openid-configuration"


def problem_address(house: HouseStyle, code: str) -> str:
    """The page about one error; its address is the problem's type (RFC 9457)."""
    return f"{_origin(house)}/problems/{code.replace('_', '-')}"


def _origin(house: HouseStyle) -> str:
    """The base address without path: these do not move with a version."""
    parts = urlsplit(house.base_url)
    return f"{parts.scheme}://{parts.netloc}"
