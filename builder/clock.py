"""The one place that asks what time it is."""

import datetime
import os
from zoneinfo import ZoneInfo

from builder.config import Settings


def today(settings: Settings) -> datetime.date:
    """The day it is at the publisher's, by SOURCE_DATE_EPOCH (seconds since 1970, UTC) where that is set."""
    zone = ZoneInfo(settings.time_zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), zone).date()
    return datetime.datetime.now(zone).date()
