"""What single words name: numbers with units, dates, places, bodies, people and their posts."""
