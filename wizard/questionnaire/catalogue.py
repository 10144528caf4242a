"""Which questionnaires there are, and how to get one: folders of editions, those that ship and those that are added."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from wizard.frozen import frozen
from wizard.host.files import FileProblem, read_limited
from wizard.questionnaire import shape
from wizard.questionnaire.definition import Guideline, Questionnaire, Titled
from wizard.questionnaire.form import check_form
from wizard.questionnaire.load import load
from wizard.questionnaire.references import check_languages
from wizard.questionnaire.source import MOST_BYTES, Source, read_source
from wizard.text.problem import Problem, Problems, found, near
from wizard.text.words import Words

GUIDELINE = "guideline.toml"
OLD = "old"
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")

WORDS = Words(
    {
        "unreadable": {
            "ja": "ファイルを読めません（{why}）。場所と権限を確かめてください。",
            "en": "the file cannot be read ({why}); look at its place and permissions",
        },
        "unknown": {
            "ja": "質問票 {name} はありません{near}。wizard list で一覧が見られます。",
            "en": "there is no questionnaire {name}{near}; wizard list shows all",
        },
        "no-version": {
            "ja": "{name} の版 {version} はありません（あるのは {present}）。--on latest で今の版に当てられます。",
            "en": "there is no version {version} of {name} here (present: {present}); --on latest uses the present one",
        },
        "other-hash": {
            "ja": "{name} の版 {version} は、このファイルが作られた時の内容と違います（sha256 が一致しません）。"
            "--on latest で今の内容に当てられます。",
            "en": "version {version} of {name} is not what this file was made with (sha256 differs); "
            "--on latest uses the present text",
        },
        "wrong-id": {
            "ja": "id は、ファイル名と同じ {id} にしてください。",
            "en": "the id must be {id}, as the file is named",
        },
        "wrong-version": {
            "ja": "version は、ファイル名と同じ {version} にしてください。",
            "en": "the version must be {version}, as the file is named",
        },
        "wrong-edition": {
            "ja": "id は、フォルダーの名前と同じ {id} にしてください。",
            "en": "the id must be {id}, as the folder is named",
        },
        "twice": {
            "ja": "id {id} が2回使われています。別の id にしてください。",
            "en": "the id {id} is used twice; give this one another id",
        },
        "no-guideline": {
            "ja": "版のフォルダーに guideline.toml がありません。",
            "en": "the folder of the edition has no guideline.toml",
        },
    }
)


@frozen
class Entry:
    """A questionnaire that is there: its edition and id, and its file."""

    edition: str
    id: str
    path: Path

    @property
    def name(self) -> str:
        return f"{self.edition}/{self.id}"


def shipped_folder() -> Path:
    """The folder of the questionnaires that ship: inside the package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "questionnaires"
    return inside if inside.is_dir() else package.parent / "questionnaires"


