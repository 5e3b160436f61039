"""An interview as a YAML file becomes a brief, with secrets masked before anything else."""

from typing import get_args

import yaml

from spec.brief import QUESTION_IDS, Answer, Brief, Participant, QuestionId, Resolution
from spec.errors import UnreadableInterview
from spec.keyed_input import entries, records, text, texts
from spec.mrkdwn import Spoken
from spec.use_case_list import answered, clean, said
from spec.yaml_input import compose

KEYS = ("title", *get_args(QuestionId), "participants", "resolutions")
_TITLE_LIMIT = 200


def read(data: bytes) -> Brief:
    """The brief that the file tells; raises UnreadableInterview, naming the key at fault."""
    found = entries(compose(data), KEYS)
    return Brief(
        title=_title(found),
        answers=_answers(found),
        participants=_participants(found),
        resolutions=_resolutions(found),
    )


def _title(found: dict[str, yaml.Node]) -> str:
    title = clean(text(found["title"], "title")) if "title" in found else ""
    title = " ".join(title.split())
    if not title:
        raise UnreadableInterview("`title` is missing: what is the feature called?")
    if len(title) > _TITLE_LIMIT:
        raise UnreadableInterview(f"`title` is longer than {_TITLE_LIMIT} characters.")
    return title


def _answers(found: dict[str, yaml.Node]) -> tuple[Answer, ...]:
    answers = []
    for question in QUESTION_IDS:
        if question in found:
            told = _said(question, found[question])
            if told.text.strip():
                answers.append(Answer(question=question, text=told.text, mentions=told.mentions))
    return tuple(answers)


def _said(question: QuestionId, node: yaml.Node) -> Spoken:
    if question != "use_cases":
        return said(text(node, question))
    cases = texts(node, question)
    return answered(cases) if isinstance(node, yaml.SequenceNode) else said(cases[0])


def _participants(found: dict[str, yaml.Node]) -> tuple[Participant, ...]:
    if "participants" not in found:
        return ()
    rows = records(found["participants"], ("id", "name", "role"), "participants")
    people = []
    for number, row in enumerate(rows, 1):
        known = {key: clean(value) for key, value in row.items()}
        name = known.get("name") or known.get("id") or ""
        if not name:
            raise UnreadableInterview(f"`participants[{number}]` needs a `name`.")
        person = Participant(id=known.get("id") or name, name=name, role=known.get("role", ""))
        people.append(person)
    return tuple(people)


def _resolutions(found: dict[str, yaml.Node]) -> tuple[Resolution, ...]:
    if "resolutions" not in found:
        return ()
    made = []
    rows = records(found["resolutions"], ("key", "value", "author"), "resolutions")
    for number, row in enumerate(rows, 1):
        if not row.get("key") or not row.get("value"):
            raise UnreadableInterview(f"`resolutions[{number}]` needs a `key` and a `value`.")
        made.append(Resolution(**{key: clean(value) for key, value in row.items()}))
    return tuple(made)
