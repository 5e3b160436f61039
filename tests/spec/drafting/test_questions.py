"""Numbers, owners, resolutions, defaults."""

from spec.brief import Answer, Brief, Participant, Resolution
from spec.drafting import draft
from spec.house_style import HouseStyle
from tests.spec.drafting.briefs import MARINA, asked, brief, drafted, topics

KEY = "question:auth.scheme"
UNSURE = {**MARINA, "auth": "not sure, ask Marek"}
SECURITY = HouseStyle(owners={"security": Participant(id="U9", name="Sasha")})


def test_new_numbers_follow_the_highest_ever_given() -> None:
    spec = drafted(UNSURE, numbers={KEY: "NC-4", "question:gone": "NC-9", "assumption:x": "A-3"})
    assert asked(spec, "auth.scheme").id == "NC-4"
    others = [one.id for one in spec.open_questions if one.key != KEY]
    assert others == [f"NC-{10 + index}" for index in range(len(others))]
    assert spec.assumptions[0].id == "A-4"


def test_keys_do_not_depend_on_the_order_of_use_cases() -> None:
    lines = MARINA["use_cases"].splitlines()
    turned = drafted({**MARINA, "use_cases": "\n".join(reversed(lines))})
    assert {one.key for one in turned.operations} == {one.key for one in drafted().operations}
    assert {one.key for one in turned.assumptions} == {one.key for one in drafted().assumptions}


def test_a_resolved_question_is_not_asked_again_and_changes_the_draft() -> None:
    decided = Resolution(key=KEY, value="API key per office", author="Marek")
    spec = drafted(UNSURE, resolutions=(decided,))
    assert "auth" not in topics(spec)
    assert [one.scheme for one in spec.security] == ["api_key"]
    assert spec.security[0].sources[0].author == "Marek"
    assert "Decided by Marek" in " ".join(one.reason for one in spec.decisions)


def test_a_decision_to_take_the_default_is_enough() -> None:
    decided = Resolution(key=KEY, value="yes, the default", author="Marek")
    spec = drafted(UNSURE, resolutions=(decided,))
    assert [one.scheme for one in spec.security] == ["oauth2_client_credentials"]
    assert "auth" not in topics(spec)


def test_a_resolved_assumption_becomes_a_decision() -> None:
    decided = Resolution(key="assumption:pagination", value="offset paging", author="Ann")
    spec = drafted(resolutions=(decided,))
    assert "assumption:pagination" not in [one.key for one in spec.assumptions]
    assert "Pagination: offset paging" in [one.text for one in spec.decisions]


def test_a_decision_about_an_assumption_is_read_too() -> None:
    decided = Resolution(key="assumption:style", value="GraphQL after all", author="Ann")
    spec = drafted({"use_cases": "list berths"}, resolutions=(decided,))
    assert spec.style == "graphql"
    assert "assumption:style" not in [one.key for one in spec.assumptions]


def test_a_decision_outweighs_what_was_said_before() -> None:
    told = {**MARINA, "auth": "API key, but not sure"}
    decided = Resolution(key=KEY, value="mTLS", author="Marek")
    spec = drafted(told, resolutions=(decided,))
    assert [one.scheme for one in spec.security] == ["mtls"]


def test_the_person_named_in_the_answer_owns_the_question() -> None:
    marek = Participant(id="U7", name="Marek Novak")
    question = asked(drafted(UNSURE, participants=(marek,)), "auth.scheme")
    assert (question.owner, question.owner_id) == ("Marek Novak", "U7")
    assert asked(drafted(UNSURE), "auth.scheme").owner == "Marek"


def test_a_mention_is_an_owner_only_where_slack_marked_it() -> None:
    for mentions, owner_id in ((("U7",), "U7"), ((), "")):
        answer = Answer(question="auth", text="@U7 knows", author="Ann", mentions=mentions)
        spec = draft(Brief(title="Boats", answers=(answer,)), HouseStyle())
        assert asked(spec, "auth.scheme").owner_id == owner_id


def test_else_the_owner_of_the_role_then_the_author_then_the_requester() -> None:
    unsure = {**MARINA, "auth": "not sure"}
    assert asked(draft(brief(unsure), SECURITY), "auth.scheme").owner_id == "U9"
    assert asked(drafted(unsure), "auth.scheme").owner == "Ann"
    silent = {question: text for question, text in MARINA.items() if question != "auth"}
    assert asked(drafted(silent, requester="Rita"), "auth.scheme").owner == "Rita"
    assert asked(drafted(silent), "auth.scheme").owner == "security"


def test_a_choice_left_to_us_is_an_assumption_and_no_question() -> None:
    told = {question: text for question, text in MARINA.items() if question != "auth"}
    spec = drafted(told, defaulted=("auth",))
    assert "auth" not in topics(spec)
    assert "assumption:auth" in [one.key for one in spec.assumptions]
    assert [one.scheme for one in spec.security] == ["oauth2_client_credentials"]


def test_an_unanswered_question_is_assumed_and_asked_without_blocking() -> None:
    spec = drafted({"use_cases": "list berths"})
    assert {"auth", "audience", "performance"} <= topics(spec)
    assert not any(one.blocking for one in spec.open_questions)


def test_a_question_vanishes_with_the_sentence_that_raised_it() -> None:
    told = {**MARINA, "constraints": "It must be fast. GDPR."}
    assert asked(drafted(told), "performance.target").sources[0].sentence == "It must be fast."
    without = drafted({**MARINA, "constraints": "p95 < 400 ms. GDPR."})
    assert "performance" not in topics(without)
