"""Questionnaires are found by name and version; added folders win, and what cannot be had is told with a remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest
import tomli_w

from tests.support.making import DAY, Table, choice, file_data, words, yes_no
from wizard.interview import start
from wizard.questionnaire.catalogue import Catalogue, read_bytes, shipped_folder
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problem, Problems

GUIDELINE: Table = {
    "id": "ed",
    "title": words("Guideline"),
    "short": "G 1.0",
    "notice": words("Notice"),
    "decided": DAY,
    "link": "https://example.go.jp/",
    "source": [{"id": "page", "title": words("Page"), "sure": "derived"}],
    "role": [{"id": "caio", "title": words("CAIO")}],
    "principle": [{"id": "safety", "title": words("Safety")}],
    "term": [{"id": "bot", "title": words("Bot"), "meaning": words("A machine")}],
}


def write(folder: Path, path: str, data: Table) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(tomli_w.dumps(data), "utf-8")
    return file


def small(version: str = "0.1.0", **keys: object) -> Table:
    return file_data(yes_no("a")) | {"version": version} | keys


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder laid out as ours, with one questionnaire `ed/small`."""
    added = tmp_path / "added"
    write(added, "ed/guideline.toml", GUIDELINE)
    write(added, "ed/small.toml", small())
    return added


def problem_of(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problems) as caught:
        act()
    (problem,) = caught.value.problems
    assert problem.say("ja") != problem.say("en")
    return problem


def said(problem: Problem) -> str:
    return " ".join(problem.say(language) for language in LANGUAGES)


def test_all_that_ships_loads() -> None:
    catalogue = Catalogue()
    names = [entry.name for entry in catalogue]
    assert names == sorted(names)
    for entry in catalogue:
        questionnaire = catalogue.get(entry.name)
        assert questionnaire.name == entry.name
        assert start(questionnaire, DAY).next_open()


def test_the_shipped_folder_has_the_schemas_beside_the_editions() -> None:
    assert (shipped_folder() / "schema.json").is_file()


def test_added_questionnaires_are_listed_with_those_that_ship(folder: Path) -> None:
    names = [entry.name for entry in Catalogue([folder])]
    assert "ed/small" in names
    assert {entry.name for entry in Catalogue()} < set(names)


def test_a_later_folder_wins(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "more", "ed/guideline.toml", GUIDELINE)
    write(tmp_path / "more", "ed/small.toml", small("0.2.0"))
    assert Catalogue([folder, tmp_path / "more"]).get("ed/small").version == "0.2.0"
    assert Catalogue([tmp_path / "more", folder]).get("ed/small").version == "0.1.0"


def test_a_questionnaire_is_loaded_once(folder: Path) -> None:
    catalogue = Catalogue([folder])
    assert catalogue.get("ed/small") is catalogue.get("ed/small")
    assert catalogue.get("ed/small").guideline is catalogue.guideline(folder / "ed")


def test_an_unknown_name_comes_with_a_suggestion(folder: Path) -> None:
    problem = problem_of(lambda: Catalogue([folder]).get("ed/smal"))
    assert problem.key == "unknown"
    assert said(problem).count('"ed/small"') == 2
    assert said(problem).count('"ed/smal"') == 2


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "ed/\x1b[2J", "山田 太郎", "a" * 10_000])
def test_a_name_that_looks_like_no_name_is_not_repeated(folder: Path, name: str) -> None:
    problem = problem_of(lambda: Catalogue([folder]).get(name))
    assert problem.key == "unknown"
    assert "\x1b" not in said(problem)
    assert "山田" not in said(problem)
    assert len(said(problem)) < 300


def test_old_versions_stand_in_their_own_folder(folder: Path) -> None:
    write(folder, "ed/small.toml", small("1.1.0"))
    write(folder, "ed/old/small-1.0.0.toml", small("1.0.0"))
    catalogue = Catalogue([folder])
    assert catalogue.get("ed/small").version == "1.1.0"
    assert catalogue.get_version("ed/small").version == "1.1.0"
    assert catalogue.get_version("ed/small", "1.1.0").version == "1.1.0"
    old = catalogue.get_version("ed/small", "1.0.0")
    assert (old.version, old.name) == ("1.0.0", "ed/small")
    assert catalogue.get_version("ed/small", "1.0.0", old.sha256) is old
    assert [entry.name for entry in catalogue if entry.edition == "ed"] == ["ed/small"]


def test_a_version_that_is_not_there_is_told_with_those_that_are(folder: Path) -> None:
    write(folder, "ed/old/small-0.0.9.toml", small("0.0.9"))
    problem = problem_of(lambda: Catalogue([folder]).get_version("ed/small", "3.0.0"))
    assert problem.key == "no-version"
    assert '"3.0.0"' in said(problem)
    assert "0.1.0, 0.0.9" in said(problem)


@pytest.mark.parametrize("version", ["../small", "0.1", "x", "0.1.0/../../small-0.1.0"])
def test_a_version_is_never_a_path(folder: Path, version: str) -> None:
    assert problem_of(lambda: Catalogue([folder]).get_version("ed/small", version)).key == "no-version"


