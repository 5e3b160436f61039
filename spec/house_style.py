"""The organisation's own rules for every specification: names, limits, owners, addresses."""

from pydantic import Field

from spec.brief import Participant
from spec.own_words import OwnWords
from spec.value import Value


class HouseStyle(Value):
    """Defaults that fit most teams; `apispec.yaml` overrides them."""

    base_url: str = "https://api.example.org/v1"
    sandbox_url: str = "https://sandbox.api.example.org/v1"
    contact_name: str = "API team"
    contact_url: str = "https://api.example.org/support"
    license_name: str = "Proprietary"
    license_url: str = "https://api.example.org/terms"
    page_size: int = Field(default=25, ge=1, le=1000, description="items per page")
    page_size_limit: int = Field(default=100, ge=1, le=1000, description="items per page at most")
    text_limit: int = Field(default=255, ge=1, description="characters in a text field")
    list_limit: int = Field(default=100, ge=1, description="entries in a list inside an object")
    # Role of the catalogue ("security", "product" …) -> the person who owns its questions.
    owners: dict[str, Participant] = Field(default_factory=dict)
    words: OwnWords = OwnWords()
