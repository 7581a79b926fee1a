"""Settings of the site."""

INSTALLED_APPS: list[str] = []
USE_TZ = True