def test_an_old_file_must_have_the_version_of_its_name(folder: Path) -> None:
    write(folder, "ed/old/small-0.0.9.toml", small("0.0.8"))
    problem = problem_of(lambda: Catalogue([folder]).get_version("ed/small", "0.0.9"))
    assert (problem.key, problem.line) == ("wrong-version", 3)


def test_another_hash_is_refused(folder: Path) -> None:
    catalogue = Catalogue([folder])
    assert catalogue.get_version("ed/small", "0.1.0", catalogue.get("ed/small").sha256)
    problem = problem_of(lambda: catalogue.get_version("ed/small", "0.1.0", "0" * 64))
    assert problem.key == "other-hash"
    assert "--on latest" in said(problem)


def test_what_an_added_folder_replaces_is_still_found_by_version_or_hash(folder: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    write(mine, "ed/guideline.toml", GUIDELINE)
    write(mine, "ed/small.toml", small("0.2.0"))
    write(folder, "ed/old/small-0.0.9.toml", small("0.0.9"))
    catalogue = Catalogue([folder, mine])
    assert catalogue.get_version("ed/small", "0.1.0").version == "0.1.0"
    assert catalogue.get_version("ed/small", "0.0.9").version == "0.0.9"
    write(mine, "ed/small.toml", small("0.1.0", title=words("Mine")))
    replaced = Catalogue([folder]).get("ed/small").sha256
    assert Catalogue([folder, mine]).get_version("ed/small", "0.1.0", replaced).title == words("Small")
    assert Catalogue([folder, mine]).get_version("ed/small", "0.1.0").title == words("Mine")


def test_an_id_must_be_the_name_of_its_file(folder: Path) -> None:
    write(folder, "ed/other.toml", small())
    problem = problem_of(lambda: Catalogue([folder]).get("ed/other"))
    assert (problem.key, problem.line, problem.column) == ("wrong-id", 1, 6)


def test_an_edition_must_be_the_name_of_its_folder(folder: Path) -> None:
    (folder / "ed").rename(folder / "de")
    problem = problem_of(lambda: Catalogue([folder]).get("de/small"))
    assert (problem.key, Path(problem.file).name) == ("wrong-edition", "guideline.toml")


def test_an_edition_needs_its_guideline(folder: Path) -> None:
    (folder / "ed" / "guideline.toml").unlink()
    assert "ed/small" not in Catalogue([folder]).entries
    problem = problem_of(lambda: Catalogue([folder]).load_path(folder / "ed" / "small.toml"))
    assert problem.key == "no-guideline"


def test_a_guideline_is_checked_as_strictly_as_a_questionnaire(folder: Path) -> None:
    role = {"id": "caio", "title": {"ja": "CAIO"}}
    write(folder, "ed/guideline.toml", GUIDELINE | {"role": [*GUIDELINE["role"], role], "about": "x"})
    assert problem_of(lambda: Catalogue([folder]).get("ed/small")).key == "unknown-key"
    write(folder, "ed/guideline.toml", GUIDELINE | {"role": [*GUIDELINE["role"], role]})
    with pytest.raises(Problems) as caught:
        Catalogue([folder]).get("ed/small")
    assert sorted(problem.key for problem in caught.value.problems) == ["language-missing", "twice"]


def test_a_guideline_tells_what_questionnaires_refer_to(folder: Path) -> None:
    guideline = Catalogue([folder]).guideline(folder / "ed")
    assert guideline.short == {"ja": "G 1.0", "en": "G 1.0"}
    assert guideline.decided == DAY
    assert (guideline.sources["page"].sure, guideline.terms["bot"].meaning) == ("derived", words("A machine"))
    assert (guideline.roles["caio"].title, guideline.principles["safety"].title) == (words("CAIO"), words("Safety"))


def test_a_file_that_cannot_be_read_is_told_by_its_path(tmp_path: Path) -> None:
    problem = problem_of(lambda: read_bytes(tmp_path / "nowhere.toml"))
    assert (problem.key, problem.file) == ("unreadable", str(tmp_path / "nowhere.toml"))


def test_a_file_that_is_too_large_is_not_read_whole(folder: Path) -> None:
    path = folder / "ed" / "small.toml"
    path.write_bytes(path.read_bytes() + b"#" * 6_000_000)
    problem = problem_of(lambda: Catalogue([folder]).get("ed/small"))
    assert (problem.key, problem.file) == ("too-large", str(path))
    assert Catalogue([folder], most_bytes=10_000_000).get("ed/small")


def test_what_is_not_a_questionnaire_file_is_told_at_its_place(folder: Path) -> None:
    write(folder, "ed/small.toml", {"title": "x"})
    with pytest.raises(Problems) as caught:
        Catalogue([folder]).get("ed/small")
    assert {problem.key for problem in caught.value.problems} == {"missing-key", "no-fit"}


def test_two_editions_may_have_questionnaires_of_the_same_id(folder: Path) -> None:
    write(folder, "ed-2/guideline.toml", GUIDELINE | {"id": "ed-2"})
    write(folder, "ed-2/small.toml", file_data(choice("a", "x", "y")) | {"edition": "ed-2"})
    catalogue = Catalogue([folder])
    assert catalogue.get("ed/small").by_id["a"].kind.name == "yes-no"
    assert catalogue.get("ed-2/small").by_id["a"].kind.name == "choice"
