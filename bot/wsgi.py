"""The bot over HTTP for production: `gunicorn --threads 20 'bot.wsgi:create()'`."""

import logging
import sys
from collections.abc import Callable, Iterable
from typing import Any

from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.app import create_app
from bot.services import build
from bot.settings import HttpEnvironment, SettingsMissing, read

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def create() -> Wsgi:
    """The WSGI application: Slack's requests at /slack/events, liveness at /healthz."""
    try:
        environment = read(HttpEnvironment)
        services = build(environment)
    except SettingsMissing as missing:
        sys.exit(str(missing))
    logging.basicConfig(level=environment.log_level, format="%(levelname)s %(name)s: %(message)s")
    secret = environment.slack_signing_secret.get_secret_value()
    slack = SlackRequestHandler(create_app(services, signing_secret=secret))

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/healthz":
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"ok\n"]
        answer: Iterable[bytes] = slack(environ, start_response)
        return answer

    return application
