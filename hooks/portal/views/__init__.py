"""The catalogue goes in; small, flat, frozen views come out, one per page or file; no HTML is written here, no file is named.

parts       what several views are made of
home, lists, articles, archive, fields, agencies, areas, indicators, standing, keys    the pages of the site
document, documents                                                             the register: a page for each entry, and its lists
glossary                                                                        the words of the portal and who uses them
comparisons, plans, calendar, revisions, as_of, embeds                          the pages of figures beside the indicators' own
search_entries, title_index    what the search finds, and the same by the alphabet
topic_archives    the archives of a sort of items, a field, an agency
problems    what an editor sees instead, in the preview, while something has to be corrected
dataset, indicator_data    all values as flat rows for machines
"""
