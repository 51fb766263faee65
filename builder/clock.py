"""The one place that asks what time it is."""

import datetime
import os
from typing import Final
from zoneinfo import ZoneInfo

from builder.config import Settings
from builder.errors import Problem, SettingsError

EPOCH: Final = "SOURCE_DATE_EPOCH"


def today(settings: Settings) -> datetime.date:
    """The day it is at the publisher's, by SOURCE_DATE_EPOCH (seconds since 1970, UTC) where that is set."""
    zone = ZoneInfo(settings.time_zone)
    epoch = os.environ.get(EPOCH, "")
    if not epoch:
        return datetime.datetime.now(zone).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), zone).date()
    except (ValueError, OverflowError, OSError):
        cure = "give the seconds since 1970 in digits, such as 1773446400, or unset it"
        raise SettingsError(Problem(EPOCH, None, f"`{epoch[:40]}` is no moment", cure)) from None
