"""Block Kit as Slack checks it: shapes, limits, and the interactive elements."""
