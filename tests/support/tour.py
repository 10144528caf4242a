"""A tour of the app: how to come to every screen that there is, with content as it is in earnest."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from textual.pilot import Pilot
from textual.screen import Screen

from wizard.app.app import WizardApp
from wizard.app.preferences import Preferences
from wizard.app.screens.base import WizardScreen
from wizard.capture.drive import MemoryStore
from wizard.host.lock import Holder, OpenElsewhere
from wizard.host.settings import Settings
from wizard.interview.said import Evidence
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.record.assessment import Assessment
from wizard.record.content import System
from wizard.record.file import FileStore, assessment_of, begin, open_file, questionnaire_of
from wizard.sitting.left import Left
from wizard.text.problem import Problems

NOW: Final = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
LANGUAGES: Final = ("ja", "en")
SIZES: Final = ((80, 24), (100, 30), (140, 40))

_KINDS: Final = Path(__file__).parent / "kinds"
_CHATBOT: Final = "examples/citizens-chatbot.toml"
_IMAGES: Final = "ds920-2.0/cases/operation/images-improve.toml"
_REPORT: Final = "ds920-2.0/cases/periodic-report/city-ready.toml"


class _Unwritten(MemoryStore):
    """Keeps nothing, and tells a path as it would be."""

    path: Path | None = Path("shien-annai/2026-11-22-high-risk.toml")


class Scene:
    """What an app on the tour starts over: all questionnaires, and a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.catalogue = Catalogue([_KINDS])
        self.folder = folder

    def answered(self, file: str, at: str = "", finished: bool = False) -> Assessment:
        """A shipped answers file, opened at a question; nothing is written."""
        opened = open_file(shipped_folder() / file)
        questionnaire = questionnaire_of(opened, self.catalogue)
        read = assessment_of(opened, questionnaire, NOW.date(), FileStore(self.folder, "unused"))
        if finished:
            read.interview.finish()
        return Assessment(read.head, read.interview, _Unwritten(), finished, at)

    def fresh(self, name: str, at: str = "") -> Assessment:
        """A questionnaire of which nothing is answered."""
        made = begin(self.catalogue.get(name), System("faq", "FAQ"), self.folder / "none", NOW.date(), NOW)
        return Assessment(made.head, made.interview, _Unwritten(), at=at)

    def fill(self) -> None:
        """Put a record and a draft into the data folder."""
        read = self.answered(_CHATBOT)
        record = self._in_folder("ds920-2.0/high-risk", read)
        record.finish(NOW)
        draft = self._in_folder("ds920-2.0/operation", self.answered(_IMAGES))
        draft.interview.clear("op_from")
        draft.save()
        for one in (record, draft):
            one.close()

    def _in_folder(self, name: str, read: Assessment) -> Assessment:
        made = begin(self.catalogue.get(name), read.system, self.folder, NOW.date(), NOW)
        for id in read.interview.route:
            said = read.interview.said(id)
            if said is not None:
                made.interview.restore(id, said)
        made.name_people(read.people)
        return made


def _home(scene: Scene) -> object:
    scene.fill()
    return None


def _carried(scene: Scene) -> object:
    scene.fill()
    system = scene.answered(_CHATBOT).system
    return begin(scene.catalogue.get("ds920-2.0/procurement"), system, scene.folder, NOW.date(), NOW, scene.catalogue)


def _form_known(scene: Scene) -> object:
    scene.fill()
    return "ds920-2.0/procurement"


def _with_evidence(scene: Scene) -> object:
    made = scene.answered(_CHATBOT, "users")
    made.interview.attach("users", [Evidence("利用者数の見積り.xlsx", 48_213, "3f" * 32)])
    return made


def _half_typed(scene: Scene) -> object:
    made = scene.answered(_IMAGES, "op_to")
    made.interview.clear("op_to")
    made.typed["op_to"] = "令和8年13月"
    return made


def _put_off(scene: Scene) -> object:
    made = scene.answered(_CHATBOT, "ismap")
    made.interview.defer("ismap", "事業者に確かめる", whom="契約係")
    return made


def _evidence(app: WizardApp) -> Screen[Any]:
    from wizard.app.screens.evidence import EvidenceScreen

    assert app.sitting is not None
    return EvidenceScreen(app.sitting)


def _comment(_: WizardApp) -> Screen[Any]:
    from wizard.app.screens.dialog import Dialog, comment_form

    return Dialog(comment_form("前年度の電話とメールの問合せ件数から見積もった。"))


def _trouble(app: WizardApp) -> Screen[Any]:
    from wizard.app.screens.trouble import TroubleScreen

    try:
        app.catalogue.get("ds920-2.0/high-rsk")
    except Problems as problems:
        return TroubleScreen(problems)
    raise AssertionError("such a questionnaire should not exist")


