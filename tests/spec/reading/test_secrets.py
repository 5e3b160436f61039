"""Secrets are taken out before anything is stored."""

import time

import pytest

from spec.reading.secrets import mask

A, B = "a1B2" * 4, "f0e9d8c7" * 4


@pytest.mark.parametrize(
    ("text", "family"),
    [
        (f"it is xoxb-{A}-{A}", "slack"),
        (f"xapp-1-{A}", "slack"),
        ("AKIA" + "ABCDEFGH23456789", "aws"),
        (f"aws_secret_access_key = {A}{A}{A}", "aws"),
        (f"ghp_{A}{A}", "github"),
        (f"github_pat_{A}{A}", "github"),
        (f"glpat-{A}{A}", "gitlab"),
        (f"AIza{A}{A}{A}", "google"),
        (f"sk_live_{A}", "stripe"),
        (f"rk_live_{A}", "stripe"),
        (f"eyJ{A}.eyJ{A}.{A}", "jwt"),
        (f"SG.{A}{A}.{A}{A}", "sendgrid"),
        (f"npm_{A}{A}{A}", "npm"),
        (f"AC{B}", "twilio"),
        (f"hvs.{A}{A}", "hashicorp_vault"),
        ("password=correct-horse", "password"),
        ("passwd: hunter22", "password"),
        ("api_key = 'abcd1234efgh'", "password"),
        ("client_secret: s3cr3t-value", "password"),
        ("postgres://ann:pa55@db.example.com/x", "url_password"),
        (f"Authorization: Bearer {A}{A}", "bearer"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "private_key"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n"
            "MIIE\n-----END RSA PRIVATE KEY-----",
            "private_key",
        ),
        (
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\nMIIE\n-----END PGP PRIVATE KEY BLOCK-----",
            "private_key",
        ),
        ("DB_PASSWORD=hunter22", "password"),
        ("PGPASSWORD=hunter22", "password"),
        ("POSTGRES_PASSWORD: hunter22", "password"),
        ("PASSWORD = 'correct MIIE horse'", "password"),
        ('{"db_password": "correct horse"}', "password"),
        ("password = “correct horse”", "password"),
        ("password=MIIE", "password"),
        ("clientSecret='correct horse'", "password"),
        ("API key = abcd-horse-1234", "password"),
    ],
)
def test_a_secret_is_replaced_by_the_name_of_its_family(text: str, family: str) -> None:
    masked = mask(f"Here: {text} and more")
    assert masked.found == (family,)
    assert f"[secret removed: {family}]" in masked.text
    assert masked.text.endswith("and more")
    assert not any(part in masked.text for part in (A, B, "hunter22", "horse", "pa55", "MIIE"))


@pytest.mark.parametrize(
    "text",
    [
        "An API key per caller, bearer tokens for staff",
        "The token: short-lived, the secret: rotated",
        "password reset by e-mail",
        "users reset their password",
        "API key per caller",
        "secret santa",
        "Password: must be at least 12 characters",
        "Access token: 15-minute lifetime; API key: 1 per caller",
        "see https://example.com/a:b and order ord_1234",
        "",
    ],
)
def test_talk_about_secrets_is_left_alone(text: str) -> None:
    assert mask(text).text == text


def test_masking_twice_changes_nothing() -> None:
    once = mask(f"password=xoxb-{A} token: {A}9 eyJ{A}.eyJ{A}.x")
    assert mask(once.text).text == once.text


def test_a_key_without_an_end_is_masked_to_the_end_of_the_text() -> None:
    assert mask("Key:\n-----BEGIN PRIVATE KEY-----\nMIIE\nMIIE").text == (
        "Key:\n[secret removed: private_key]"
    )


EVIL = (
    "eyJ", "eyJaaaaaaaa-", "-----BEGIN PRIVATE KEY-----", "-----BEGIN A", "://a:", "token:",
    "token: ", "password=", "password='", "password:", "secret_", "api_", "bearer ",
    "SG.aaaaaaaaaaaaaaaaaaaa", "authorization: basic ", "aws_secret_key=", "A",
)  # fmt: skip


def taken(text: str) -> float:
    """The least of three measurements, in seconds."""
    found = []
    for _ in range(3):
        begun = time.perf_counter()
        mask(text)
        found.append(time.perf_counter() - begun)
    return min(found)


@pytest.mark.parametrize("piece", EVIL)
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    assert taken(text) <= max(8 * taken(text[:10_000]), 0.1)


def test_a_key_that_never_ends_takes_no_longer() -> None:
    begin = "-----BEGIN PRIVATE KEY-----"
    text = begin + ("-----END " * 5_000)[:40_000]
    assert taken(text) <= max(8 * taken(text[:10_000]), 0.1)
