"""Everything that changes documents and their facts."""

from luodi_web.documents.services.adding import (
    AlreadyThereError,
    Paper,
    add_document,
    keep_document,
    queue_reading,
    with_attachments,
)
from luodi_web.documents.services.facts import add_fact, correct_fact, restore_fact, set_fact_state
from luodi_web.documents.services.keeping import (
    describe_document,
    remove_document,
    restore_document,
    share_document,
)
from luodi_web.documents.services.reading import mark_failed, read_document
from luodi_web.documents.services.second import queue_second_reading, read_again

__all__ = [
    "AlreadyThereError",
    "Paper",
    "add_document",
    "add_fact",
    "correct_fact",
    "describe_document",
    "keep_document",
    "mark_failed",
    "queue_reading",
    "queue_second_reading",
    "read_again",
    "read_document",
    "remove_document",
    "restore_document",
    "restore_fact",
    "set_fact_state",
    "share_document",
    "with_attachments",
]
