"""What is asked about dossiers."""

from luodi_web.organisations.queries.names import (
    known_organisation,
    known_person,
    naming_mentions,
    organisation_called,
)

__all__ = ["known_organisation", "known_person", "naming_mentions", "organisation_called"]
