"""views.*: modals and Home tabs."""

from typing import Any

from sandbox.block_kit.check import check_view
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method
from sandbox.workspace import Json


def open_view(slack: Slack, call: Call) -> Json:
    """views.open: show a modal to whoever caused the trigger."""
    view = _view(call)
    check_view(view, "modal")
    user = slack.permissions.redeem(call.required("trigger_id"))
    slack.modals.close(user, everything=True)
    return _shown(slack, "modal_opened", user, slack.modals.push(user, view))


def push_view(slack: Slack, call: Call) -> Json:
    """views.push: show a modal on top of the one that caused the trigger."""
    view, user = _view(call), slack.permissions.redeem(call.required("trigger_id"))
    return _shown(slack, "modal_opened", user, slack.modals.push(user, view))


def update_view(slack: Slack, call: Call) -> Json:
    """views.update: change an open modal."""
    view_id, external_id = call.text("view_id"), call.text("external_id")
    view = slack.modals.update(view_id, external_id, _view(call), call.text("hash"))
    user = next(
        user for user, stack in slack.modals.stacks.items() if any(each is view for each in stack)
    )
    return _shown(slack, "modal_updated", user, view)


def publish_view(slack: Slack, call: Call) -> Json:
    """views.publish: set a user's Home tab."""
    user = call.required("user_id")
    if user not in slack.workspace.users:
        raise SlackError("user_not_found")
    view = slack.modals.publish(user, _view(call), call.text("hash"))
    return _shown(slack, "home_published", user, view)


def _view(call: Call) -> Any:
    return call.structure("view", "invalid_arguments")


def _shown(slack: Slack, kind: str, user: str, view: Json) -> Json:
    slack.feed.add(kind, user=user, view=view)
    return {"view": view}


METHODS = {
    "views.open": Method(open_view),
    "views.push": Method(push_view),
    "views.update": Method(update_view),
    "views.publish": Method(publish_view),
}
