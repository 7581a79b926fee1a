"""What changes places: loading the reference tables, filing facts."""

from luodi_web.places.services.filing import file_fact, unfile_fact
from luodi_web.places.services.loading import Loaded, load_reference

__all__ = ["Loaded", "file_fact", "load_reference", "unfile_fact"]
