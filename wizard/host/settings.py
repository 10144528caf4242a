"""What a person prefers, kept in `settings.toml`. A damaged file never stops the program: it is reported."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from wizard.frozen import field, field_names, frozen, replace
from wizard.host.files import FileProblem, Missing, make_folder, read_limited, write_safely


@frozen
class Settings:
    """A person's preferences as they stand in the file; None where nothing is said.

    Only kinds are checked here. Whether a language or theme exists is for those who know them, and text is as
    uncleaned as in any other file.
    """

    language: str | None = None
    theme: str | None = None
    borders: str | None = None
    folder: str | None = None
    """The data folder."""
    office: str | None = None
    """The office that is proposed for a new system."""
    unknown: Mapping[str, Any] = field(default_factory=dict)
    """Keys that this version does not know: a newer one may, so they are written back."""


@frozen
class Note:
    """Something about the file of settings that its owner should hear."""

    kind: Literal["unreadable", "broken", "wrong-kind", "unknown-key"]
    key: str = ""


_KEYS = tuple(name for name in field_names(Settings) if name != "unknown")


def load_settings(path: Path) -> tuple[Settings, tuple[Note, ...]]:
    """The settings in the file and notes on what is wrong with it. A missing file is no settings and no note."""
    try:
        table = _table(read_limited(path))
    except Missing:
        return Settings(), ()
    except FileProblem:
        return Settings(), (Note("unreadable"),)
    except ValueError:
        return Settings(), (Note("broken"),)
    known = {key: table[key] for key in _KEYS if isinstance(table.get(key), str)}
    unknown = {key: value for key, value in table.items() if key not in _KEYS}
    wrong = [Note("wrong-kind", key) for key in _KEYS if key in table and key not in known]
    return Settings(**known, unknown=unknown), (*wrong, *(Note("unknown-key", key) for key in unknown))


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings and the unknown keys. A file that cannot be parsed is first put aside as `….broken`.

    Raises:
        FileProblem: the file or its folder cannot be written.
    """
    import tomli_w

    make_folder(path.parent, 0o700)
    _put_aside_if_broken(path)
    said = {key: value for key in _KEYS if (value := getattr(settings, key)) is not None}
    write_safely(path, tomli_w.dumps({**said, **settings.unknown}).encode())


def change_settings(path: Path, changes: Mapping[str, str | None]) -> None:
    """Write these settings, and leave what else stands in the file, perhaps since another window wrote it.

    Raises:
        FileProblem: the file cannot be read, so that it would be lost, or it cannot be written.
    """
    with suppress(Missing):
        read_limited(path)
    save_settings(path, replace(load_settings(path)[0], **changes))


def _table(data: bytes) -> dict[str, Any]:
    """Raises ValueError where the bytes are not UTF-8 or not TOML."""
    import tomli

    try:
        return tomli.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _put_aside_if_broken(path: Path) -> None:
    with suppress(FileProblem):
        data = read_limited(path)
        try:
            _table(data)
        except ValueError:
            write_safely(path.with_name(path.name + ".broken"), data)
