"""A local Slack in one process, for the demo and the tests; it knows nothing of the product."""
