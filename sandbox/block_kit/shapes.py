"""The limits of Block Kit as tables: elements, blocks and views."""

from sandbox.block_kit.fields import Anything, Chars, Field, Many, OneOf, Shape, Text, Variant

PLAIN = ("plain_text",)
ID = Chars(255)
KIND = Anything(required=True)
PLACEHOLDER = Text(150, PLAIN, required=False)

CONFIRM = Shape(
    {
        "title": Text(100, PLAIN),
        "text": Text(300),
        "confirm": Text(30, PLAIN),
        "deny": Text(30, PLAIN),
        "style": OneOf(("primary", "danger")),
    }
)


def _option(kinds: tuple[str, ...]) -> Shape:
    return Shape(
        {
            "text": Text(75, kinds),
            "value": Chars(150, required=True),
            "description": Text(75, kinds, required=False),
            "url": Chars(3000),
        }
    )


OPTION = _option(PLAIN)
BOX = _option(("plain_text", "mrkdwn"))
OPTION_GROUP = Shape({"label": Text(75, PLAIN), "options": Many(100, OPTION, required=True)})


def _element(either: tuple[str, ...] = (), /, **fields: Field) -> Shape:
    """A shape with what every interactive element may have."""
    return Shape(
        {
            "type": KIND,
            "action_id": ID,
            "confirm": CONFIRM,
            "focus_on_load": Anything(),
            **fields,
        },
        either=either,
    )


OPTIONS = ("options", "option_groups")
SELECT = {"placeholder": PLACEHOLDER}
CHOICES: dict[str, Field] = {
    **SELECT,
    "options": Many(100, OPTION),
    "option_groups": Many(100, OPTION_GROUP),
}
MULTI: dict[str, Field] = {"max_selected_items": Anything()}

ELEMENTS = {
    "button": _element(
        text=Text(75, PLAIN),
        value=Chars(2000),
        url=Chars(3000),
        style=OneOf(("primary", "danger")),
        accessibility_label=Chars(75),
    ),
    "static_select": _element(OPTIONS, **CHOICES, initial_option=OPTION),
    "multi_static_select": _element(OPTIONS, **CHOICES, **MULTI, initial_options=Many(100, OPTION)),
    "users_select": _element(**SELECT, initial_user=Chars(255)),
    "multi_users_select": _element(**SELECT, **MULTI, initial_users=Anything()),
    "channels_select": _element(**SELECT, initial_channel=Chars(255)),
    "conversations_select": _element(
        **SELECT,
        initial_conversation=Chars(255),
        default_to_current_conversation=Anything(),
        filter=Anything(),
    ),
    "external_select": _element(**SELECT, initial_option=OPTION, min_query_length=Anything()),
    "overflow": _element(options=Many(5, OPTION, required=True)),
    "radio_buttons": _element(options=Many(10, BOX, required=True), initial_option=BOX),
    "checkboxes": _element(options=Many(10, BOX, required=True), initial_options=Many(10, BOX)),
    "datepicker": _element(**SELECT, initial_date=Chars(10)),
    "timepicker": _element(**SELECT, initial_time=Chars(5), timezone=Chars(255)),
    "datetimepicker": _element(initial_date_time=Anything()),
    "plain_text_input": _element(
        **SELECT,
        multiline=Anything(),
        initial_value=Chars(3000, may_be_empty=True),
        min_length=Anything(),
        max_length=Anything(),
        dispatch_action_config=Anything(),
    ),
    "email_text_input": _element(**SELECT, initial_value=Chars(255)),
    "url_text_input": _element(**SELECT, initial_value=Chars(3000)),
    "number_input": _element(
        **SELECT,
        is_decimal_allowed=Anything(required=True),
        initial_value=Chars(255),
        min_value=Anything(),
        max_value=Anything(),
    ),
    "image": Shape(
        {"type": KIND, "image_url": Chars(3000, required=True), "alt_text": Chars(2000, True)}
    ),
    "plain_text": Shape({"type": KIND, "text": Chars(3000, required=True), "emoji": Anything()}),
    "mrkdwn": Shape({"type": KIND, "text": Chars(3000, required=True), "verbatim": Anything()}),
    "feedback_buttons": _element(
        positive_button=Anything(required=True), negative_button=Anything(required=True)
    ),
    "icon_button": _element(icon=Anything(required=True), text=Text(75, PLAIN), value=Chars(2000)),
}
IN_CONTEXT = ("image", "plain_text", "mrkdwn")
IN_CONTEXT_ACTIONS = ("feedback_buttons", "icon_button")
TYPED = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
INTERACTIVE = tuple(
    kind for kind in ELEMENTS if kind not in IN_CONTEXT + IN_CONTEXT_ACTIONS + TYPED
)
IN_INPUT = tuple(kind for kind in (*INTERACTIVE, *TYPED) if kind not in ("button", "overflow"))
AS_ACCESSORY = ("image", *INTERACTIVE)


def _block(either: tuple[str, ...] = (), /, **fields: Field) -> Shape:
    return Shape({"type": KIND, "block_id": ID, **fields}, either=either)


BLOCKS = {
    "section": _block(
        ("text", "fields"),
        text=Text(3000, required=False),
        fields=Many(10, Text(2000)),
        accessory=Variant(ELEMENTS, AS_ACCESSORY),
        expand=Anything(),
    ),
    "header": _block(text=Text(150, PLAIN)),
    "divider": _block(),
    "context": _block(elements=Many(10, Variant(ELEMENTS, IN_CONTEXT), required=True)),
    "actions": _block(elements=Many(25, Variant(ELEMENTS, INTERACTIVE), required=True)),
    "context_actions": _block(
        elements=Many(5, Variant(ELEMENTS, IN_CONTEXT_ACTIONS), required=True)
    ),
    "image": _block(
        image_url=Chars(3000),
        slack_file=Anything(),
        alt_text=Chars(2000, required=True),
        title=Text(2000, PLAIN, required=False),
    ),
    "input": _block(
        label=Text(2000, PLAIN),
        element=Variant(ELEMENTS, IN_INPUT, required=True),
        hint=Text(2000, PLAIN, required=False),
        optional=Anything(),
        dispatch_action=Anything(),
    ),
    "markdown": _block(text=Chars(12_000, required=True)),
    "rich_text": _block(elements=Anything(required=True)),
    "table": _block(rows=Anything(required=True), column_settings=Anything()),
}
IN_MESSAGES = tuple(BLOCKS)
IN_VIEWS = tuple(kind for kind in BLOCKS if kind not in ("markdown", "table", "context_actions"))

VIEW_FIELDS: dict[str, Field] = {
    "type": KIND,
    "blocks": Many(100, Variant(BLOCKS, IN_VIEWS), required=True),
    "private_metadata": Chars(3000, may_be_empty=True),
    "callback_id": Chars(255, may_be_empty=True),
    "external_id": Chars(255, may_be_empty=True),
}
MODAL = Shape(
    {
        **VIEW_FIELDS,
        "title": Text(24, PLAIN),
        "submit": Text(24, PLAIN, required=False),
        "close": Text(24, PLAIN, required=False),
        "clear_on_close": Anything(),
        "notify_on_close": Anything(),
        "submit_disabled": Anything(),
    }
)
HOME = Shape(VIEW_FIELDS)
