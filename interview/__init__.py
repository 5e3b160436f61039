"""The conversation: who was asked what, what they said, what comes next. Pure but for its store."""
