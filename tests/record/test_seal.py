"""A seal holds for exactly the bytes before it."""

import hashlib

import pytest

from tests.record.small import COMPLETE, GOLDEN, opened, record
from wizard.text.problem import Problems

SETTLED = (GOLDEN / "records" / "settled.toml").read_bytes()
SEAL_AT = SETTLED.rindex(b"[seal]")


def is_sealed(data: bytes) -> bool:
    """Whether a file can be read and its seal fits."""
    try:
        return opened(data).content.sealed
    except Problems:
        return False


def test_a_record_is_sealed() -> None:
    assert is_sealed(record())
    assert not opened(record()).content.broken_seal


def test_any_changed_byte_before_the_seal_is_noticed() -> None:
    unnoticed = [at for at in range(SEAL_AT) if is_sealed(SETTLED[:at] + bytes([SETTLED[at] ^ 1]) + SETTLED[at + 1 :])]
    assert unnoticed == []


def test_a_missing_byte_before_the_seal_is_noticed() -> None:
    unnoticed = [at for at in range(0, SEAL_AT, 3) if is_sealed(SETTLED[:at] + SETTLED[at + 1 :])]
    assert unnoticed == []


def test_an_answer_with_a_line_that_looks_like_a_seal_confuses_nothing() -> None:
    assert SETTLED.count(b"\n[seal]\n") == 2
    assert is_sealed(SETTLED)
    assert not is_sealed(SETTLED.replace("うその封印".encode(), "本当の封印".encode()))


def test_line_ends_of_another_system_break_it() -> None:
    content = opened(SETTLED.replace(b"\n", b"\r\n")).content
    assert content.broken_seal
    assert not content.sealed


def test_a_seal_of_another_record_does_not_fit() -> None:
    other = (GOLDEN / "records" / "deferred.toml").read_bytes()
    assert not is_sealed(SETTLED[:SEAL_AT] + other[other.rindex(b"[seal]") :])


@pytest.mark.parametrize(
    "added", ['[deferred]\naudience = ""\n', '[overrides.other]\nreason = "x"\n', '[[obligation]]\nid = "x"\n']
)
def test_what_is_added_after_the_seal_breaks_it(added: str) -> None:
    assert is_sealed(record())
    assert not is_sealed(record() + b"\n" + added.encode())


def test_a_seal_at_the_top_that_covers_nothing_does_not_fit() -> None:
    nothing = hashlib.sha256(b"").hexdigest()
    assert not is_sealed(f'seal = {{ sha256 = "{nothing}" }}\n{COMPLETE}'.encode())
    assert not is_sealed(f'seal.sha256 = "{nothing}"\n{COMPLETE}'.encode())
    assert not is_sealed(f'[seal]\nsha256 = "{nothing}"\n'.encode() + COMPLETE.encode())
