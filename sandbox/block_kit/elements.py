"""Interactive elements: finding them, and what choosing a value makes of them."""

from collections.abc import Callable, Iterator
from typing import Any

from sandbox.errors import Refused
from sandbox.workspace import Json

ONE_OPTION = ("static_select", "external_select", "overflow", "radio_buttons")
MANY_OPTIONS = ("multi_static_select", "checkboxes")
PICKED = {
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
}


def elements_of(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Each interactive element with its block."""
    for block in blocks:
        held = [block.get("accessory"), block.get("element")]
        for element in [*held, *(block.get("elements") or ())]:
            if isinstance(element, dict) and element.get("action_id"):
                yield block, element


def find(
    blocks: list[Json], action_id: str, wanted: Callable[[Json], bool]
) -> tuple[Json, Json] | None:
    """The block and element with this action id that is wanted, if it is there."""
    for block, element in elements_of(blocks):
        if element["action_id"] == action_id and wanted(element):
            return block, element
    return None


def chosen(element: Json, value: Any) -> Json:
    """What a payload says of this element once somebody has chosen the value."""
    kind = element["type"]
    if kind == "button":
        return {key: element[key] for key in ("text", "value", "style") if key in element}
    if kind in ONE_OPTION:
        return {"selected_option": None if value is None else option(element, value)}
    if kind in MANY_OPTIONS:
        return {"selected_options": [option(element, each) for each in value or ()]}
    return {PICKED[kind]: value}


def option(element: Json, value: str) -> Json:
    """The option of an element with this value, or a refusal."""
    options = [
        *element.get("options", ()),
        *(each for group in element.get("option_groups", ()) for each in group["options"]),
    ]
    for each in options:
        if each["value"] == value:
            return dict(each)
    offered = ", ".join(each["value"] for each in options)
    raise Refused(f"{element['action_id']} has no option {value!r}; it offers {offered}.")


def initial(element: Json) -> Json:
    """What a payload says of this element before anybody touched it."""
    kind = element["type"]
    if kind in ONE_OPTION:
        return {"selected_option": element.get("initial_option")}
    if kind in MANY_OPTIONS:
        return {"selected_options": element.get("initial_options", [])}
    start = PICKED[kind].replace("selected_", "initial_").replace("value", "initial_value")
    return {PICKED[kind]: element.get(start)}


def state_values(blocks: list[Json], only_inputs: bool) -> Json:
    """The `state.values` of blocks nobody touched yet."""
    values: Json = {}
    for block, element in elements_of(blocks):
        stateful = element["type"] not in ("button", "overflow") and element["type"] in (
            *ONE_OPTION,
            *MANY_OPTIONS,
            *PICKED,
        )
        if stateful and (block["type"] == "input" or not only_inputs):
            entry = {"type": element["type"], **initial(element)}
            values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values
