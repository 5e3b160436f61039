"""The bot over Socket Mode: `python -m bot`."""

import logging
import signal
import sys
import threading

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.app import create_app
from bot.services import build
from bot.settings import SettingsMissing, SocketModeEnvironment, read
from bot.socket_mode import socket_mode


def main() -> None:
    """Connect and serve until SIGTERM or SIGINT, then finish what is being done."""
    try:
        environment = read(SocketModeEnvironment)
        services = build(environment)
    except SettingsMissing as missing:
        sys.exit(str(missing))
    logging.basicConfig(level=environment.log_level, format="%(levelname)s %(name)s: %(message)s")
    app = create_app(services)
    token = environment.slack_app_token.get_secret_value()
    handler = socket_mode(app, services.client, token)
    stopped = threading.Event()
    for received in (signal.SIGTERM, signal.SIGINT):
        signal.signal(received, lambda *_: stopped.set())
    _connect(handler)
    stopped.wait()
    handler.close()  # type: ignore[no-untyped-call]
    app.listener_runner.listener_executor.shutdown(wait=True)


def _connect(handler: SocketModeHandler) -> None:
    """Connect, or say in one line why that is impossible."""
    try:
        handler.connect()  # type: ignore[no-untyped-call]
    except SlackApiError as refused:
        error = refused.response.get("error")
        sys.exit(f"Slack refused SLACK_APP_TOKEN ({error}): is it of this app, and not revoked?")
    except OSError as unreachable:
        sys.exit(f"Slack cannot be reached: {unreachable}")


if __name__ == "__main__":
    main()
