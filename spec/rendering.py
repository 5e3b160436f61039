"""All files of a finished specification."""

from spec.bundle import File
from spec.emitters import FORMATS, manifest
from spec.model import ApiSpec
from spec.own_words import speaking


def render(spec: ApiSpec) -> tuple[File, ...]:
    """The files in every format that the specification calls for; the manifest is the last."""
    with speaking(spec.house.words):
        files = tuple(
            file for format in FORMATS if format.applies(spec) for file in format.render(spec)
        )
        return (*files, manifest.render(spec, files))
