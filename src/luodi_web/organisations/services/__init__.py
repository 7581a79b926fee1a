"""Every change to dossiers: facts filed into them and taken back, and what people write in by hand."""

from luodi_web.organisations.services.filing import file_fact, unfile_fact

__all__ = ["file_fact", "unfile_fact"]
