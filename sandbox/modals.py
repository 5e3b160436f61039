"""Modals on the screens of people, and their Home tabs."""

import copy
from typing import Any

from sandbox.block_kit.check import check_view, with_ids
from sandbox.block_kit.elements import state_values
from sandbox.errors import Refused, SlackError
from sandbox.workspace import Json, Workspace

DEEPEST_STACK = 3


class Modals:
    """Which views each person has open, the top one last, and every Home tab."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.stacks: dict[str, list[Json]] = {}
        self.homes: dict[str, Json] = {}

    def push(self, user: str, given: Any) -> Json:
        """Show a new modal on top of what the user sees."""
        check_view(given, "modal")
        external_id = given.get("external_id")
        if external_id and self._with(external_id=external_id):
            raise SlackError("duplicate_external_id")
        stack = self.stacks.setdefault(user, [])
        if len(stack) >= DEEPEST_STACK:
            raise SlackError("push_limit_reached")
        view = self._stored(given, self._workspace.mint("V"))
        view["root_view_id"] = stack[0]["id"] if stack else view["id"]
        view["previous_view_id"] = stack[-1]["id"] if stack else None
        stack.append(view)
        return view

    def update(self, view_id: str | None, external_id: str | None, given: Any, sum_: Any) -> Json:
        """Replace what an open modal shows; what was typed into equal fields stays."""
        check_view(given, "modal")
        view = self._with(id=view_id) if view_id else self._with(external_id=external_id)
        if view is None:
            raise SlackError("not_found")
        if sum_ and sum_ != view["hash"]:
            raise SlackError("hash_conflict")
        kept = {key: view[key] for key in ("id", "root_view_id", "previous_view_id")}
        typed = copy.deepcopy(view["state"]["values"])
        view.clear()
        view.update(self._stored(given, kept["id"]) | kept)
        _keep_typed(view["state"]["values"], typed)
        return view

    def publish(self, user: str, given: Any, sum_: Any) -> Json:
        """Replace a user's Home tab."""
        check_view(given, "home")
        old = self.homes.get(user)
        if sum_ and (old is None or sum_ != old["hash"]):
            raise SlackError("hash_conflict")
        view_id = old["id"] if old else self._workspace.mint("V")
        self.homes[user] = self._stored(given, view_id)
        return self.homes[user]

    def open_for(self, user: str) -> list[Json]:
        """The modals a user has open, the visible one last."""
        return self.stacks.get(user, [])

    def on_screen(self, user: str, view_id: str) -> Json:
        """The visible modal or the Home tab of a user, or a refusal."""
        home = self.homes.get(user)
        visible = [*self.open_for(user)[-1:], *([home] if home else [])]
        for view in visible:
            if view["id"] == view_id:
                return view
        raise Refused(f"{self._workspace.name_of(user)} does not see the view {view_id}.")

    def close(self, user: str, everything: bool = False) -> None:
        """Take the visible modal away, or the whole stack."""
        stack = self.stacks.get(user, [])
        if everything:
            stack.clear()
        elif stack:
            stack.pop()

    def _with(self, **wanted: Any) -> Json | None:
        for stack in self.stacks.values():
            for view in stack:
                if all(view.get(key) == value for key, value in wanted.items()):
                    return view
        return None

    def _stored(self, given: Json, view_id: str) -> Json:
        blocks = with_ids(given["blocks"], self._workspace.mint)
        unset = {"title": None, "close": None, "submit": None, "external_id": ""}
        only_inputs = given["type"] == "modal"
        return {
            **unset,
            "private_metadata": "",
            "callback_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            **given,
            "id": view_id,
            "blocks": blocks,
            "team_id": self._workspace.team_id,
            "app_id": self._workspace.app_id,
            "app_installed_team_id": self._workspace.team_id,
            "bot_id": self._workspace.bot_id,
            "hash": self._workspace.mint("H"),
            "state": {"values": state_values(blocks, only_inputs)},
            "root_view_id": view_id,
            "previous_view_id": None,
        }


def _keep_typed(values: Json, typed: Json) -> None:
    for block_id, actions in values.items():
        for action_id in actions:
            if action_id in typed.get(block_id, {}):
                actions[action_id] = typed[block_id][action_id]
