"""The Slack face: listeners translate, views build Block Kit, posting carries out effects."""
