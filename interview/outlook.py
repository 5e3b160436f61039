"""What deciding may know besides the log: how much is worth asking, as far as that was weighed."""

from pydantic import BaseModel, ConfigDict

from spec.follow_up import Weighed
from spec.sections import Standing


class Weighing(BaseModel):
    """What the worker found out about the log of an interview up to a version."""

    model_config = ConfigDict(frozen=True)

    version: int = 0  # 0: nothing was weighed yet
    follow_ups: tuple[Weighed, ...] = ()  # the most valuable first
    standings: tuple[Standing, ...] = ()


class Outlook(BaseModel):
    """The latest weighing there is, and how many follow-ups an interview may have."""

    model_config = ConfigDict(frozen=True)

    weighing: Weighing = Weighing()
    budget: int = 0
