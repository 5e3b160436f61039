"""The files of one revision."""

from hashlib import sha256

from spec.value import Value


class File(Value):
    """One delivered file; `name` is a plain file name, never a path."""

    name: str
    content: bytes
    title: str

    @property
    def digest(self) -> str:
        """SHA-256 of the content, in hexadecimal."""
        return sha256(self.content).hexdigest()
