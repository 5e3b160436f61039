"""A fresh sandbox per test, with one user, one channel, and real Slack clients to talk to it."""

from collections.abc import Iterator

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient

from sandbox.client import Sandbox
from sandbox.server import running
from tests.closing import quick_close


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    with running() as sandbox:
        sandbox.set_timing(sharing=0.01)
        yield sandbox


@pytest.fixture
def ana(slack: Sandbox) -> str:
    return slack.add_user("ana", real_name="Ana Silva", tz="America/Sao_Paulo")


@pytest.fixture
def general(slack: Sandbox, ana: str) -> str:
    return slack.add_channel("general", [ana])


@pytest.fixture
def web(slack: Sandbox) -> WebClient:
    return WebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])


@pytest.fixture
def socket(slack: Sandbox, web: WebClient) -> Iterator[SocketModeClient]:
    """A connected Socket Mode client that acknowledges nothing by itself."""
    client = SocketModeClient(slack.app_token, web_client=web, ping_interval=0.2, concurrency=1)
    client.connect()
    yield client
    quick_close(slack, client)


@pytest.fixture
def app(web: WebClient) -> App:
    return App(client=web, signing_secret="unused", token_verification_enabled=False)


@pytest.fixture
def bolt(slack: Sandbox, app: App) -> Iterator[App]:
    """A Bolt app, connected."""
    handler = SocketModeHandler(app, slack.app_token, ping_interval=0.2)
    handler.connect()
    yield app
    quick_close(slack, handler.client)
