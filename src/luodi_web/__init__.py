"""The site of Luodi: thin on top of the engines."""
