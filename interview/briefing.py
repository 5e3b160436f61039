"""brief_of(interview): what the conversation knows, as the specification's input."""

from interview.model import FollowUp, Interview, Reply
from interview.record import Source
from spec.brief import Answer, Brief, Participant, QuestionId, Resolution


def brief_of(interview: Interview, revision: int) -> Brief:
    """The brief for one revision."""
    return Brief(
        title=interview.feature,
        answers=tuple(
            _answer(interview, question, reply)
            for question, replies in interview.answers.items()
            for reply in replies
        ),
        defaulted=tuple(q for q in interview.defaulted if q not in interview.answers),
        participants=tuple(
            Participant(id=user, name=person.name) for user, person in interview.people.items()
        ),
        requester=interview.requester,
        resolutions=(
            *(_followed_up(interview, one) for one in interview.follow_ups if one.is_settled),
            *(
                Resolution(
                    key=decided.key,
                    value=decided.text,
                    author=decided.author,
                    permalink=permalink(interview, decided.source),
                )
                for decided in interview.decided
            ),
        ),
        numbers=dict(interview.numbers),
        revision=revision,
    )


def _answer(interview: Interview, question: QuestionId, reply: Reply) -> Answer:
    return Answer(
        question=question,
        text=reply.text,
        author=reply.author,
        permalink=permalink(interview, reply.source),
        mentions=reply.mentions,
        confirmed=reply.confirmed,
    )


def _followed_up(interview: Interview, one: FollowUp) -> Resolution:
    """What was decided in a follow-up; where nobody was sure, that the default holds."""
    if not one.replies:
        return Resolution(
            key=one.asked.key, value=one.asked.default, author=one.left_by, assumed=True
        )
    return Resolution(
        key=one.asked.key,
        value="\n".join(reply.text for reply in one.replies),
        author=one.replies[-1].author,
        permalink=permalink(interview, one.replies[-1].source),
    )


def permalink(interview: Interview, source: Source) -> str:
    """The link to a message of the thread, made from the root's; empty for other messages."""
    base, archives, _ = interview.permalink.partition("/archives/")
    if not archives or not source.ts or source.channel != interview.channel:
        return ""
    return (
        f"{base}/archives/{interview.channel}/p{source.ts.replace('.', '')}"
        f"?thread_ts={interview.thread_ts}&cid={interview.channel}"
    )
