"""Settings, URLs and servers of the site."""
