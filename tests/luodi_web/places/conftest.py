from tests.places import places, reference_tables

__all__ = ["places", "reference_tables"]
