"""A stored revision is read back as it was."""

import zlib

import pytest

from spec.errors import UnreadableRevision
from spec.revision import pack, unpack
from tests.spec.example_spec import library


def test_a_revision_is_read_back_as_it_was() -> None:
    assert unpack(pack(library())) == library()


def test_equal_specifications_are_stored_alike() -> None:
    assert pack(library()) == pack(library())


def test_a_revision_is_stored_small() -> None:
    assert len(pack(library())) < len(library().model_dump_json()) / 4


@pytest.mark.parametrize("stored", [b"", b"nonsense", zlib.compress(b"{}"), zlib.compress(b"[]"),
                                    zlib.compress(b'{"format": 99}')])  # fmt: skip
def test_what_is_no_revision_is_refused(stored: bytes) -> None:
    with pytest.raises(UnreadableRevision):
        unpack(stored)
