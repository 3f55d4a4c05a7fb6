"""The catalogue goes in; small, flat, frozen views come out, one per page or file; no HTML is written here, no file is named.

parts       what several views are made of
home, lists, articles, archive, fields, agencies, indicators, standing, keys    the pages of the site
problems    what an editor sees instead, in the preview, while something has to be corrected
dataset     all observations for machines
"""
