"""People, the teams they work for, what they may do, and what they did."""
