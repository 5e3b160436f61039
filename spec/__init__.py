"""The API specification: from a brief to the files. Pure: no Slack, no Redis, no clock."""
