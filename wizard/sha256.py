"""SHA-256 without OpenSSL, which takes longer to load than all that is hashed here takes to hash.

`hashlib` loads OpenSSL first. The interpreter's own module is the same function; `random` of the standard library
takes SHA-512 from it in the same way. Where there is none, `hashlib` does it.
"""

try:
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]  # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        from hashlib import sha256


def hex_digest(data: bytes) -> str:
    """The SHA-256 of the bytes as 64 lower-case hexadecimal digits."""
    return str(sha256(data).hexdigest())
