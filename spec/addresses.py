"""Addresses beside the operations: where tokens come from, where errors are explained."""

import re
from typing import assert_never
from urllib.parse import urlsplit

from spec.house_style import HouseStyle
from spec.vocabulary import Style

_VERSION = re.compile(r"(/v\d{1,9})?/?$")


def address(url: str, style: Style) -> str:
    """Where an API at this base address is called in this style; only REST has versions there."""
    parts = urlsplit(url)
    match style:
        case "rest":
            return url
        case "graphql":
            return f"{parts.scheme}://{parts.netloc}{_VERSION.sub('', parts.path)}/graphql"
        case "grpc":
            return parts.netloc if ":" in parts.netloc else f"{parts.netloc}:443"
        case "event":
            return parts.netloc
    assert_never(style)


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
