"""One module for each app that something can wait in; each puts its own queries into words."""
