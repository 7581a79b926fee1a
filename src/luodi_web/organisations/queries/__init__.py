"""What is asked about dossiers. A row shows only to whoever may see the document that states it."""

from luodi_web.organisations.queries.dealings import activities_of, clause_of, deals_of, latest_activities
from luodi_web.organisations.queries.lists import (
    alliances_of,
    documents_about,
    figures_of,
    home_of,
    organisations_of,
    own_organisations,
    people_of,
)
from luodi_web.organisations.queries.members import members_by_role, memberships_of
from luodi_web.organisations.queries.names import (
    known_organisation,
    known_person,
    naming_mentions,
    organisation_called,
    why_known,
)
from luodi_web.organisations.queries.naming import (
    NameQuestion,
    decisions_on,
    joined_names,
    linked_organisation,
    questions_about,
    questions_on,
)
from luodi_web.organisations.queries.people import people_at, posts_of
from luodi_web.organisations.queries.presences import openable_to
from luodi_web.organisations.queries.sheets import members_sheet, organisations_sheet
from luodi_web.organisations.queries.statements import facts_about, sentence_of
from luodi_web.organisations.queries.waiting import (
    answerable_by,
    cited_resources,
    consents_to_answer,
    consents_to_ask,
    open_commitments,
    removed_resources,
    resources_in_view,
)

__all__ = [
    "NameQuestion",
    "activities_of",
    "alliances_of",
    "answerable_by",
    "cited_resources",
    "clause_of",
    "consents_to_answer",
    "consents_to_ask",
    "deals_of",
    "decisions_on",
    "documents_about",
    "facts_about",
    "figures_of",
    "home_of",
    "joined_names",
    "known_organisation",
    "known_person",
    "latest_activities",
    "linked_organisation",
    "members_by_role",
    "members_sheet",
    "memberships_of",
    "naming_mentions",
    "open_commitments",
    "openable_to",
    "organisation_called",
    "organisations_of",
    "organisations_sheet",
    "own_organisations",
    "people_at",
    "people_of",
    "posts_of",
    "questions_about",
    "questions_on",
    "removed_resources",
    "resources_in_view",
    "sentence_of",
    "why_known",
]