class Catalogue:
    """The questionnaires of several folders, each laid out as ours; a later folder wins over an earlier one."""

    def __init__(self, added: Sequence[Path] = (), most_bytes: int = MOST_BYTES) -> None:
        self._folders = (shipped_folder(), *added)
        self._most_bytes = most_bytes
        self._loaded: dict[Path, Questionnaire] = {}
        self._guidelines: dict[Path, Guideline] = {}

    def also(self, folders: Sequence[Path]) -> "Catalogue":
        """A catalogue with further folders, which win over those of this one; what is loaded is not loaded again."""
        more = Catalogue((*self._folders[1:], *folders), self._most_bytes)
        more._loaded, more._guidelines = self._loaded, self._guidelines
        return more

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every questionnaire by its name `edition/id`, in alphabetical order."""
        found_entries: dict[str, Entry] = {}
        for folder in self._folders:
            for guideline in sorted(folder.glob(f"*/{GUIDELINE}")):
                for path in sorted(guideline.parent.glob("*.toml")):
                    if path.name != GUIDELINE:
                        entry = Entry(guideline.parent.name, path.stem, path)
                        found_entries[entry.name] = entry
        return dict(sorted(found_entries.items()))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def get(self, name: str) -> Questionnaire:
        """The questionnaire called `edition/id`, in its present version. Raises Problems."""
        entry = self.entries.get(name)
        if entry is None:
            raise Problems([self.unknown(name)])
        return self.load_path(entry.path, entry.id)

    def unknown(self, name: str) -> Problem:
        return Problem(WORDS, "unknown", {"name": _shown(name), "near": near(name, self.entries)})

    def get_version(self, name: str, version: str = "", sha256: str = "") -> Questionnaire:
        """The version that a file names, the present one where it names none. Raises Problems.

        A questionnaire that an added folder replaces is still found by its version or hash.
        """
        present = self.get(name)
        entry = self.entries[name]
        wanted = version or present.version
        differs = False
        for one in self._candidates(entry, wanted):
            if one.version == wanted and sha256 in ("", one.sha256):
                return one
            differs = differs or one.version == wanted
        if differs:
            raise Problems([Problem(WORDS, "other-hash", {"name": name, "version": wanted})])
        raise Problems([Problem(WORDS, "no-version", self._version_fields(entry, version, present))])

    def _candidates(self, entry: Entry, version: str) -> Iterator[Questionnaire]:
        """What may be a version of a questionnaire, the present one first. Raises Problems."""
        yield self.load_path(entry.path, entry.id)
        for folder in reversed(self._folders):
            edition = folder / entry.edition
            old = edition / OLD / f"{entry.id}-{version}.toml"
            if _VERSION.fullmatch(version) and old.is_file():
                questionnaire = self.load_path(old, entry.id)
                if questionnaire.version != version:
                    source = self._read(old)
                    raise Problems([source.problem(WORDS, "wrong-version", ("version",), version=f'"{version}"')])
                yield questionnaire
            replaced = edition / f"{entry.id}.toml"
            if replaced != entry.path and replaced.is_file():
                yield self.load_path(replaced, entry.id)

    def _version_fields(self, entry: Entry, version: str, present: Questionnaire) -> dict[str, object]:
        old = (path for folder in self._folders for path in (folder / entry.edition / OLD).glob(f"{entry.id}-*.toml"))
        versions = {path.stem.removeprefix(f"{entry.id}-") for path in old}
        known = sorted(one for one in versions if _VERSION.fullmatch(one))
        return {"name": entry.name, "version": _shown(version), "present": ", ".join([present.version, *known])}

    def load_path(self, path: Path, id: str = "") -> Questionnaire:
        """The questionnaire in a file, whose edition's guideline stands beside it. Raises Problems."""
        if path not in self._loaded:
            self._loaded[path] = self._load(path, id)
        return self._loaded[path]

    def _load(self, path: Path, id: str) -> Questionnaire:
        source = self._read(path)
        check_form(source, self._schema("schema.json"), "wizard.questionnaire.model:Questionnaire")
        folder = path.parent.parent if path.parent.name == OLD else path.parent
        questionnaire = load(source, self.guideline(folder))
        if id and questionnaire.id != id:
            raise Problems([source.problem(WORDS, "wrong-id", ("id",), id=f'"{id}"')])
        return questionnaire

    def guideline(self, folder: Path) -> Guideline:
        """The guideline of the edition in a folder. Raises Problems."""
        if folder not in self._guidelines:
            path = folder / GUIDELINE
            if not path.is_file():
                raise Problems([Problem(WORDS, "no-guideline", {}, str(path))])
            source = self._read(path)
            check_form(source, self._schema("guideline.schema.json"), "wizard.questionnaire.model:Guideline")
            problems: list[Problem] = list(_ids(source, folder.resolve().name))
            check_languages(source, source.data["title"], problems)
            if problems:
                raise Problems(problems)
            self._guidelines[folder] = _guideline(source.data)
        return self._guidelines[folder]

    def _read(self, path: Path) -> Source:
        return read_source(read_bytes(path, self._most_bytes), str(path), self._most_bytes)

    def _schema(self, name: str) -> shape.Schema:
        return shape.parse_schema((shipped_folder() / name).read_text("utf-8"))


def read_bytes(path: Path, most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of an input file, one more than allowed where there are more. Raises Problems."""
    from wizard.host.files import TooLarge

    try:
        return read_limited(path, most_bytes)
    except TooLarge:
        return bytes(most_bytes + 1)
    except FileProblem as error:
        raise Problems([Problem(WORDS, "unreadable", {"why": error.kind}, str(path))]) from None


def _ids(source: Source, edition: str) -> Iterator[Problem]:
    """What is wrong with the ids of a guideline file."""
    if source.data["id"] != edition:
        yield source.problem(WORDS, "wrong-edition", ("id",), id=found(edition))
    for key in ("source", "role", "principle", "term"):
        seen: set[str] = set()
        for index, one in enumerate(source.data.get(key, ())):
            if one["id"] in seen:
                yield source.problem(WORDS, "twice", (key, index, "id"), id=f'"{one["id"]}"')
            seen.add(one["id"])


def _shown(name: str) -> str:
    return f'"{name}"' if all(found(part).id for part in name.split("/")) else "?"


def _guideline(data: Mapping[str, Any]) -> Guideline:
    def titled(key: str) -> dict[str, Titled]:
        return {
            one["id"]: Titled(one["id"], one["title"], one.get("meaning", {}), one.get("link", ""), one.get("sure", ""))
            for one in data.get(key, ())
        }

    short = data["short"]
    return Guideline(
        id=data["id"],
        title=data["title"],
        short=short if isinstance(short, dict) else dict.fromkeys(data["title"], short),
        notice=data["notice"],
        link=data.get("link", ""),
        status=data.get("status", {}),
        decided=data.get("decided"),
        in_force=data.get("in-force"),
        order=tuple(data.get("order", ())),
        sources=titled("source"),
        roles=titled("role"),
        principles=titled("principle"),
        terms=titled("term"),
    )
