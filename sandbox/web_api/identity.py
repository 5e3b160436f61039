"""auth.test, apps.connections.open and users.info."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method
from sandbox.workspace import Json, User


def auth_test(slack: Slack, _: Call) -> Json:
    """auth.test: who the token belongs to."""
    workspace = slack.workspace
    return {
        "url": f"{slack.base_url}/",
        "team": "Sandbox",
        "user": workspace.name_of(workspace.bot_user_id),
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def connections_open(slack: Slack, _: Call) -> Json:
    """apps.connections.open: the address of a WebSocket."""
    address = slack.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/link?ticket={slack.sockets.ticket()}"}


def user_info(slack: Slack, call: Call) -> Json:
    """users.info with time zone and profile."""
    user = slack.workspace.users.get(call.text("user"))
    if user is None:
        raise SlackError("user_not_found")
    return {"user": _described(slack, user)}


def _described(slack: Slack, user: User) -> Json:
    now = datetime.now(ZoneInfo(user.tz))
    offset = now.utcoffset()
    profile = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.name,
        "display_name_normalized": user.name,
        "team": slack.workspace.team_id,
    }
    return {
        "id": user.id,
        "team_id": slack.workspace.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": now.tzname(),
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
        "profile": profile,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "updated": 0,
    }


METHODS = {
    "auth.test": Method(auth_test),
    "apps.connections.open": Method(connections_open, app_token=True),
    "users.info": Method(user_info, "users:read"),
}
