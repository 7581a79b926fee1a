"""Industry chains: what a place holds of them, and who could fill the gaps."""
