"""Streams: which way the messages go, and what is no deed of its own."""

import pytest

from tests.spec.reading.test_use_cases import intents


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("As a buoy I want to report readings over a client stream", "client"),
        ("Sensors push readings over one stream", "client"),
        ("Sensors push readings over one stream and get acks", "bidirectional"),
        ("As a pilot I want to receive the tides over a server stream", "server"),
        ("See the positions over a stream", "server"),
        ("Follow the positions in both directions", "bidirectional"),
        ("As a buoy I want to keep a lease alive over a stream", "bidirectional"),
        ("As a pilot I want to see the tides as they change", ""),
        ("Viewers open a stream", ""),
    ],
)
def test_the_sentence_tells_which_way_the_messages_go(text: str, way: str) -> None:
    assert [one.streaming for one in intents(text)][:1] == [way]


def test_opening_the_stream_and_its_answers_are_no_deeds_of_their_own() -> None:
    told = intents("The buoy opens one stream, pushes readings, gets acks.")
    assert [(one.verb, one.name, one.streaming) for one in told] == [
        ("push", ("reading",), "bidirectional")
    ]


def test_a_stream_that_is_all_there_is_remains_a_thing() -> None:
    assert [one.name for one in intents("Start a stream")] == [("stream",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Users can create a connection and rename a group", ["connection", "group"]),
        ("Open a connection and delete a group", ["connection", "group"]),
        ("Start a stream and remove a viewer", ["stream", "viewer"]),
    ],
)
def test_connections_that_are_things_of_their_own_are_kept(text: str, names: list[str]) -> None:
    assert [one.name[-1] for one in intents(text)] == names
