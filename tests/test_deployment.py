"""The files a newcomer copies or pastes: they agree with what the product reads."""

import ast
import importlib.util
import re
from pathlib import Path
from typing import Any

import yaml
from slack_sdk import WebClient

from bot.settings import Configuration, configuration

ROOT = Path(__file__).resolve().parent.parent
SCOPE_OF_EVENT = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
}

_HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"}
# Each Web API method that is called, and the scopes it needs in the places where it is called
# (docs.slack.dev, "Methods"). A direct message is never asked about, so `im:read` is not needed.
SCOPES_OF_METHOD: dict[str, set[str]] = {
    "chat_getPermalink": set(),
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": _HISTORY,
    "conversations_info": {"channels:read", "groups:read", "mpim:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": _HISTORY,
    "files_completeUploadExternal": {"files:write"},
    "files_getUploadURLExternal": {"files:write"},
    "files_info": {"files:read"},
    "reactions_add": {"reactions:write"},
    "users_info": {"users:read"},
    "views_open": set(),
}


def called(source: str) -> set[str]:
    """The methods of Slack's client that this code calls."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    names = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    return {name for name in names if "_" in name and hasattr(WebClient, name)}


def called_by_the_product() -> set[str]:
    """The methods of Slack's client that any process calls."""
    files = [file for folder in ("bot", "worker") for file in (ROOT / folder).rglob("*.py")]
    return set().union(*(called(file.read_text("utf-8")) for file in files))


def manifest() -> dict[str, Any]:
    """The Slack app's manifest."""
    loaded = yaml.load((ROOT / "manifest.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert isinstance(loaded, dict)
    return loaded


def test_the_manifest_asks_for_the_scope_of_each_event() -> None:
    scopes = manifest()["oauth_config"]["scopes"]["bot"]
    events = manifest()["settings"]["event_subscriptions"]["bot_events"]
    assert set(events) == set(SCOPE_OF_EVENT)
    assert {SCOPE_OF_EVENT[event] for event in events} <= set(scopes)
    assert len(set(scopes)) == len(scopes)


def test_the_manifest_asks_for_what_the_methods_need_and_no_more() -> None:
    assert called_by_the_product() == set(SCOPES_OF_METHOD)
    needed = set().union(*SCOPES_OF_METHOD.values(), SCOPE_OF_EVENT.values(), {"commands"})
    assert set(manifest()["oauth_config"]["scopes"]["bot"]) == needed


def test_a_method_that_nobody_thought_of_is_noticed() -> None:
    planted = called("slack.client.pins_add(x=1); say.count(2); client.reactions_add()")
    assert planted == {"pins_add", "reactions_add"}


def test_the_manifest_keeps_within_slacks_limits() -> None:
    display = manifest()["display_information"]
    (command,) = manifest()["features"]["slash_commands"]
    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert len(manifest()["features"]["bot_user"]["display_name"]) <= 80
    assert (command["command"], command["should_escape"]) == ("/apispec", True)


def test_the_manifest_needs_no_address() -> None:
    settings = manifest()["settings"]
    assert settings["socket_mode_enabled"]
    assert settings["interactivity"]["is_enabled"]
    assert "http" not in (ROOT / "manifest.yaml").read_text("utf-8")


def test_the_example_of_apispec_yaml_shows_the_defaults() -> None:
    assert configuration(ROOT / "apispec.example.yaml") == Configuration()


def test_the_owners_in_the_example_are_read_when_uncommented(tmp_path: Path) -> None:
    shown = (ROOT / "apispec.example.yaml").read_text("utf-8")
    (tmp_path / "apispec.yaml").write_text(re.sub(r"(?m)^# (?=owners| )", "", shown), "utf-8")
    owners = configuration(tmp_path / "apispec.yaml").house_style().owners
    assert owners["security"].name == "Dana"


def test_the_example_of_env_names_the_settings_the_processes_read() -> None:
    names = re.findall(r"(?m)^(?:# )?([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"))
    assert names == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "REDIS_URL", "SLACK_SIGNING_SECRET"]


def test_each_process_in_the_procfile_is_a_module() -> None:
    lines = (ROOT / "Procfile").read_text("utf-8").splitlines()
    modules = [line.rpartition(" -m ")[2] for line in lines]
    assert modules == ["bot", "worker", "worker.clock"]
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []
