"""Plans on screen."""

from luodi_web.plans.views.keeping import divisions, new, scenario, share
from luodi_web.plans.views.reading import (
    compare,
    detail,
    download,
    packages,
    plans,
    questions,
    rejected,
    version,
    versions,
)

__all__ = [
    "compare",
    "detail",
    "divisions",
    "download",
    "new",
    "packages",
    "plans",
    "questions",
    "rejected",
    "scenario",
    "share",
    "version",
    "versions",
]
