"""Section 1: what the feature is, whom it serves, what it is to achieve."""

from typing import Any

from spec.emitters.markdown.marks import Marks
from spec.markdown_text import code, inline
from spec.model import ApiSpec, Story


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """Feature, stories and goals."""
    overview = spec.overview
    ids = {operation.key: operation.id for operation in spec.operations}
    return {
        "feature": inline(overview.feature),
        "summary": marks.text(overview.summary, overview),
        "stories": [_story(story, ids, marks) for story in spec.stories],
        "business": [marks.text(goal.text, goal) for goal in overview.business_goals],
        "technical": [marks.text(goal.text, goal) for goal in overview.technical_goals],
        "non_goals": [marks.text(goal.text, goal) for goal in overview.non_goals],
    }


def _story(story: Story, ids: dict[str, str], marks: Marks) -> dict[str, str]:
    return {
        "id": inline(story.id),
        "actor": inline(story.actor) or "anyone",
        "want": marks.text(story.want, story),
        "benefit": inline(story.benefit) or "–",
        "operations": ", ".join(code(ids[key]) for key in story.operations if key in ids) or "–",
    }
