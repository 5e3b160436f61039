"""RQ and the clock: draft, deliver, sweep up what was left undone, remind."""
