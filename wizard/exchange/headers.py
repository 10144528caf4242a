"""What the columns of a sheet hold, by their headings in Japanese or English."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, Literal, get_args

from wizard.frozen import frozen

Role = Literal["number", "category", "item", "explanation", "condition", "choices", "id", "kind"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
WORDED: Final[tuple[Role, ...]] = ("category", "item", "explanation", "choices")
"""Roles whose columns may exist in several languages."""

_HEADINGS: Final[dict[Role, str]] = {
    "number": "no no. # 番号 項番 通番 連番 項目番号 通し番号 整理番号 number",
    "category": "区分 分類 カテゴリ カテゴリー 大分類 中分類 小分類 大項目 中項目 分野 領域 観点 章 節 章節 "
    "セクション 段階 工程 フェーズ section category subcategory group area topic phase",
    "item": "項目 小項目 確認事項 確認項目 確認内容 チェック項目 チェック事項 チェック内容 点検項目 要件 "
    "要件事項 要求事項 要求要件 要求項目 遵守事項 取決事項 取り決め事項 契約事項 評価項目 質問 "
    "質問項目 設問 問 問い item question requirement requirements check checkitem checkpoint control",
    "explanation": "説明 解説 補足 補足説明 備考 留意点 留意事項 考え方 手引き ヘルプ 趣旨 詳細 具体例 例 "
    "explanation help guidance note notes remarks description details example examples",
    "condition": "条件 適用条件 対象条件 該当条件 前提条件 適用 適用対象 condition conditions appliesif "
    "applieswhen when applicability askedwhen",
    "choices": "選択肢 回答 回答欄 回答選択肢 回答の選択肢 回答案 判定 評価 確認結果 チェック チェック欄 choices "
    "options answer answers response",
    "id": "id 識別子 questionid 問id",
    "kind": "種類 種別 回答形式 回答の種類 kind type",
}
_BY_HEADING: Final[dict[str, Role]] = {name: role for role, several in _HEADINGS.items() for name in several.split()}
_ENDINGS: Final[tuple[tuple[str, Role], ...]] = (
    ("番号", "number"),
    ("項目", "item"),
    ("事項", "item"),
    ("要件", "item"),
    ("選択肢", "choices"),
    ("適用条件", "condition"),
    ("の説明", "explanation"),
    ("の解説", "explanation"),
)
_LONGEST: Final = 14  # a longer text that ends like a heading is a sentence

_LANGUAGES: Final = {
    "ja": "ja", "日本語": "ja", "和文": "ja", "japanese": "ja",
    "en": "en", "英語": "en", "英文": "en", "english": "en",
}  # fmt: skip
_IN_BRACKETS: Final = re.compile(r"[(\[（［【](?P<inside>[^()\[\]（）［］【】]*)[)\]）］】]")
_NOISE: Final = re.compile(r"[\s・:*_/\-]+")
_JAPANESE: Final = re.compile("[\u3041-\u30ff\u3400-\u9fff]")


@frozen
class Heading:
    """What a heading says of its column. `language` is "" where it does not say; `script` is that of the heading."""

    role: Role
    language: str = ""
    script: str = "en"


def heading(text: str) -> Heading | None:
    """What the heading of a column says, None where it is none that is known."""
    name, language = _parted(text)
    role = _BY_HEADING.get(name)
    if role is None and len(name) <= _LONGEST:
        role = next((one for ending, one in _ENDINGS if name.endswith(ending)), None)
    return Heading(role, language, script(text)) if role else None


def same_heading(one: str, other: str) -> bool:
    """Whether two headings are the same but for width, case, spaces and line ends."""
    return _plain(one) == _plain(other)


def script(text: str) -> str:
    """`ja` where a text has kana or kanji, else `en`."""
    return "ja" if _JAPANESE.search(text) else "en"


def mostly(texts: Iterable[str]) -> str:
    """The language of most of the texts that have letters."""
    found = [script(text) for text in texts if any(map(str.isalpha, text))]
    return "ja" if 2 * found.count("ja") >= len(found) else "en"


def languages_of(headings: Mapping[int, Heading], main: str) -> Mapping[int, tuple[Role, str]]:
    """Role and language of each column. Where headings of one role are in two scripts, each is in that language."""
    found: dict[int, tuple[Role, str]] = {}
    for column, one in headings.items():
        beside = {other.script for other in headings.values() if other.role == one.role}
        language = one.language or (one.script if len(beside) > 1 else main)
        found[column] = (one.role, language if one.role in WORDED else "")
    return found


def _plain(text: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def _parted(text: str) -> tuple[str, str]:
    """The heading without what stands in brackets, and the language if that is what stands there."""
    language = ""
    for found in _IN_BRACKETS.finditer(text):
        language = _LANGUAGES.get(_plain(found["inside"]), language)
    return _plain(_IN_BRACKETS.sub("", text)), language
