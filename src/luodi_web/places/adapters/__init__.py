"""What the engines know about places, and the forms in which pages hand it out."""
