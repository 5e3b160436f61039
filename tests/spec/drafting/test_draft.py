"""What one interview leads to."""

import pytest

from tests.spec.drafting.briefs import MARINA, asked, drafted, topics


def test_each_use_case_has_its_operation() -> None:
    spec = drafted()
    assert [f"{one.http.method} {one.http.path}" for one in spec.operations] == [
        "POST /bookings",
        "GET /bookings",
        "POST /bookings/{booking_id}/cancel",
        "POST /deposit-exports",
        "POST /berths",
        "GET /deposit-exports/{deposit_export_id}",
        "GET /berths/{berth_id}",
    ]
    assert [len(story.operations) for story in spec.stories] == [1, 1, 1, 1, 1]


def test_every_style_has_its_names() -> None:
    spec = drafted({**MARINA, "style": "GraphQL"})
    assert spec.style == "graphql"
    assert [one.graphql.field for one in spec.operations[:3]] == [
        "createBooking", "bookings", "cancelBooking",
    ]  # fmt: skip
    assert spec.operations[2].grpc.service == "BookingService"
    assert spec.operations[2].grpc.method == "CancelBooking"


def test_named_fields_are_kept_and_others_assumed() -> None:
    spec = drafted()
    berth = next(one for one in spec.schemas if one.name == "BerthCreate")
    named = {one.name: one for one in berth.fields if one.sources}
    assert {"length", "depth", "price"} <= set(named)
    assert named["price"].ref == "Money"
    assert [one.key for one in spec.assumptions if one.key == "assumption:fields.berth"]


def test_what_only_the_service_sets_cannot_be_sent() -> None:
    told = "create a permit\nlook up a permit with its history\nsee permits filtered by status"
    spec = drafted({"use_cases": told})
    permit = next(one for one in spec.schemas if one.name == "Permit")
    sent = next(one for one in spec.schemas if one.name == "PermitCreate")
    assert {"history", "status"} <= {one.name for one in permit.fields if one.read_only}
    assert not {"history", "status"} & {one.name for one in sent.fields}


def test_what_must_not_happen_twice_needs_a_key() -> None:
    keyed = [one.id for one in drafted().operations if one.idempotency_key]
    assert "createBooking" in keyed
    assert "cancelBooking" not in keyed


def test_each_error_says_what_the_client_does() -> None:
    spec = drafted()
    assert {400, 401, 403, 404, 409, 422, 429, 500} <= {one.status for one in spec.errors}
    assert all(one.client_action for one in spec.errors)


def test_only_the_named_role_may_export() -> None:
    spec = drafted()
    export = next(one for one in spec.operations if one.action == "export")
    roles = {one.role: one.rule for one in spec.permissions if one.operation == export.key}
    assert roles == {"finance": "only this role"}


def test_events_and_figures_are_kept_as_said() -> None:
    spec = drafted()
    assert [one.name for one in spec.events] == ["booking.confirmed", "deposit.failed"]
    assert spec.webhooks
    assert "p95 < 400 ms" in [one.figure for one in spec.requirements]


def test_data_classes_follow_from_words_and_rule_books() -> None:
    assert {one.data_class for one in drafted().data_handling} == {"financial", "personal"}


def test_every_area_of_advice_is_covered() -> None:
    areas = {one.area for one in drafted({"use_cases": "greet a guest"}).recommendations}
    assert areas == {"latency and payload", "REST and naming", "versioning", "security"}


def test_a_figure_without_a_unit_is_asked_about() -> None:
    spec = drafted({**MARINA, "constraints": "Response under 250"})
    assert "250" in asked(spec, "performance.target").question
    assert "250 ms" not in spec.model_dump_json()


@pytest.mark.parametrize(
    ("question", "text", "topic"),
    [
        ("constraints", "fast", "performance"),
        ("constraints", "secure please", "security"),
        ("audience", "Skippers, lots of them", "volume"),
        ("auth", "not sure", "auth"),
        ("testing", "dunno", "testing"),
        ("async", "maybe an email?", "events"),
        ("constraints", "No double charges, ever", "idempotency"),
        ("constraints", "the key is [secret removed: AWS access key]", "secret_exposed"),
        ("constraints", "at least once, exactly once would be lovely", "conflict"),
    ],
)
def test_what_is_vague_is_asked(question: str, text: str, topic: str) -> None:
    assert topic in topics(drafted({**MARINA, question: text}))  # type: ignore[dict-item]


def test_nothing_readable_still_makes_a_draft() -> None:
    spec = drafted({"use_cases": "🎉"})
    assert [one.id for one in spec.operations] == [
        "createBerthBooking", "getBerthBooking", "listBerthBookings", "updateBerthBooking",
        "deleteBerthBooking",
    ]  # fmt: skip
    assert asked(spec, "scope.operations").blocking


def test_what_was_not_understood_is_listed() -> None:
    spec = drafted({**MARINA, "constraints": "Zanzibar at dawn", "style": "see above"})
    reasons = {one.source.sentence: one.reason for one in spec.unused}
    assert reasons["Zanzibar at dawn"] == "the reader knows no rule for it"
    assert "another answer" in reasons["see above"]


def test_paths_are_plain_where_titles_are_not() -> None:
    spec = drafted({"use_cases": "list all Liegeplätze"}, title="Schöne Häfen – Übersicht")
    assert spec.title == "Schöne Häfen – Übersicht"
    assert spec.slug == "schone-hafen-ubersicht"
    assert spec.operations[0].http.path.isascii()
