"""What is told of a fault of the program."""

from wizard.app.crash import crash_of
from wizard.sitting.left import Crash
from wizard.telling.blocks import Block, lay_out


def _caught(error: BaseException | None = None) -> BaseException:
    try:
        if error is not None:
            raise error
        lay_out([Block(None)], 10)  # type: ignore[arg-type]
    except Exception as raised:
        return raised
    raise AssertionError("nothing was raised")


def test_the_last_place_of_ours_is_told() -> None:
    crash = crash_of(_caught())
    assert crash.kind == "TypeError"
    assert crash.place.startswith("wizard.text.clean:")


def test_without_a_place_of_ours_the_last_one_is_told() -> None:
    assert crash_of(_caught(KeyError("secret"))).place.startswith(f"{__name__}:")


def test_nothing_of_the_message_is_told() -> None:
    assert "secret" not in str(crash_of(_caught(KeyError("secret"))))


def test_a_fault_that_was_never_raised_has_no_place() -> None:
    assert crash_of(KeyError()) == Crash("KeyError", "")
