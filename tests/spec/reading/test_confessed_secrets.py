"""Strings that their author calls real, or asks others to forget, are masked."""

import pytest

from spec.reading.secrets import mask

ODD = "mkt-" + "4Hq9" + "zLw2" + "Bv7X" + "pT3e"
PHRASE = "Maple" + "-Bridge-" + "47"


@pytest.mark.parametrize(
    "text",
    [
        f"Our header looks like `{ODD}`, oh dear, that's the real one",
        f"shop-demo / {PHRASE} (please don't pass on)",
        f"There is one for all, {ODD}, and nobody else should have it.",
        f"oops, {PHRASE}, delete this",
    ],
)
def test_a_confessed_string_is_masked(text: str) -> None:
    masked = mask(text)
    assert masked.found
    assert ODD not in masked.text
    assert PHRASE not in masked.text


@pytest.mark.parametrize(
    "text",
    [
        "The figures of 2025 are confidential, 12 months at most.",
        "Please delete this field in version 2.",
        "`getOrdersByCustomer` is the real one that is called most.",
        "Don't share the calendar of room 12 with guests.",
    ],
)
def test_what_is_only_near_such_words_stays(text: str) -> None:
    assert mask(text).text == text
