"""Every change to dossiers: facts filed into them and taken back, and what people write in by hand."""

from luodi_web.organisations.services.editing import (
    add_resource,
    answer_consent,
    assign_commitment,
    change_resource,
    describe_organisation,
    import_roster,
    remove_resource,
    restore_resource,
    share_organisation,
)
from luodi_web.organisations.services.filing import file_fact, unfile_fact
from luodi_web.organisations.services.naming import answer_name, withdraw_answer

__all__ = [
    "add_resource",
    "answer_consent",
    "answer_name",
    "assign_commitment",
    "change_resource",
    "describe_organisation",
    "file_fact",
    "import_roster",
    "remove_resource",
    "restore_resource",
    "share_organisation",
    "unfile_fact",
    "withdraw_answer",
]
