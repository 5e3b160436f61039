"""What every record of the log carries: author, time and source, and the schema version."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Source(BaseModel):
    """The Slack message (or click, with the message's place) that a record comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    channel: str = ""
    ts: str = ""
    edited_ts: str = ""
    permalink: str = ""


class Record(BaseModel):
    """What every event carries: author, time (RFC 3339, passed in) and source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    v: Literal[1] = 1
    at: str
    author: str = ""
    source: Source = Source()
