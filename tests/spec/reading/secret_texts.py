"""Invented secrets, and harmless texts that look like some.

Secrets are put together here from a digest, so that nothing that scans this file finds one.
"""

import hashlib
import re
import string

LETTERS = string.ascii_letters + string.digits
LOWER = string.ascii_lowercase + string.digits
UPPER = string.ascii_uppercase + string.digits
HEX = "0123456789abcdef"
BASE64 = LETTERS + "+/"
URL_SAFE = LETTERS + "-_"


def made(length: int, alphabet: str = LETTERS, seed: str = "") -> str:
    """Characters that look random and are always the same; the first is a letter where one is."""
    digest = b"".join(
        hashlib.sha256(f"{seed}{length}{alphabet}{part}".encode()).digest()
        for part in range(length // 32 + 1)
    )
    return "".join(alphabet[byte % len(alphabet)] for byte in digest[:length])


def uuid(seed: str) -> str:
    """Like a version 4 UUID."""
    parts = (made(length, HEX, f"{seed}{at}") for at, length in enumerate((8, 4, 4, 4, 12)))
    return "-".join(parts)


def pem(kind: str) -> str:
    """A private key of this kind, of two lines."""
    line = "-" * 5
    key = "\n".join(made(64, BASE64, kind + part) for part in "ab")
    return f"{line}BEGIN {kind} KEY{line}\n{key}\n{line}END {kind} KEY{line}"


def card(begin: str) -> str:
    """A card number that begins so, of sixteen digits, with the right check digit."""
    digits = begin + made(15 - len(begin), "0123456789", begin)
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in digits[::-2]]
    total = sum(doubled) + sum(map(int, digits[-2::-2]))
    return f"{digits}{-total % 10}"


