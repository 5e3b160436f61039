"""Settings: everything missing is named at once, mistakes are named where they are."""

from pathlib import Path

import pytest

from bot.services import build
from bot.settings import (
    Configuration,
    Environment,
    HttpEnvironment,
    SettingsMissing,
    SocketModeEnvironment,
    configuration,
    read,
)


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings around."""
    monkeypatch.chdir(tmp_path)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)


def test_every_missing_setting_is_named_in_one_message() -> None:
    with pytest.raises(SettingsMissing) as told:
        read(SocketModeEnvironment)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "REDIS_URL"):
        assert name in str(told.value)


def test_a_blank_token_is_a_missing_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    with pytest.raises(SettingsMissing, match="SLACK_BOT_TOKEN"):
        read(HttpEnvironment)


def test_swapped_tokens_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xapp-1-secret")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xoxb-1-secret")
    monkeypatch.setenv("REDIS_URL", "redis://x")
    with pytest.raises(SettingsMissing) as told:
        read(SocketModeEnvironment)
    assert "should begin with xoxb-" in str(told.value)
    assert "should begin with xapp-" in str(told.value)
    assert "secret" not in str(told.value)


def test_a_dotenv_file_is_read(tmp_path: Path) -> None:
    lines = "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s\nREDIS_URL=redis://x\nOTHER=1\n"
    (tmp_path / ".env").write_text(lines)
    environment = read(HttpEnvironment)
    assert environment.slack_bot_token.get_secret_value() == "xoxb-1"
    assert "xoxb" not in repr(environment)


def test_no_file_means_the_defaults() -> None:
    assert configuration(Path("none.yaml")) == Configuration()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("reminders: {every_hour: 3}", "reminders.every_hour"),
        ("house: {page_size: many}", "house.page_size"),
        ("timing: [", "is not YAML"),
        ("- 1", "mistakes"),
        ("reminders: {working_hours: [17, 9]}", r"working_hours  should be two hours"),
        ("reminders: {working_hours: [9, 25]}", r"working_hours  should be two hours"),
        ("reminders: {working_days: []}", r"reminders\.working_days"),
        ("reminders: {working_days: [monday]}", r"reminders\.working_days\.0"),
        ("reminders: {default_time_zone: Berlin}", r"default_time_zone  should be a time zone"),
        ("reminders: {default_time_zone: ''}", r"default_time_zone  should be a time zone"),
        ("reminders: {default_time_zone: ../UTC}", r"default_time_zone  should be a time zone"),
        ("interview: {follow_ups: -1}", r"interview\.follow_ups"),
        ("interview: {language: tlh}", r"interview\.language  should be one of: .*en"),
        ("owners: {security: {id: U0DANA}}", r"owners\.security\.name  Field required"),
        ("owners: {security: {id: Dana, name: Dana}}", r"owners\.security\.id  should be the id"),
        ("owners: {security: U0DANA}", r"owners\.security"),
        ("house: {owners: {security: {id: U0DANA, name: D}}}", r"house  holds owners"),
    ],
)
def test_a_mistake_is_named_where_it_is(text: str, named: str, tmp_path: Path) -> None:
    path = tmp_path / "apispec.yaml"
    path.write_text(text)
    with pytest.raises(SettingsMissing, match=named):
        configuration(path)


def test_the_number_of_follow_ups_reaches_the_conversation(tmp_path: Path) -> None:
    (tmp_path / "apispec.yaml").write_text("interview: {follow_ups: 2}")
    environment = Environment.model_validate(
        {"slack_bot_token": "xoxb-1", "redis_url": "redis://localhost"}
    )
    assert build(environment).conversation.follow_ups == 2


def test_owners_reach_the_house_style(tmp_path: Path) -> None:
    path = tmp_path / "apispec.yaml"
    path.write_text("owners:\n  security: {id: U0DANA, name: Dana}\n")
    assert configuration(path).house_style().owners["security"].name == "Dana"
