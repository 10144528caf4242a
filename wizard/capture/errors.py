"""Why a picture of the screen could not be made."""

from typing import ClassVar, Final

from wizard.text.words import Words

WORDS: Final = Words(
    {
        "capture": {
            "ja": "画面の画像を作成できません: {detail}",
            "en": "the screen cannot be turned into a picture: {detail}",
        },
        "part-missing": {
            "ja": "画像の作成に必要な部品 {detail} がありません。追加してからやり直してください。",
            "en": "a part needed for pictures is missing: {detail}. Install it and try again.",
        },
    }
)


class CaptureError(Exception):
    """A picture could not be made: what was read is not as expected, or as a subclass says.

    `kind` is the key in `WORDS`. `detail` is for developers, in English, and holds no text of the screen.
    """

    kind: ClassVar[str] = "capture"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail

    def say(self, language: str) -> str:
        return WORDS.say(self.kind, language, detail=self.detail)


class PartMissing(CaptureError):
    """An optional package is not installed; `detail` is the name to install it by."""

    kind = "part-missing"
