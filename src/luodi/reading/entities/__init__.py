"""Who and what the mentions mean over the whole text: short forms, offices without their place, 双方, 我市."""
