"""Which zones suit a firm and which firms a zone, with reasons and what would change the order."""
