"""Messages and modals as people would see them in Slack, as styled or plain text."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from rich.text import Text

from sandbox.mrkdwn import LINK, MENTION, Names, emoji, mrkdwn

Json = dict[str, Any]

RULE = "─" * 40
GAP = "  "
KILO = 1000
TYPED = ("plain_text_input", "email_text_input", "url_text_input", "number_input")


def plain(message: Json, names: Names) -> str:
    """A message as plain text."""
    return message_text(message, names).plain


def message_text(message: Json, names: Names) -> Text:
    """A message: its blocks, else its text, then files, reactions and the mark of an edit."""
    parts = blocks_lines(message.get("blocks") or [], names)
    if not parts and message.get("text"):
        parts = [mrkdwn(message["text"], names)]
    if message.get("edited") and parts:
        parts[-1] = Text.assemble(parts[-1], (" (edited)", "dim"))
    parts += [_file(file) for file in message.get("files", ())]
    reactions = [_reaction(each) for each in message.get("reactions", ())]
    return Text("\n").join([*parts, *([Text(GAP).join(reactions)] if reactions else [])])


def view_text(view: Json, names: Names) -> Text:
    """A modal or Home tab: title, blocks and the buttons at its foot."""
    title = [Text(view["title"]["text"], "bold reverse")] if view.get("title") else []
    foot = [_button_like(view[key]["text"]) for key in ("close", "submit") if view.get(key)]
    parts = [*title, *blocks_lines(view.get("blocks") or [], names)]
    return Text("\n").join([*parts, *([Text(GAP).join(foot)] if foot else [])])


def author(message: Json, names: Names) -> str:
    """The name above a message."""
    user = str(message.get("user", ""))
    return str(message.get("username") or names.get(user) or user or "a bot")


def blocks_lines(blocks: list[Json], names: Names) -> list[Text]:
    """One text per block; a section keeps its distance from the section above."""
    kinds = [block["type"] for block in blocks]
    apart = [pair == ("section", "section") for pair in pairwise(["", *kinds])]
    shown = [BLOCKS.get(block["type"], _unknown)(block, names) for block in blocks]
    return [
        Text("\n").append_text(text) if gap else text
        for gap, text in zip(apart, shown, strict=True)
    ]


def _text(text: Json, names: Names, style: str = "") -> Text:
    if text["type"] == "mrkdwn":
        return mrkdwn(text["text"], names, style)
    return Text(text["text"], style)


def _button_like(label: str) -> Text:
    return Text(f"[ {label} ]", "bold green")


def _element(element: Json, names: Names) -> Text:
    kind = element["type"]
    if kind == "image":
        return Text(f"🖼 {element.get('alt_text', '')}")
    if kind in ("mrkdwn", "plain_text"):
        return _text(element, names)
    if kind in ("button", "icon_button"):
        return _button_like(element["text"]["text"])
    if kind in ("radio_buttons", "checkboxes"):
        return Text(GAP).join(_options(element, names))
    hint = element.get("placeholder", {}).get("text") or ""
    if kind in TYPED:
        return Text(f"[ {element.get('initial_value') or hint or '…'} ]", "green")
    chosen = element.get("initial_option") or {}
    label = "⋯" if kind == "overflow" else chosen.get("text", {}).get("text") or hint
    return _button_like(f"{label} ▾".strip())


def _options(element: Json, names: Names) -> list[Text]:
    initial = element.get("initial_options") or [element.get("initial_option") or {}]
    taken = [each.get("value") for each in initial]
    empty, full = ("( )", "(•)") if element["type"] == "radio_buttons" else ("[ ]", "[x]")
    return [
        Text(f"{full if each['value'] in taken else empty} ").append_text(
            _text(each["text"], names)
        )
        for each in element["options"]
    ]


def _header(block: Json, _: Names) -> Text:
    return Text(block["text"]["text"], "bold")


def _section(block: Json, names: Names) -> Text:
    parts = [_text(block["text"], names)] if block.get("text") else []
    parts += [_text(field, names) for field in block.get("fields", ())]
    if block.get("accessory"):
        parts.append(_element(block["accessory"], names))
    return Text("\n").join(parts)


def _context(block: Json, names: Names) -> Text:
    shown = Text(GAP).join(_element(each, names) for each in block["elements"])
    shown.stylize("dim")
    return shown


def _actions(block: Json, names: Names) -> Text:
    return Text(GAP).join(_element(each, names) for each in block["elements"])


def _divider(_: Json, __: Names) -> Text:
    return Text(RULE, "dim")


def _image(block: Json, _: Names) -> Text:
    return Text(f"🖼 {block.get('alt_text', '')}")


def _input(block: Json, names: Names) -> Text:
    optional = " (optional)" if block.get("optional") else ""
    label = Text(f"{block['label']['text']}{optional}", "bold")
    parts = [label, _element(block["element"], names)]
    if block.get("hint"):
        parts.append(Text(block["hint"]["text"], "dim"))
    return Text("\n").join(parts)


def _markdown(block: Json, names: Names) -> Text:
    lines = []
    for line in block["text"].split("\n"):
        heading = line.lstrip("#").strip() if line.startswith("#") else ""
        lines.append(Text(heading, "bold") if heading else mrkdwn(_single_marks(line), names))
    return Text("\n").join(lines)


def _single_marks(line: str) -> str:
    """Markdown's double marks for strong and struck text as mrkdwn's single ones."""
    return line.replace("**", "*").replace("~~", "~")


def _rich_text(block: Json, names: Names) -> Text:
    return Text("\n").join(_rich(part, names) for part in block["elements"])


def _rich(part: Json, names: Names) -> Text:
    if part["type"] == "rich_text_list":
        items = [Text("• ").append_text(_rich(item, names)) for item in part["elements"]]
        return Text("\n").join(items)
    return Text().join(_rich_leaf(leaf, names) for leaf in part.get("elements", ()))


def _rich_leaf(leaf: Json, names: Names) -> Text:
    match leaf["type"]:
        case "user":
            return Text(f"@{names.get(leaf['user_id'], leaf['user_id'])}", MENTION)
        case "emoji":
            return Text(emoji(leaf["name"]))
        case "link":
            return Text(leaf.get("text") or leaf["url"], LINK)
    marks = leaf.get("style", {})
    return Text(leaf.get("text", ""), " ".join(key for key in marks if key in ("bold", "italic")))


def _table(block: Json, _: Names) -> Text:
    return Text("\n").join(
        Text(" │ ".join(str(cell.get("text", "")) for cell in row)) for row in block["rows"]
    )


def _unknown(block: Json, _: Names) -> Text:
    return Text(f"({block['type']})", "dim")


def _file(file: Json) -> Text:
    return Text(f"📎 {file['name']} ({file_size(file['size'])})", "magenta")


def file_size(size: int) -> str:
    """A size as people read it."""
    return f"{size} B" if size < KILO else f"{size / KILO:.1f} kB"


def _reaction(reaction: Json) -> Text:
    return Text(f"{emoji(reaction['name'])} {reaction['count']}", "yellow")


BLOCKS: dict[str, Callable[[Json, Names], Text]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "divider": _divider,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "table": _table,
}
