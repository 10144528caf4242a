"""Where records, settings and cached files are kept. Nothing is made here: that is left to whoever writes."""

import os
import sys
from pathlib import Path
from typing import Final

APPLICATION: Final = "wizard"
DATA_VARIABLE: Final = "WIZARD_DATA"
"""Environment variable that names the data folder."""
SETTINGS_VARIABLE: Final = "WIZARD_SETTINGS"
"""Environment variable that names the settings file."""
CACHE_VARIABLE: Final = "WIZARD_CACHE"
"""Environment variable that names the folder of what may be thrown away at any time."""


def data_folder(option: str | Path | None = None, setting: str | Path | None = None) -> Path:
    """The folder of records and drafts: option, `WIZARD_DATA`, setting, the platform's own, in that order."""
    chosen = option or os.environ.get(DATA_VARIABLE) or setting
    if chosen:
        return _absolute(chosen)
    import platformdirs  # slow to load, and often not needed

    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def settings_file() -> Path:
    """The file of settings: `WIZARD_SETTINGS`, or `settings.toml` in the platform's folder for settings."""
    chosen = os.environ.get(SETTINGS_VARIABLE)
    if chosen:
        return _absolute(chosen)
    if os.name == "posix" and sys.platform != "darwin":
        # every command looks here, and platformdirs costs half a bare interpreter; a test holds this to its answer
        configured = os.environ.get("XDG_CONFIG_HOME", "").strip()
        return Path(configured or Path("~/.config").expanduser(), APPLICATION, "settings.toml")
    import platformdirs

    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "settings.toml"


def cache_folder() -> Path:
    """The folder of what can be made again: `WIZARD_CACHE`, or the platform's own."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return _absolute(chosen)
    import platformdirs

    return platformdirs.user_cache_path(APPLICATION, appauthor=False)


def _absolute(path: str | Path) -> Path:
    return Path(path).expanduser().absolute()