# (what is written, the part of it that is secret, the family)
SECRETS: list[tuple[str, str, str]] = [
    *(
        (f"{before}{secret}{after}", secret, family)
        for before, secret, after, family in [
            ("", pem("RSA PRIVATE"), "", "private key"),
            ("ssh key: ", pem("OPENSSH PRIVATE"), "", "private key"),
            ("", pem("EC PRIVATE"), "", "private key"),
            ('"private_key": "', pem("PRIVATE").replace("\n", "\\n"), '"', "private key"),
            ("", pem("ENCRYPTED PRIVATE").replace("\n", " "), "", "private key"),
            ("it is ", "xo" + "xb-" + made(12, "0123456789") + "-" + made(24), "", "Slack token"),
            ("", "xo" + "xp-" + made(40, URL_SAFE[:62] + "-"), "", "Slack token"),
            ("use ", "xa" + "pp-1-" + made(40, LETTERS), " there", "Slack token"),
            ("https://hooks.slack.com/services/", made(9, UPPER) + "/" + made(24), "",
             "webhook address"),
            ("https://discord.com/api/webhooks/112233445566778899/", made(60, URL_SAFE), "",
             "webhook address"),
            ("https://acme.webhook.office.com/", "webhookb2/" + made(40), "", "webhook address"),
            ("key ", "AK" + "IA" + made(16, UPPER), ".", "AWS access key"),
            ("aws_secret_access_key = ", made(40, BASE64), "", "AWS secret key"),
            ("AWS_SESSION_TOKEN=", made(120, BASE64), "", "AWS secret key"),
            ("", "gh" + "p_" + made(36), "", "GitHub token"),
            ("", "gh" + "o_" + made(36), "", "GitHub token"),
            ("", "github" + "_pat_" + made(22) + "_" + made(59), "", "GitHub token"),
            ("", "gl" + "pat-" + made(20, URL_SAFE), "", "GitLab token"),
            ("", "AT" + "BB" + made(32), "", "Bitbucket or Atlassian token"),
            ("", "AI" + "za" + made(35, URL_SAFE), "", "Google API key"),
            ("", "ya" + "29." + made(60, URL_SAFE), "", "Google OAuth secret"),
            ("", "GOC" + "SPX-" + made(28, URL_SAFE), "", "Google OAuth secret"),
            ("DefaultEndpointsProtocol=https;AccountKey=", made(86, BASE64) + "==", "",
             "Azure key"),
            ("https://acme.blob.core.windows.net/a.csv?sv=2024&sig=", made(43) + "%3D", "",
             "signed address"),
            ("https://files.example.com/a?token=", made(32), "", "signed address"),
            ("", "sk" + "_live_" + made(24), "", "Stripe key"),
            ("", "sk" + "_test_" + made(24), "", "Stripe key"),
            ("", "rk" + "_live_" + made(24), "", "Stripe key"),
            ("signing: ", "wh" + "sec_" + made(32), "", "Stripe key"),
            ("", "sq0" + "atp-" + made(22, URL_SAFE), "", "Square token"),
            ("", "EA" + "AA" + made(60, URL_SAFE), "", "Square token"),
            ("", "access_token" + "$production$" + made(16, LOWER) + "$" + made(32, HEX), "",
             "PayPal or Braintree token"),
            ("", "rzp" + "_live_" + made(14), "", "Razorpay key"),
            ("", "shp" + "at_" + made(32, HEX), "", "Shopify token"),
            ("", "ck" + "_" + made(40, HEX), "", "WooCommerce key"),
            ("", "sk" + "-proj-" + made(48), "", "key of a language model"),
            ("", "sk" + "-ant-api03-" + made(80, URL_SAFE), "", "key of a language model"),
            ("", "A" + "C" + made(32, HEX), "", "Twilio key"),
            ("", "S" + "G." + made(22, URL_SAFE) + "." + made(43, URL_SAFE), "", "SendGrid key"),
            ("", "ke" + "y-" + made(32, HEX), "", "Mailgun key"),
            ("", made(32, HEX, "chimp") + "-us" + "14", "", "Mailchimp key"),
            ("bot ", "123456789" + ":AA" + made(33, URL_SAFE), "", "Telegram bot token"),
            ("", "M" + made(23) + "." + made(6) + "." + made(30, URL_SAFE), "", "Discord token"),
            ("", "HR" + "KU-" + made(36, URL_SAFE), "", "Heroku key"),
            ("heroku api key: ", uuid("heroku"), "", "key or token"),
            ("", "do" + "p_v1_" + made(64, HEX), "", "DigitalOcean token"),
            ("", "np" + "m_" + made(36), "", "package registry token"),
            ("", "py" + "pi-" + made(80, URL_SAFE), "", "package registry token"),
            ("", "dckr" + "_pat_" + made(27, URL_SAFE), "", "package registry token"),
            ("", "hv" + "s." + made(90, URL_SAFE), "", "vault token"),
            ("", "NR" + "AK-" + made(27, UPPER), "", "monitoring key"),
            ("", "da" + "pi" + made(32, HEX), "", "platform token"),
            ("", "ey" + "J" + made(20) + ".ey" + "J" + made(60) + "." + made(43, URL_SAFE), "",
             "JSON web token"),
            ("postgres://", "ann:" + made(9), "@db.example.com/x",
             "user and password in an address"),
            ("redis://", ":" + made(12), "@cache:6379", "user and password in an address"),
            ("https://", "ci:p@" + made(8), "@git.example.com",
             "user and password in an address"),
            ("Authorization: Bearer ", made(40), "", "authorization header"),
            ("authorization: basic ", "YWRtaW4" + "6aHVudGVyMg==", "", "authorization header"),
            ("curl -u ", "admin:" + made(8), " https://example.com", "authorization header"),
            ("Visa ", " ".join(re.findall("....", card("4539"))), " it was", "payment card number"),
            ("", "-".join(re.findall("....", card("5425"))), "", "payment card number"),
            ("amex ", "3742 454554" + " 00126", "", "payment card number"),
            ("", card("6011"), "", "payment card number"),
            ("", card("2221"), "", "payment card number"),
        ]
    ),
    *(
        (f"{before}{secret}{after}", secret, family)
        for before, secret, after, family in [
            ("password: ", "hunter" + "2", "", "password"),
            ("password=", "correct" + "-horse", "", "password"),
            ("DB_PASSWORD=", "swordfish", "", "password"),
            ("POSTGRES_PASSWORD: ", "Qw3rty!", "", "password"),
            ('{"db_password": "', "correct horse", '"}', "password"),
            ("password = “", "correct horse", "”", "password"),
            ("*Password:* `", "open sesame", "`", "password"),
            ("the password is ", "swordfish", ".", "password"),
            ("the pw for staging is ", "Tr0ub4dor&3", " by the way", "password"),
            ("pw is ", "hunter" + "22", "", "password"),
            ("Passwort lautet „", "geheim", "“", "password"),
            ("das Kennwort ist ", "Sommer" + "2024!", "", "password"),
            ("password to the vpn: ", "kiwi" + "7tree", ", do not tell", "password"),
            ("user admin pass ", "s3cr3t" + "pw", "", "password"),
            ("passphrase: ", "battery-staple", "", "password"),
            ("contraseña: ", "perro" + "99", "", "password"),
            ("the idempotency key, password: ", "hunter" + "9", "", "password"),
            ("password:\n", "hunter" + "22", "", "password"),
            ("client_secret: ", "s3cr3t" + "-value", "", "key or token"),
            ("clientSecret='", "correct horse", "'", "key or token"),
            ("API key = ", "abcd-horse" + "-1234", "", "key or token"),
            ("api key ", "abcd1234" + "efgh", " for now", "key or token"),
            ("our api key is ", "k1tt3n" + "s4all", "", "key or token"),
            ("X-API-Key: ", made(24), "", "key or token"),
            ("SECRET=", "M" + "IIEvQ", "", "key or token"),
            ("api token for the sandbox: ", made(16), "", "key or token"),
            ("SECRET_KEY_BASE=", made(64, HEX), "", "key or token"),
            ("PIN: ", "47" + "11", "", "PIN or code"),
            ("cvc is ", "1" + "23", "", "PIN or code"),
            ("login: ", "admin:hunter" + "2", "", "login"),
            ("credentials are ", "root/t00r" + "!", "", "login"),
            ("here ", made(40, BASE64, "loose"), "", "random-looking string"),
            ("and ", made(32, HEX, "loose"), "", "random-looking string"),
            ("or ", made(28, LETTERS, "other"), " I think", "random-looking string"),
            ("with ", "my-service-" + made(32, LETTERS, "third"), "", "random-looking string"),
            ("LICENCE ", "-".join(made(5, UPPER, part) for part in "abcde"), "",
             "random-looking string"),
        ]
    ),
]  # fmt: skip

