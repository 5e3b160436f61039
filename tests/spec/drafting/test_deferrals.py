"""Whoever was named as the one who knows is addressed by name and asked about the matter."""

import pytest

from spec.brief import Answer, Brief, Participant
from spec.drafting import draft, knowledge
from spec.house_style import HouseStyle
from tests.effort import calls
from tests.spec.drafting.briefs import MARINA, asked, drafted


def test_the_question_addresses_the_person_and_says_the_subject() -> None:
    told = {**MARINA, "auth": "SSO for harbour staff. For the crane ask Noor."}
    question = asked(drafted(told), "auth.deferred")
    scheme = knowledge.questions()["auth.scheme"]
    assert question.question == (
        "Noor was named for this: “For the crane ask Noor.” "
        "How do these callers prove who they are?"
    )
    assert (question.options, question.default) == (scheme.options, scheme.default)


@pytest.mark.parametrize("known", [True, False])
def test_a_person_in_slack_is_called_by_name(known: bool) -> None:
    answer = Answer(question="async", text="No idea, ask @U07 about mails.", mentions=("U07",))
    people = (Participant(id="U07", name="Noor Haddad"),) if known else ()
    answers = (Answer(question="context", text="@U07 knows", mentions=("U07",)), answer)
    spec = draft(Brief(title="Boats", answers=answers, participants=people), HouseStyle())
    text = asked(spec, "ownership.deferred").question
    assert text.startswith("Noor Haddad was" if known else "Somebody was named for this:")
    assert ("“Noor Haddad knows”" in text) is known
    assert ("U07" in asked(spec, "events.delivery").question) is not known


def test_whatever_can_be_left_open_has_its_own_wording() -> None:
    wordings = [one.question for one in knowledge.undecided().values()]
    assert len(set(wordings)) == len(wordings)
    assert {one.topic for one in knowledge.undecided().values()} == set(knowledge.undecided()) - {
        "style"
    }


def naming(count: int) -> int:
    """What it costs to draft an answer that names so many people."""
    told = {**MARINA, "constraints": " ".join(f"Ask Bob{number}." for number in range(count))}
    return calls(lambda: drafted(told))


def test_twice_as_many_names_cost_twice_as_much() -> None:
    naming(800)  # every name seen once
    assert naming(800) < 2.2 * naming(400)
