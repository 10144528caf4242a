"""What the folder of an edition must hold for an imported questionnaire, to be copied and filled in."""

from collections.abc import Iterable, Iterator, Sequence

import tomli_w

from wizard.exchange.words import WORDS


def guideline_text(edition: str, languages: Sequence[str], references: Iterable[str]) -> str:
    """The shortest guideline.toml that an edition can have; its texts are for the author to replace."""
    lines = ["#:schema ../guideline.schema.json", f'id = "{edition}"', f'short = "{edition}"']
    for key in ("title", "notice"):
        lines += _texts(key, f"guideline-{key}", languages)
    return "\n".join([*lines, "", *(source_text(one, languages) for one in references)])


def source_text(id: str, languages: Sequence[str]) -> str:
    """An entry of guideline.toml for the sheet that a questionnaire was made from."""
    return "\n".join(
        ["[[source]]", f'id = "{id}"', 'sure = "unknown"', *_texts("title", "source-title", languages), ""]
    )


def _texts(key: str, words: str, languages: Sequence[str]) -> Iterator[str]:
    for language in languages:
        yield f"{key}.{tomli_w.dumps({language: WORDS.say(words, language)})}".rstrip("\n")
