"""The mark of each statement: whose words, which assumption, which open question."""

import re

from spec.markdown_text import inline
from spec.model import ApiSpec, Part, Source
from spec.provenance import Provenance, question_number

_LINK = re.compile(r"https://[A-Za-z0-9._~/?#@!$&'*+,;=:%-]+")


class Marks:
    """Writes marks for the parts of one specification."""

    def __init__(self, spec: ApiSpec) -> None:
        self._spec = spec
        self._provenance = Provenance(spec)

    def of(self, part: Part) -> str:
        """The mark, with a blank before it; empty where the part comes from nowhere."""
        marks = [
            self._said(part.sources),
            *(f"[{name}]" for name in self._provenance.assumptions(part)),
            *(f"[Needs Clarification {name}]" for name in self._provenance.open_questions(part)),
        ]
        return "".join(f" {mark}" for mark in marks if mark)

    def text(self, text: str, part: Part) -> str:
        """The text as one line of Markdown, with the mark of the part behind it."""
        return inline(text) + self.of(part)

    def author(self, author: str) -> str:
        """The author's name, as Markdown."""
        return inline(self._provenance.author(author))

    def definitions(self) -> list[str]:
        """Link definitions that lead from each mark to its row on page one."""
        assumed = [f"[{one.id}]: #{one.id.lower()}" for one in self._spec.assumptions]
        asked = [
            f"[Needs Clarification {one.id}]: #{one.id.lower()}"
            for one in self._spec.open_questions
        ]
        return assumed + asked

    def cite(self, source: Source) -> str:
        """Question and author of one sentence, linked where the message has an address."""
        author = self.author(source.author)
        number = question_number(source.question)
        shown = f"{number}, {author}" if author else number
        if _LINK.fullmatch(source.permalink):
            return f"[{shown}]({source.permalink})"
        return shown

    def _said(self, sources: tuple[Source, ...]) -> str:
        cited = list(dict.fromkeys(self.cite(source) for source in sources))
        return f"({'; '.join(cited)})" if cited else ""
