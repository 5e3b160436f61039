"""create_app(services): the Bolt app with everything registered."""

from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App

from bot import listeners, telling
from bot.services import Services

# Five, Bolt's default, let slash commands wait behind slow listeners until they time out.
THREADS = 20


def create_app(services: Services, *, signing_secret: str = "") -> App:
    """The app; over Socket Mode there is no signature and so no secret."""
    app = App(
        client=services.client,
        signing_secret=signing_secret or None,
        request_verification_enabled=bool(signing_secret),
        token_verification_enabled=False,
        listener_executor=ThreadPoolExecutor(max_workers=THREADS),
    )
    telling.register(app, services)
    listeners.register(app, services)
    return app
