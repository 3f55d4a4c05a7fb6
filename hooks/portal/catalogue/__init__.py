"""Records go in; one immutable value that answers questions comes out, with the rules it must keep.

catalogue               all that is published, with its indices
addresses               where each thing stands on the site, for ever
quotes                  the sentence of an observation, found in the prose that states it
rules                   every rule, and the checks of names, dates and references
rules_of_observations   the checks of values and their sentences
"""
