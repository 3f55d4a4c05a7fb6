"""The index of the search: entries go in, the files by which a browser finds them come out. Pure."""
