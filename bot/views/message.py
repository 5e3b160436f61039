"""A Slack message before it is posted."""

from dataclasses import dataclass, field

from bot.views.blocks import BLOCKS, Block, cut

TEXT = 3900  # characters of the text; `chat.update` refuses more than 4000


@dataclass(frozen=True, slots=True)
class Message:
    """`text` says everything that matters: it is all that a screen reader gets."""

    text: str
    blocks: list[Block] = field(default_factory=list)

    def fitting(self) -> "Message":
        """The message within Slack's number of blocks."""
        return Message(cut(self.text, TEXT), self.blocks[:BLOCKS])
