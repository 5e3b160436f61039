"""When a person may be reminded: their working hours, in their own time zone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.settings import DAYS, Reminders

LOOK_AHEAD = 15  # days; more than any week without a working day has


def zone(name: str, rules: Reminders) -> ZoneInfo:
    """The IANA zone; the default one if the name is unknown."""
    try:
        return ZoneInfo(name or rules.default_time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(rules.default_time_zone)


def next_working_moment(at: datetime, where: ZoneInfo, rules: Reminders) -> datetime:
    """`at` itself if it is within working hours, else when they next begin, in UTC.

    Days are counted on the local calendar, so that a change to or from summer time moves nothing.
    """
    local = at.astimezone(where)
    start, end = rules.working_hours
    if _is_working_day(local, rules) and start <= local.hour < end:
        return at.astimezone(UTC)
    for days in range(LOOK_AHEAD):
        day = local.date() + timedelta(days=days)
        opens = datetime.combine(day, time(hour=start), tzinfo=where)
        if opens > local and _is_working_day(opens, rules):
            return opens.astimezone(UTC)
    return at.astimezone(UTC)


def _is_working_day(moment: datetime, rules: Reminders) -> bool:
    return DAYS[moment.weekday()] in rules.working_days
