"""Which program wrote a file; part of every manifest and of every stored revision."""

NAME = "apispec-bot"
VERSION = "0.1.0"
GENERATOR = f"{NAME} {VERSION}"
