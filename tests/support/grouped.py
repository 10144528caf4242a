"""A small questionnaire with a repeating group: vendors, of which some ask more than others."""

from pathlib import Path

from wizard.questionnaire.catalogue import Catalogue

NAME = "groups-1.0/vendors"
HOSTILE = "[/ [@click=app.quit]x[/] \N{RIGHT-TO-LEFT OVERRIDE}[b]\x1b]52;c;eA==\x07"
"""Text that would end an app that took it for markup, and steer a terminal that it reached."""
HARMLESS = "[/ [@click=app.quit]x[/] [b]]52;c;eA=="
"""What is left of it once it is cleaned."""

GUIDELINE = """\
id = "groups-1.0"
short = "Groups 1.0"
title.ja = "組の指針"
title.en = "A guideline with groups"
notice.ja = "これは試験用です。"
notice.en = "This is for tests."

[[source]]
id = "rule"
sure = "derived"
title.ja = "試験の規則"
title.en = "the rule of tests"

[[source]]
id = "page"
sure = "official-page"
title.ja = "公式の頁"
title.en = "the official page"

[[role]]
id = "planner"
title.ja = "企画者"
title.en = "planner"
"""

QUESTIONNAIRE = """\
id = "vendors"
edition = "groups-1.0"
version = "0.1.0"
languages = ["ja", "en"]
title.ja = "事業者の確認"
title.en = "Vendors"
people = ["planner"]

[[section]]
id = "who"
title.ja = "だれが関わるか"
title.en = "Who takes part"

[[section.question]]
id = "open_abroad"
kind = "yes-no"
basis = "derived"
reference = ["rule"]
changeable = true
text.ja = "国外の事業者も使えますか。"
text.en = "May vendors abroad be used?"

[[section.question]]
id = "vendor"
kind = "group"
basis = "derived"
reference = ["rule"]
least = 1
most = 3
entry.ja = "事業者"
entry.en = "Vendor"
text.ja = "どの事業者が関わりますか。"
text.en = "Which vendors take part?"
help.ja = "再委託先も加えてください。"
help.en = "Include subcontractors."

[[section.question.question]]
id = "name"
kind = "text"
basis = "derived"
reference = ["rule"]
text.ja = "名称を書いてください。"
text.en = "What is its name?"
help.ja = "登記上の名称です。"
help.en = "As it is registered."

[[section.question.question]]
id = "place"
kind = "choice"
basis = "official"
reference = ["page"]
text.ja = "どこにありますか。"
text.en = "Where is it?"

[[section.question.question.option]]
id = "here"
text.ja = "国内"
text.en = "In the country"

[[section.question.question.option]]
id = "abroad"
when = "open_abroad"
text.ja = "国外"
text.en = "Abroad"

[[section.question.question]]
id = "staff"
kind = "integer"
basis = "derived"
reference = ["rule"]
when = 'place == "abroad"'
min = 0
unit.ja = "人"
unit.en = "people"
text.ja = "何人いますか。"
text.en = "How many people work there?"

[[section.question.question.check]]
id = "not-huge"
must = "staff < 1000"
level = "hard"
text.ja = "多すぎます。確かめてください。"
text.en = "That is too many. Look again."

[[section.question.question]]
id = "remark"
kind = "text"
basis = "derived"
reference = ["rule"]
optional = true
purpose = "record"
text.ja = "補足はありますか。"
text.en = "Anything else?"

[[section]]
id = "after"
title.ja = "そのあと"
title.en = "After that"

[[section.question]]
id = "reason"
kind = "text"
basis = "derived"
reference = ["rule"]
when = 'any(vendor, place == "abroad")'
text.ja = "なぜ国外なのですか。"
text.en = "Why abroad?"

[[value]]
id = "far"
is = 'any(vendor, place == "abroad")'
title.ja = "国外の事業者がいる"
title.en = "A vendor is abroad"

[[outcome]]
id = "look"
when = "far"
tone = "caution"
basis = "derived"
reference = ["rule"]
title.ja = "よく見る"
title.en = "Look closely"
because.ja = "国外の事業者がいるためです。"
because.en = "A vendor is abroad."

[[outcome]]
id = "fine"
when = "not far"
tone = "clear"
basis = "derived"
reference = ["rule"]
title.ja = "問題ない"
title.en = "Fine"
because.ja = "すべて国内だからです。"
because.en = "All are in the country."
"""

ANSWERS = """\
questionnaire = "groups-1.0/vendors"
date = 2026-11-22

[system]
id = "bot"
name = "Enquiry bot"

[answers]
open_abroad = true
reason = "There is none here."

[[answers.vendor]]
name = "Kita"
place = "here"

[[answers.vendor]]
name = "West"
place = "abroad"
staff = 30
remark = "Since 2020."
"""
"""A complete answers file; its outcome is `look`."""


def catalogue_in(folder: Path) -> Catalogue:
    """A catalogue with this questionnaire alone, in files below `folder`."""
    edition = folder / "grouped" / "groups-1.0"
    edition.mkdir(parents=True, exist_ok=True)
    (edition / "guideline.toml").write_text(GUIDELINE, "utf-8")
    (edition / "vendors.toml").write_text(QUESTIONNAIRE, "utf-8")
    return Catalogue([edition.parent])
