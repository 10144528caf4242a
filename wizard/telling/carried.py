"""The answers that are carried from earlier records of the system."""

from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.telling.review_words import WORDS
from wizard.telling.said import said_words
from wizard.telling.vouching import CARRIED
from wizard.text.languages import pick

GO_ON = "go-on"


def carried_items(interview: Interview, language: str) -> list[Item]:
    """What this is, a way on, and by record the answers that are carried from it; those on the route can be chosen."""
    about = Block(WORDS.say("carried-about", language), "muted")
    items = [Item((about, Block(""))), Item((Block(WORDS.say("go-on", language), "strong"),), GO_ON)]
    carried = interview.carried
    for source in dict.fromkeys(carried.values()):
        title = Block(WORDS.say("from-record", language, source=source), "title")
        items.append(Item((Block(""), title)))
        items += [_item(interview, interview.question(id), language) for id in carried if carried[id] == source]
    return items


def _item(interview: Interview, question: Question, language: str) -> Item:
    applies = interview.state(question.id).applies
    mark = f"{CARRIED} "
    blocks = [
        Block(pick(question.text, language), "plain" if applies else "muted", mark=mark),
        Block(said_words(interview, question.id, language), "accent" if applies else "muted", len(mark)),
    ]
    if not applies:
        blocks.append(Block(WORDS.say("not-asked", language), "muted", len(mark)))
    return Item(tuple(blocks), question.id if applies else "")
