"""Arithmetic: what follows from a stated figure, as a calculation that a reader can check."""

from collections.abc import Sequence
from decimal import Decimal

from spec.reading.facts import Figure

_DAY = Decimal(86_400)
_MONTH_MINUTES = Decimal(30 * 24 * 60)
_WORDS = ((Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_SIZES = (
    (Decimal(10**15), "PB"),
    (Decimal(10**12), "TB"),
    (Decimal(10**9), "GB"),
    (Decimal(10**6), "MB"),
    (Decimal(10**3), "KB"),
    (Decimal(1), "bytes"),
)
_PLENTY = Decimal(1000)  # from here on no decimals


def shown(figure: Figure, beside: Sequence[Figure]) -> str:
    """The calculation that follows from a figure and those in the same sentence; empty if none."""
    if figure.value is None:
        return ""
    if figure.kind == "availability":
        return _downtime(figure.value)
    if figure.kind in ("throughput", "rate limit") and figure.unit != "byte/s":
        return "; ".join(_rate(figure, figure.value, beside))
    return ""


def _downtime(percent: Decimal) -> str:
    down = 100 - percent
    if not 0 < down < 10:  # noqa: PLR2004 - a share of the time that is up most of the time
        return ""
    return f"{_count(down)} % of 30 days = {_count(down * _MONTH_MINUTES / 100)} minutes a month"


def _rate(figure: Figure, value: Decimal, beside: Sequence[Figure]) -> list[str]:
    """Per second, per day, and in bytes where a size was told with it."""
    told: list[str] = []
    period = figure.period or Decimal(1)
    if period != 1:
        told.append(f"{_count(value * period)} / {_count(period)} s = {_count(value)} a second")
    if period < _DAY:
        told.append(
            f"{_count(value)} × 86,400 s = {_count(value * _DAY)} a day at this rate all day"
        )
    sizes = [
        one for one in beside if one.kind == "size" and one.value is not None and one.scope == ""
    ]
    if len(sizes) == 1 and figure.kind == "throughput" and sizes[0].side != "at most":
        told.extend(_bytes(figure, sizes[0], beside))
    return told


def _bytes(figure: Figure, size: Figure, beside: Sequence[Figure]) -> list[str]:
    volume = (figure.value or Decimal(0)) * (size.value or Decimal(0))
    told = [f"× {size.text} = {_size(volume)} a second, {_size(volume * _DAY)} a day"]
    kept = [one for one in beside if one.kind == "retention" and one.value is not None]
    if len(kept) == 1:
        told.append(f"× {kept[0].text} = {_size(volume * (kept[0].value or Decimal(0)))} stored")
    return told


def _size(value: Decimal) -> str:
    unit, name = next((one for one in _SIZES if value >= one[0]), _SIZES[-1])
    return f"{_count(value / unit)} {name}"


def _count(value: Decimal) -> str:
    """With commas, and with million and billion in words; never more digits than tell something."""
    for unit, name in _WORDS:
        if value >= unit:
            return f"{_plain(value / unit)} {name}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    digits = 0 if value >= _PLENTY else 2 if value >= 1 else 4
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
