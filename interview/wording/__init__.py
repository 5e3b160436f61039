"""Every sentence that the bot says, one YAML file per language."""

from interview.wording.wording import Wording, languages, load

__all__ = ["Wording", "languages", "load"]
