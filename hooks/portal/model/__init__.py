"""The words everyone shares: frozen values of the standard library, one noun per file; nothing goes in, nothing is opened."""