def _elsewhere(app: WizardApp) -> Screen[Any]:
    from wizard.app.screens.elsewhere import ElsewhereScreen

    return ElsewhereScreen(OpenElsewhere(app.data_folder / "bot.draft.toml", Holder(4711, "pc-21")))


@dataclass(frozen=True)
class Stop:
    """A screen: what the app starts with, the keys that lead there, and what is put over it in the end."""

    name: str
    start: Callable[[Scene], object]
    keys: tuple[str, ...] = ()
    over: Callable[[WizardApp], Screen[Any]] | None = None


STOPS: Final = (
    Stop("first-start", lambda _: None),
    Stop("home", _home),
    Stop("form", lambda _: "ds920-2.0/high-risk", tuple("FAQ")),
    Stop("form-known", _form_known),
    Stop("carried", _carried),
    Stop("begin", lambda scene: scene.fresh("ds920-2.0/high-risk")),
    Stop("choice", lambda scene: scene.answered(_CHATBOT, "audience")),
    Stop("choices", lambda scene: scene.answered(_CHATBOT, "information"), ("down",)),
    Stop("yes-no", lambda scene: scene.answered(_CHATBOT, "vulnerable")),
    Stop("integer", _with_evidence),
    Stop("number", lambda scene: scene.fresh("kinds-1.0/kinds", "share"), tuple("62.5")),
    Stop("date", lambda scene: scene.answered(_CHATBOT, "planned_start")),
    Stop("date-refused", _half_typed),
    Stop("calendar", lambda scene: scene.answered(_CHATBOT, "planned_start"), ("shift+f4",)),
    Stop("text", lambda scene: scene.fresh("kinds-1.0/kinds", "model")),
    Stop("paragraph", lambda scene: scene.answered(_CHATBOT, "expected_benefit")),
    Stop("note", lambda scene: scene.fresh("kinds-1.0/kinds", "read_this")),
    Stop("put-off", _put_off),
    Stop("group", lambda scene: scene.answered(_REPORT, "rep_systems"), ("home",)),
    Stop("entry", lambda scene: scene.answered(_REPORT, "rep_systems"), ("home", "enter")),
    Stop("later", lambda scene: scene.answered(_CHATBOT, "ismap"), ("f4",)),
    Stop("comment", lambda scene: scene.answered(_CHATBOT, "users"), over=_comment),
    Stop("evidence", _with_evidence, over=_evidence),
    Stop("why", lambda scene: scene.answered(_CHATBOT, "review"), ("f5",)),
    Stop("outline", lambda scene: scene.answered(_CHATBOT, "review"), ("f6",)),
    Stop("search", lambda scene: scene.answered(_CHATBOT, "review"), ("f7", *"log")),
    Stop("help", lambda scene: scene.answered(_CHATBOT, "review"), ("f1",)),
    Stop("commands", lambda scene: scene.answered(_CHATBOT, "review"), ("f11",)),
    Stop("review", lambda scene: scene.answered(_IMAGES), ("f8",)),
    Stop("review-open", _put_off, ("f8",)),
    Stop("finish", lambda scene: scene.answered(_CHATBOT), ("f8", "f3")),
    Stop("finish-hindered", lambda scene: scene.fresh("ds920-2.0/high-risk"), ("f8", "f3")),
    Stop("summary", lambda scene: scene.answered(_CHATBOT, finished=True)),
    Stop("settings", lambda _: None, ("f12",)),
    Stop("settings-below", lambda _: None, ("f12", "tab", "tab", "tab", "tab")),
    Stop("elsewhere", lambda _: None, over=_elsewhere),
    Stop("trouble", lambda _: None, over=_trouble),
)


@asynccontextmanager
async def standing_at(
    stop: Stop, folder: Path, language: str, size: tuple[int, int], settings: Settings | None = None
) -> AsyncIterator[tuple[WizardApp, Pilot[Left]]]:
    """The app as it stands at a stop. The folder is for its data and should be empty."""
    scene = Scene(folder)
    preferences = Preferences(settings, None)
    app = WizardApp(
        scene.catalogue, folder, language, start=stop.start(scene), clock=lambda: NOW, preferences=preferences
    )
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await pilot.pause()
        for key in stop.keys:
            await pilot.press(key)
            await pilot.pause()
        if stop.over is not None:
            await app.push_screen(stop.over(app))
            await pilot.pause()
        while isinstance(app.screen, WizardScreen) and app.screen.busy:
            await pilot.pause(0.005)
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield app, pilot
