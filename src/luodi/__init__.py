"""The engines of Luodi: pure, typed, deterministic; no clock, network, database or framework."""
