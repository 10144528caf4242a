"""From a questionnaire to the bytes of a sheet, in one step."""

from wizard.exchange.book import book_bytes
from wizard.exchange.delimited import csv_bytes
from wizard.exchange.review import question_table, review
from wizard.exchange.review_words import WORDS
from wizard.questionnaire.definition import Questionnaire
from wizard.text.languages import pick


def book_of(questionnaire: Questionnaire, language: str) -> bytes:
    """An Excel workbook with every word of a questionnaire; headings are in `language`. Raises MissingExtra."""
    title = pick(questionnaire.title, language)
    return book_bytes(review(questionnaire, language), title, WORDS.say("page", language))


def csv_of(questionnaire: Questionnaire, language: str) -> bytes:
    """A CSV file with the questions; headings are in `language`."""
    table = question_table(questionnaire, language)
    headings = [column.heading for column in table.columns]
    return csv_bytes([headings, *([str(value) for value in row] for row in table.rows)])
