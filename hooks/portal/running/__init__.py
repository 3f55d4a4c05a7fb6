"""How the rest is run, never what it does: memory that is kept, and works shared among processes."""
