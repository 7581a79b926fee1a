"""What changes places: loading the reference tables, filing facts."""

from luodi_web.places.services.loading import Loaded, load_reference

__all__ = ["Loaded", "load_reference"]
