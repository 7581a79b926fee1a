"""``manage.py load_reference``: the divisions and zones of the packaged tables."""

from typing import Any

from django.core.management.base import BaseCommand

from luodi_web.places.services import load_reference


class Command(BaseCommand):
    """Run once after ``migrate``, and again when the tables are issued anew."""

    help = "Load divisions and zones; what is there already is renewed."

    def handle(self, **_options: Any) -> None:
        """Load, and say how much."""
        loaded = load_reference()
        self.stdout.write(f"{loaded.divisions} divisions, {loaded.zones} zones")
