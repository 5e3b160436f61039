"""From a brief to the files of a revision: pure, so the same brief gives the same bytes."""

from spec import drafting
from spec.brief import Brief
from spec.bundle import File
from spec.house_style import HouseStyle
from spec.model import ApiSpec
from spec.mrkdwn import standing
from spec.own_words import speaking
from spec.plain_text import plain_value
from spec.rendering import render
from spec.review import review
from spec.revision import pack, unpack
from spec.texts import naming, with_texts
from spec.value import Value

__all__ = ["Draft", "draft", "pack", "render", "run", "unpack"]


class Draft(Value):
    """One revision: the specification and everything written from it."""

    spec: ApiSpec
    files: tuple[File, ...]


def run(brief: Brief, house: HouseStyle) -> Draft:
    """The specification that follows from the brief, reviewed, with its files."""
    spec = draft(brief, house)
    return Draft(spec=spec, files=render(spec))


def draft(brief: Brief, house: HouseStyle) -> ApiSpec:
    """The specification that follows from the brief, reviewed; its files can be rendered later."""
    with speaking(house.words):
        return review(_drafted(_standing(plain_value(brief)), house))


def _standing(brief: Brief) -> Brief:
    """The brief without what people struck out."""
    told = with_texts(brief, standing)
    kept = tuple(answer for answer in told.answers if answer.text.strip())
    return told.model_copy(update={"answers": kept})


def _drafted(brief: Brief, house: HouseStyle) -> ApiSpec:
    known = {
        "participants": brief.participants,
        "resolutions": brief.resolutions,
        "house": house,
    }
    drafted = drafting.draft(brief, house).model_copy(update=known)
    return with_texts(drafted, naming(brief.participants))
