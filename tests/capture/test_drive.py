"""Pictures of the running app, from an answers file to the files of the pictures."""

import shutil
from pathlib import Path

import pytest

from wizard.cli.main import main
from wizard.questionnaire.catalogue import shipped_folder

EXAMPLE = shipped_folder() / "examples" / "designated-secrets.toml"


def pictures(folder: Path, *options: str, file: Path = EXAMPLE) -> dict[str, bytes]:
    assert main(["screenshot", str(file), "-o", str(folder), "--quiet", *options]) == 0
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return pictures(tmp_path_factory.mktemp("taken"), "--lang", "ja", "--size", "120x40")


def test_there_is_one_picture_a_question_and_then_review_and_summary(taken: dict[str, bytes]) -> None:
    names = [name.partition("-")[2].removesuffix(".svg") for name in taken]
    assert names[:6] == ["use_purpose", "phase", "planned_start", "tasks", "generative", "restricted_information"]
    assert names[6] == "review"
    assert "summary" in names
    assert [name[:2] for name in taken] == [f"{number:02d}" for number in range(1, len(taken) + 1)]


def test_the_question_its_answer_and_the_outcome_can_be_found_as_text(taken: dict[str, bytes]) -> None:
    asked = taken["06-restricted_information.svg"].decode()
    assert "次の情報を扱いますか。" in asked
    assert "[x] 特定秘密" in asked
    summary = next(picture.decode() for name, picture in taken.items() if name.endswith("-summary.svg"))
    assert "対象外" in summary
    assert "この下書きは読むだけです" not in "".join(picture.decode() for picture in taken.values())


def test_every_picture_bears_the_notice_and_names_nothing_outside(taken: dict[str, bytes]) -> None:
    for name, picture in taken.items():
        text = picture.decode()
        spans = "".join(text.split('<g class="caption"')[1].split("<tspan")[1:])
        assert "業" in spans, name
        assert "url(http" not in text, name
        assert "href" not in text, name


def test_the_same_answers_give_the_same_bytes(taken: dict[str, bytes], tmp_path: Path) -> None:
    assert pictures(tmp_path / "again", "--lang", "ja", "--size", "120x40") == taken


def test_a_text_changed_in_a_copy_of_the_questionnaire_is_in_the_picture(tmp_path: Path) -> None:
    """The pictures are of the running app and what it loads, not of anything prepared."""
    edition = tmp_path / "mine" / "ds920-2.0"
    shutil.copytree(shipped_folder() / "ds920-2.0", edition)
    path = edition / "high-risk.toml"
    text = path.read_text("utf-8")
    assert text.count("いま、どの段階にありますか。") == 1
    path.write_text(text.replace("いま、どの段階にありますか。", "現在の段階を選んでください（変更）。"), "utf-8")
    options = ("--lang", "ja", "--size", "80x24", "--questionnaires", str(tmp_path / "mine"))
    found = pictures(tmp_path / "out", *options)
    assert "現在の段階を選んでください（変更）。" in found["02-phase.svg"].decode()


def test_png_pictures_are_png_and_nothing_else_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    found = pictures(tmp_path / "png", "--lang", "en", "--size", "80x24", "--format", "png")
    assert all(picture.startswith(b"\x89PNG\r\n\x1a\n") for picture in found.values())
    assert len(set(found.values())) == len(found)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["png"]


@pytest.mark.parametrize("size", ["10x10", "80", "80x", "x24", "9999x9999"])
def test_a_size_that_no_screen_has_is_refused(size: str, tmp_path: Path) -> None:
    assert main(["screenshot", str(EXAMPLE), "-o", str(tmp_path), "--size", size]) == 2


def test_a_picture_never_vouches_for_a_seal_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answers file and a changed record are shown as what they are, the latter with a note."""
    assert main(["replay", str(EXAMPLE), "-o", str(tmp_path), "--quiet"]) == 0
    record, changed = tmp_path / EXAMPLE.name, tmp_path / "changed.toml"
    text = record.read_text("utf-8")
    assert "operator" not in text
    assert text.count('phase = "') == 1
    before, _, after = text.partition('phase = "')
    changed.write_text(f'{before}phase = "procurement"{after[after.index(chr(10)) :]}', "utf-8")
    found = {}
    for name, file in (("record", record), ("answers", EXAMPLE), ("changed", changed)):
        capsys.readouterr()
        assert main(["screenshot", str(file), "-o", str(tmp_path / name), "--lang", "en", "--size", "120x60"]) == 0
        pages = "".join(path.read_text("utf-8") for path in sorted((tmp_path / name).glob("*summary*.svg")))
        found[name] = (pages, capsys.readouterr().err)
    assert "fits the content" in found["record"][0]
    for name in ("answers", "changed"):
        assert "fits the content" not in found[name][0], name
        assert "no record made" in found[name][0], name
    assert found["answers"][1] == ""
    assert "seal does not fit" in found["changed"][1]


def test_characters_that_no_font_has_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A frame stands for them in the picture; the note names them and not the text they stand in."""
    odd = tmp_path / "odd.toml"
    text = EXAMPLE.read_text("utf-8")
    assert text.count('use_purpose = "') == 1
    odd.write_text(text.replace('use_purpose = "', 'use_purpose = "\U0001f600', 1), "utf-8")
    assert main(["screenshot", str(odd), "-o", str(tmp_path / "out"), "--lang", "en", "--size", "80x24"]) == 0
    assert "U+1F600" in capsys.readouterr().err
