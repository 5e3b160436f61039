"""The connection over Socket Mode."""

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

PING = 2  # seconds; a dead connection is noticed after five failed pings
BUFFER = 65_536  # bytes at a time; with the SDK's 1,024 a long message arrived cut in two


def socket_mode(
    app: App, client: WebClient, app_token: str, ping: float = PING
) -> SocketModeHandler:
    """The handler, not yet connected."""
    return SocketModeHandler(
        app, app_token, web_client=client, ping_interval=ping, receive_buffer_size=BUFFER
    )
