"""Pure functions from values to Slack messages."""
