"""The bounds of a field: as stated, else by its format, else the policy of the house."""

from spec.house_style import HouseStyle
from spec.model import Field

INT32_MAX = 2_147_483_647
# The largest integer that every JSON reader keeps exactly.
SAFE_INTEGER_MAX = 9_007_199_254_740_991

_FORMAT_LENGTHS = {
    "uuid": 36,
    "date": 10,
    "date-time": 40,
    "time": 20,
    "duration": 40,
    "email": 254,
    "uri": 2048,
    "uri-reference": 2048,
    "hostname": 253,
    "ipv4": 15,
    "ipv6": 45,
    "binary": 10_485_760,
    "byte": 10_485_760,
    "password": 128,
}
ANY_TEXT = r"^[\s\S]*$"


def text_length(field: Field, house: HouseStyle) -> int:
    """The most characters the field may have."""
    return field.max_length or _FORMAT_LENGTHS.get(field.format, house.text_limit)


def number_range(field: Field) -> tuple[int, int]:
    """The least and the greatest value of a number."""
    greatest = SAFE_INTEGER_MAX if field.format == "int64" else INT32_MAX
    low = 0 if field.minimum is None else field.minimum
    high = greatest if field.maximum is None else field.maximum
    return low, max(low, high)


def list_length(field: Field, house: HouseStyle) -> int:
    """The most entries a list field may have."""
    counts_values = field.type in ("integer", "number")
    return house.list_limit if field.maximum is None or counts_values else field.maximum
