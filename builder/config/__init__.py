"""The editorial settings: `extra.digest` of `mkdocs.yml`, checked key by key."""

from builder.config.keys import SETTING_KEYS
from builder.config.loading import SETTINGS_FILE, load
from builder.config.settings import Settings

__all__ = ["SETTINGS_FILE", "SETTING_KEYS", "Settings", "load"]
