"""What several views are made of: pages, entries of lists, figures, paging, marked bodies."""