HARMLESS = [
    "",
    "An API key per caller, bearer tokens for staff",
    "The token: short-lived, the secret: rotated",
    "password reset by e-mail",
    "users reset their password",
    "API key per caller",
    "secret santa",
    "Password: must be at least 12 characters",
    "Access token: 15-minute lifetime; API key: 1 per caller",
    "see https://example.com/a:b and order ord_1234",
    "passwords are hashed with argon2id",
    "the password is required",
    "the password is never stored, the PIN is hashed",
    "password: 8-64 characters",
    "password: string, token: string",
    '{"password": "string", "token": "<token>"}',
    "password: ****",
    "password: ${DB_PASSWORD}",
    "API_KEY=<your key>",
    "token={{access_token}}",
    "the token is valid for 3600 seconds",
    "API key or OAuth2 client credentials",
    "token RS256, signed with rsa-2048",
    "JWT (RS256) with a 15 min lifetime",
    "client secret rotation every 90 days",
    "PIN: 4 digits",
    "PIN is 4 to 6 digits",
    "a card PIN is changed by its owner",
    "OTP: 6 digits, 5 minutes",
    "login: e-mail and password",
    "credentials: OAuth2 or API key",
    "login via SSO, passwords are not ours",
    "next_page_token: string, 200 characters",
    "idempotency key: a UUID that the client makes",
    "primary key: order_id_2024",
    "order 123e4567-e89b-12d3-a456-426614174000 was refunded",
    "01ARZ3NDEKTSV4RRFFQ69G5FAV is a ULID",
    "commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC",
    "https://github.com/acme/api/commit/2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
    "https://acme.slack.com/archives/C0123ABCD45/p1716381234567890?thread_ts=1716381234.567890",
    "docs.example.com/document/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit",
    "ask <@U0123456789> in <#C0123456789|payments>",
    "getCustomerPaymentMethodById and listOrdersByCustomerId",
    "x-request-idempotency-key-v2",
    "com.example.payments.v1.RefundService",
    "com/example/payments/v1/RefundServiceImplementation",
    "UPDATED_ORDER_STATUS_V2_FINAL",
    "ORD-2024-000123-ABCD-7788",
    "us-east-1-prod-eks-cluster-04b",
    "my-kubernetes-deployment-7d9f8b6c5d-x2kqz",
    "iPhone15ProMax256GBBlackTitanium",
    "Donaudampfschifffahrtsgesellschaft",
    "p95/p99/rps/vCPU/GiB/Mbps/4xx/5xx",
    "iOS17/Android14/macOS14/Win11",
    "customer cus_NffrFeUfNV2Hib paid with pm_1MqLiJLkdIwHu7ixUEgbFdYF",
    "DE89 3704 0044 0532 0130 00 and GB29NWBK60161331926819",
    "call +49 30 901820 or 0800 330 1000",
    "device 507f1f77bcf86cd799439011",
    "trace id 4bf92f3577b34da6a3ce929d0e0e4736",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "2024-05-01T12:00:00.000Z to 20240601T120000Z",
    "4242 4242 4242 4242 and 4111111111111111 are test cards",
    "IMEI 352099001761481, EAN 4006381333931",
    f"order number {int(card('4539')) + 1}",
    "tracking 1Z999AA10123456784 and LH1234567890123456789",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
    "pk_live_" + made(24) + " is publishable",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPkd0Vt1Jc8r5Zq3q8wG2bEJtVJ9d4m marek@example.com",
    "-----BEGIN PUBLIC KEY-----\n" + made(64, BASE64) + "\n-----END PUBLIC KEY-----",
    "The secret is that nobody has to wait",
    "basic authentication is not enough, bearer tokens are",
    "pass the order id, and bypass the compass: north",
    "a token of 32 bytes, a key of 256 bits",
    "the API key has to be sent as X-API-Key",
    "encrypted at rest (AES-256-GCM), TLS1.3 in transit",
    "supercalifragilisticexpialidocious",
    "Kundenauftragsbestätigungsnummer",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "abcdefghijklmnopqrstuvwxyz",
    "1234567890123456789012345678901234567890",
    "______________________________ ==================== --------------------",
    "to/be/or/not/to/be/that/is/the/question",
    "password is mandatory, at least 12 characters",
    "secret: yes",
    "Staff sign in with a password and a second factor (TOTP, 30 s)",
    "The login is the e-mail address",
    "key-value store, turnkey: token-based",
]
