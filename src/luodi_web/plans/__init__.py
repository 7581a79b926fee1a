"""Landing plans: a scenario, its versions, and what to ask next."""
