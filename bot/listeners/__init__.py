"""Routing: every Slack event, command, action and view that the bot answers, on one screen."""

import re

from slack_bolt import App

from bot.ids import ANSWER_FORM, FEATURE_FORM, Action
from bot.listeners import actions, command, forms, messages
from bot.services import Services


def register(app: App, services: Services) -> None:
    """Everything is stored first, then acknowledged, then carried out."""
    app.use(messages.store_first(services))
    app.event("message")(messages.carry_out_stored(services))
    app.event("app_mention")(messages.carry_out_stored(services))
    app.command("/apispec")(command.apispec(services))
    app.action(re.compile(rf"{Action.CHOOSE}\.\w+"))(actions.choose(services))
    app.action(Action.DEFAULT)(actions.take_default(services))
    app.action(re.compile(rf"{Action.FOLLOW_UP}\.\w+"))(actions.choose_follow_up(services))
    app.action(Action.LEAVE)(actions.leave_follow_up(services))
    app.action(Action.CONFIRM)(actions.confirm(services))
    app.action(Action.CHANGE)(actions.change(services))
    app.action(Action.BACK)(actions.back(services))
    app.action(Action.DRAFT)(actions.draft(services))
    app.action(Action.RETRY)(actions.draft(services))
    app.action(Action.PAUSE)(actions.pause(services))
    app.action(Action.RESUME)(actions.resume(services))
    app.action(Action.CANCEL)(actions.cancel(services))
    app.action(Action.ANSWER)(forms.open_answer_form(services))
    app.view(ANSWER_FORM)(forms.submit_answer(services))
    app.view(FEATURE_FORM)(forms.submit_feature(services))
