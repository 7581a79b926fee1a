"""Who and what the mentions mean over the whole text: short forms, offices without a place, 双方, 我市."""
