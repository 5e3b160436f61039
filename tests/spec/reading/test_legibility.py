"""A line in no words that the reader can know makes no operation."""

import pytest

from spec.brief import Answer
from spec.reading import legibility, use_cases
from spec.reading.sentences import sentences
from spec.reading.words import words


@pytest.mark.parametrize(
    "text",
    [
        "顧客として送金を作成したい",
        "Клиент хочет создать перевод",
        "asdf qwrtz jklm",
        "lalala 123",
        "123 456",
        "Als Kunde möchte ich eine Überweisung anlegen.",
        "Rechnung anzeigen",
        "Urlaubsantrag genehmigen",
    ],
)
def test_other_scripts_noise_and_other_languages_are_not_read(text: str) -> None:
    assert not legibility.legible(words(text))
    assert use_cases.read(sentences(Answer(question="use_cases", text=text))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "order history",
        "Refunds",
        "sku barcodes",
        "Wagenpark",
        "As a клиент I want to create a перевод.",
        "KYC PDFs",
        "SMS",
    ],
)
def test_things_abbreviations_and_foreign_names_are_read(text: str) -> None:
    assert legibility.legible(words(text))
    assert use_cases.read(sentences(Answer(question="use_cases", text=text)))
