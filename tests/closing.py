"""Closing Socket Mode clients without waiting for the polls of their threads."""

from slack_sdk.socket_mode.builtin import SocketModeClient

from sandbox.client import Sandbox


def quick_close(slack: Sandbox, client: SocketModeClient) -> None:
    """Close without waiting for the polls of the client's own threads, seconds each."""
    client.auto_reconnect_enabled = False
    client.closed = True
    slack.disconnect("close")
    slack.wait_for(lambda: not client.is_connected(), what="the end of the connection")
    client.enqueue_message("{}")
    client.close()
