"""Carrying out effects: claim, post with the effect's id, mark done; for bot and worker alike."""

from bot.posting.carry_out import carry_out

__all__ = ["carry_out"]
