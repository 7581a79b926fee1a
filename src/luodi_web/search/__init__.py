"""Finding Chinese words in everything one may see."""
