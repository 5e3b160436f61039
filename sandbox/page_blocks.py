"""Block Kit as HTML: each block and each element as Slack lays it out."""

from collections.abc import Callable
from typing import Any

from sandbox.mrkdwn import Names, mrkdwn
from sandbox.page_text import Html, marked, tag, words
from sandbox.render import TYPED, blocks_lines

Json = dict[str, Any]


def blocks_html(blocks: list[Json], names: Names) -> Html:
    """Blocks in order; those without a layout of their own as their text."""
    return Html("".join(BLOCKS.get(block["type"], _as_text)(block, names) for block in blocks))


def _text(text: Json, names: Names) -> Html:
    if text["type"] == "mrkdwn":
        return marked(mrkdwn(text["text"], names))
    return words(text["text"])


def _header(block: Json, _: Names) -> Html:
    return tag("h2", "", words(block["text"]["text"]))


def _section(block: Json, names: Names) -> Html:
    text = tag("div", "text", _text(block["text"], names)) if block.get("text") else Html("")
    fields = (tag("div", "", _text(field, names)) for field in block.get("fields", ()))
    inside = [text, tag("div", "fields", *fields)] if block.get("fields") else [text]
    body = tag("div", "body", *inside)
    beside = [element_html(block["accessory"], names)] if block.get("accessory") else []
    return tag("div", "section", body, *beside)


def _context(block: Json, names: Names) -> Html:
    return tag("div", "context", *(element_html(each, names) for each in block["elements"]))


def _actions(block: Json, names: Names) -> Html:
    return tag("div", "actions", *(element_html(each, names) for each in block["elements"]))


def _divider(_: Json, __: Names) -> Html:
    return Html("<hr>")


def _input(block: Json, names: Names) -> Html:
    optional = [tag("span", "dim", words(" (optional)"))] if block.get("optional") else []
    label = tag("label", "", words(block["label"]["text"]), *optional)
    hint = [tag("div", "dim", words(block["hint"]["text"]))] if block.get("hint") else []
    return tag("div", "input", label, element_html(block["element"], names), *hint)


def _table(block: Json, _: Names) -> Html:
    rows = (
        tag("tr", "", *(tag("td", "", words(str(cell.get("text", "")))) for cell in row))
        for row in block["rows"]
    )
    return tag("table", "", *rows)


def _as_text(block: Json, names: Names) -> Html:
    return tag("div", "text", *(marked(line) for line in blocks_lines([block], names)))


def element_html(element: Json, names: Names) -> Html:
    """A button, menu, field, picture or small text."""
    kind = element["type"]
    if kind in ("mrkdwn", "plain_text"):
        return tag("span", "", _text(element, names))
    if kind == "image":
        return tag("span", "dim", words(f"🖼 {element.get('alt_text', '')}"))
    if kind in ("button", "icon_button"):
        style = str(element.get("style", ""))
        return tag("span", f"button {style}".strip(), words(element["text"]["text"]))
    if kind in ("radio_buttons", "checkboxes"):
        return _options(element, names)
    if kind in TYPED:
        return _field(element)
    return _menu(element)


def _menu(element: Json) -> Html:
    if element["type"] == "overflow":
        return tag("span", "button", words("⋯"))
    chosen = element.get("initial_option", {}).get("text") or element.get("placeholder") or {}
    arrow = tag("span", "arrow")
    return tag("span", "button menu", words(str(chosen.get("text", ""))), arrow)


def _field(element: Json) -> Html:
    hint = element.get("placeholder", {}).get("text", "")
    typed = [words(element["initial_value"])] if element.get("initial_value") else []
    shown = typed or [tag("span", "dim", words(hint))]
    return tag("div", "field tall" if element.get("multiline") else "field", *shown)


def _options(element: Json, names: Names) -> Html:
    initial = element.get("initial_options") or [element.get("initial_option") or {}]
    taken = [each.get("value") for each in initial]
    shape = "radio" if element["type"] == "radio_buttons" else "check"
    rows = (
        tag(
            "div",
            "option",
            tag("span", f"{shape} taken" if option["value"] in taken else shape),
            tag("span", "", _text(option["text"], names)),
        )
        for option in element["options"]
    )
    return tag("div", "options", *rows)


BLOCKS: dict[str, Callable[[Json, Names], Html]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "divider": _divider,
    "input": _input,
    "table": _table,
}
