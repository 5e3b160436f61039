"""An organisation's own words are read like ours, in every draft that they travel with."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.settings import SettingsMissing, configuration
from spec import own_words_file, pipeline
from spec.brief import Answer, Brief
from spec.cli import main
from spec.errors import UnreadableInterview
from spec.house_style import HouseStyle
from spec.model import ApiSpec
from spec.own_words import SECTIONS, OwnWords, cached, speaking
from spec.reading import lexicons
from spec.revision import pack, settings_digest, unpack

EXAMPLE = Path(__file__).resolve().parents[2] / "own-words.example.yaml"
CASES = """- The cellarman can rack a cask
- Brewers can pitch a yeast"""
CONSTRAINTS = (
    "Poured before the foam settles. Reinheitsgebot. Stored cold, but stored warm at fairs."
)


def house(words: OwnWords) -> HouseStyle:
    return HouseStyle(words=words)


def drafted(words: OwnWords) -> ApiSpec:
    answers = (
        Answer(question="use_cases", text=CASES),
        Answer(question="constraints", text=CONSTRAINTS),
    )
    return pipeline.draft(Brief(title="Cellar", answers=answers), house(words))


def test_each_section_changes_what_is_drafted() -> None:
    plain, own = drafted(OwnWords()), drafted(own_words_file.load(EXAMPLE))
    calls = [(one.http.method, one.http.path) for one in own.operations]
    assert ("POST", "/casks/{cask_id}/rack") in calls
    assert ("POST", "/yeasts") in calls
    assert [one.http for one in plain.operations] != [one.http for one in own.operations]
    asked = {one.key for one in own.open_questions} - {one.key for one in plain.open_questions}
    assert any("cold-and-warm" in key for key in asked)
    assert any("before the foam settles" in one.question for one in own.open_questions)
    assert any("Each brew names its ingredients" in one.text for one in own.requirements)
    states = [field.values for schema in own.schemas for field in schema.fields]
    assert ("filled", "tapped") in states


def test_a_draft_without_them_is_what_it_was() -> None:
    before = drafted(OwnWords())
    drafted(own_words_file.load(EXAMPLE))
    assert drafted(OwnWords()) == before


def test_they_are_kept_with_the_revision_and_change_its_fingerprint() -> None:
    words = own_words_file.load(EXAMPLE)
    assert unpack(pack(drafted(words))).house.words == words
    assert settings_digest(house(words)) != settings_digest(HouseStyle())
    assert settings_digest(house(words)) == settings_digest(house(own_words_file.load(EXAMPLE)))


def test_a_folder_of_files_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("nouns: {people: [cellarman]}\n")
    (tmp_path / "a.yaml").write_text("nouns: {people: [brewster]}\nvague: {scope: [in spring]}\n")
    with speaking(own_words_file.load(tmp_path)):
        assert {"cellarman", "brewster", "customer"} <= lexicons.nouns().people
    assert "cellarman" not in lexicons.nouns().people


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("verbz: {}", "`verbz` is not a key of this file; did you mean `verbs`?"),
        ("verbs: {actions: {fly: [soar]}}", "`verbs.actions.fly"),
        ("nouns: {people: {a: b}}", "`nouns.people` cannot be used"),
        ("vague: {glory: [shiny]}", "`vague.glory"),
        ("regimes: [{name: X, cues: [x]}]", "`regimes.1.classes` cannot be used"),
        ("archetypes: {cask: {colour: red}}", "`archetypes.cask"),
        ("contradictions: [{key: a}]", "`contradictions.1.when` cannot be used"),
        ("verbs: [", "This is not valid YAML"),
        ("- a", "The file must hold keys with values"),
    ],
)
def test_a_bad_file_is_answered_with_one_sentence_that_names_the_key(
    tmp_path: Path, text: str, told: str
) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text)
    with pytest.raises(UnreadableInterview) as refused:
        own_words_file.load(file)
    assert told in str(refused.value)
    assert str(file) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_every_section_is_checked() -> None:
    assert set(own_words_file._MADE) == set(SECTIONS)


def test_the_command_line_reads_the_file_that_the_settings_name(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(EXAMPLE.read_text())
    (tmp_path / "apispec.yaml").write_text("lexicon: own.yaml\n")
    (tmp_path / "interview.yaml").write_text(
        "title: Cellar\nuse_cases: [The cellarman can rack a cask]\n"
    )
    arguments = ["draft", str(tmp_path / "interview.yaml"), "-o", str(tmp_path / "out")]
    house_option = ["--house", str(tmp_path / "apispec.yaml")]
    done = CliRunner().invoke(main, [*arguments, *house_option])
    assert done.exit_code == 0
    assert "/casks/{cask_id}/rack" in (tmp_path / "out" / "openapi.yaml").read_text()
    (tmp_path / "own.yaml").write_text("nouns: {people: 3}\n")
    refused = CliRunner().invoke(main, [*arguments, *house_option])
    assert refused.exit_code == 2
    assert "`nouns.people` cannot be used" in refused.output


def test_the_bot_reads_the_file_that_its_settings_name(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(EXAMPLE.read_text())
    (tmp_path / "apispec.yaml").write_text("lexicon: own.yaml\n")
    found = configuration(tmp_path / "apispec.yaml").house_style()
    assert found.words == own_words_file.load(EXAMPLE)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("lexicon: missing.yaml", "cannot be read"),
        ("lexicon: [a]", "should be the path of a file or a folder"),
        ("house: {words: {written: '{}'}}", "belong into the file of `lexicon`"),
    ],
)
def test_the_bot_says_what_is_wrong_with_them(tmp_path: Path, settings: str, told: str) -> None:
    (tmp_path / "apispec.yaml").write_text(settings)
    with pytest.raises(SettingsMissing, match=r"lexicon|house") as refused:
        configuration(tmp_path / "apispec.yaml")
    assert told in str(refused.value)


def test_what_is_made_is_made_once_for_each_vocabulary() -> None:
    made: list[int] = []
    counted = cached(lambda number: made.append(number) or len(made))
    other = OwnWords(written='{"nouns": {}}')
    assert (counted(1), counted(1)) == (1, 1)
    with speaking(other):
        assert (counted(1), counted(1)) == (2, 2)
    assert counted(1) == 1


def test_nothing_made_from_a_vocabulary_is_kept_for_all_of_them() -> None:
    spec = EXAMPLE.parent / "spec"
    fixed = {"english.py", "words.py"}  # a list that nobody extends; arguments that say it all
    files = [*(spec / "reading").glob("*.py"), *(spec / "drafting").glob("*.py")]
    kept = [f.name for f in files if re.search(r"@(?:lru_)?cache\b", f.read_text("utf-8"))]
    assert set(kept) <= fixed
