"""Why a picture of the screen could not be made."""

from typing import ClassVar, Final

from wizard.text.words import Words

WORDS: Final = Words(
    {
        "capture": {
            "ja": "画面の画像を作成できません: {detail}",
            "en": "the screen cannot be turned into a picture: {detail}",
        },
        "missing-font": {
            "ja": "画像に使うフォントがありません。パッケージ {detail} を入れ直してください。",
            "en": "a font that pictures need is missing. Install the package {detail} again.",
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


class MissingFontError(CaptureError):
    """The file of a font is not there; `detail` is the package that it comes with."""

    kind = "missing-font"
