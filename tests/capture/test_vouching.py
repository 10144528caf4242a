"""Pictures show where answers come from and what is evidence for them."""

from pathlib import Path

from tests.support.edition import edition
from tests.support.making import choice, file_data, yes_no
from wizard.cli.main import main

ANSWERS = f"""\
questionnaire = "ed/items"
date = 2026-11-22

[system]
id = "bot"

[answers]
audience = "public"
log = true

[carried]
audience = "2026-10-01-before"

[[evidence.log]]
name = "contract.pdf"
size = 8
sha256 = "{"0123456789abcdef" * 4}"
"""


def test_what_is_carried_and_what_is_evidence_is_in_the_picture_of_its_question(tmp_path: Path) -> None:
    edition(tmp_path, items=file_data(choice("audience", "staff", "public"), yes_no("log")))
    (tmp_path / "answers.toml").write_text(ANSWERS)
    arguments = ["--lang", "en", "--size", "80x24", "--questionnaires", str(tmp_path / "questionnaires"), "--quiet"]
    assert main(["screenshot", str(tmp_path / "answers.toml"), "-o", str(tmp_path / "out"), *arguments]) == 0
    carried, log = (next((tmp_path / "out").glob(f"*-{id}.svg")).read_text("utf-8") for id in ("audience", "log"))
    assert "2026-10-01-before" in carried
    assert "contract.pdf" not in carried
    assert "contract.pdf" in log
