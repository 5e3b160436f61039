"""Where parts of a specification come from: question numbers, names of authors, ids of marks."""

from collections.abc import Iterable

from spec.brief import QUESTION_IDS, QuestionId
from spec.model import ApiSpec, Part, Source

_NUMBERS = {question: f"Q{number}" for number, question in enumerate(QUESTION_IDS, 1)}


def question_number(question: QuestionId) -> str:
    """The number under which people know the question: Q3."""
    return _NUMBERS[question]


class Provenance:
    """Looks up authors, assumptions and open questions of one specification."""

    def __init__(self, spec: ApiSpec) -> None:
        self._names = {one.id: one.name for one in spec.participants}
        self._assumptions = {one.key: one.id for one in spec.assumptions}
        self._questions = {one.key: one.id for one in spec.open_questions}

    def author(self, author: str) -> str:
        """The name of the author where it is known, else what the source calls them."""
        return self._names.get(author, author)

    def assumptions(self, part: Part) -> tuple[str, ...]:
        """Ids of the assumptions that the part rests on: A-1."""
        return tuple(self._assumptions[key] for key in part.assumptions if key in self._assumptions)

    def open_questions(self, part: Part) -> tuple[str, ...]:
        """Ids of the open questions that may change the part: NC-1."""
        return tuple(self._questions[key] for key in part.questions if key in self._questions)

    def records(self, sources: Iterable[Source]) -> list[dict[str, str]]:
        """The sources as the manifest and the contracts list them."""
        return [
            {
                "question": question_number(source.question),
                "author": self.author(source.author),
                "sentence": source.sentence,
                "permalink": source.permalink,
            }
            for source in sources
        ]
