"""What an answer says for questions that have not been asked yet."""

from interview import commands as c
from interview import events as e
from interview.decisions.decision import Noted
from interview.model import Interview
from interview.questions import left_out_in, question
from spec.brief import Answer, QuestionId
from spec.reading import styles
from spec.reading.coverage import answered


def note_inferred(
    noted: Noted, interview: Interview, command: c.Reply | c.Start, asked: QuestionId
) -> None:
    """Note for each later question that it needs not be asked; it is shown for confirmation."""
    pointless = _pointless(command.text) if asked == "style" else ()
    for other, sentences in answered(command.text, asked).items():
        if interview.is_settled(other) or question(other).number < question(asked).number:
            continue
        if other in pointless:
            continue
        text_id, _ = noted.text(sentences)
        noted.event(
            e.Inferred(
                at=command.said.at,
                author=command.said.author,
                source=command.said.source,
                question=other,
                text=text_id,
                mentions=command.mentions,
            )
        )


def _pointless(style: str) -> tuple[QuestionId, ...]:
    """What nobody is asked if this is the style: its name is no answer to that."""
    named = styles.named([Answer(question="style", text=style)])
    return left_out_in(named[0]) if len(named) == 1 else ()
