"""Whatever a secret is written into, it is masked before it is stored, and its author is told."""

import json
from collections.abc import Callable

import pytest

from interview import commands as c
from interview import effects as f
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk, item
from tests.spec.reading.secret_texts import SECRETS

TOLD = [(text, secret) for text, secret, _ in SECRETS[:: len(SECRETS) // 6]]


def asked() -> Talk:
    """An interview whose open question waits for Marek."""
    return Talk().starts().answers_all().delivers(item(1))


def edited(text: str) -> Talk:
    talk = Talk().starts()
    return talk.does(c.NoteEdit(talk.said(AISHA), "1500.000100", text))


def named(text: str) -> Talk:
    talk = Talk().starts().says(AISHA, "Refunds.")
    return talk.does(c.NamePerson(talk.said(""), AISHA, text))


def decided(text: str) -> Talk:
    talk = asked()
    return talk.does(c.Resolve(talk.said(MAREK), "question:1", f"two. {text}"))


# How something is written into each place of an interview.
ENTRIES: dict[str, Callable[[str], Talk]] = {
    "title": lambda text: Talk().starts(text[:80]),
    "long title": lambda text: Talk().starts(f"We give back orders. {'And so on. ' * 8}{text}"),
    "answer": lambda text: Talk().starts().says(AISHA, f"We refund orders. {text}"),
    "edit": edited,
    "name": named,
    "decision by number": lambda text: asked().says(MAREK, f"NC-1: use this, {text}"),
    "plain decision": lambda text: asked().says(MAREK, f"use this, {text}"),
    "decision in a form": decided,
}


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("text", "secret"), TOLD)
def test_no_entry_stores_a_secret(entry: str, text: str, secret: str) -> None:
    talk = ENTRIES[entry](text)
    log = talk.store.load(SCOPE, talk.id)
    stored = json.dumps([str(log), *map(str, talk.done)], ensure_ascii=False)
    assert not any(part in stored for part in secret.split() if len(part) > 6)
    told = [one for one in talk.effects(f.Say) if one.wording == "secret_removed"]
    assert bool(told) is (entry != "name")


def test_whoever_wrote_it_is_told_which_family_it_was() -> None:
    text, _, family = SECRETS[0]
    talk = ENTRIES["answer"](text)
    told = [one for one in talk.effects(f.Say) if one.wording == "secret_removed"]
    assert [(one.only_to, dict(one.values)) for one in told] == [(AISHA, {"kinds": family})]
    assert PRIYA not in [one.only_to for one in told]
