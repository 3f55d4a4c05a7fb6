"""Records go in; one immutable value that answers questions comes out, with the rules it must keep.

catalogue     all that is published, with its indices
addresses     where each thing stands on the site, for ever
quotes        the sentence of an observation, found in the prose that states it
territories   the areas values are about
lives         who came before and after an agency or an area; circles: ways that lead back; positions: who held which office, and what proves it
statements    an observation with its article; facts: what all of them say of one thing; series: facts that may be compared
intervals     sums and differences over periods; derivation: what they tell that no document states
attainment    plan against actual; schedule: what is due and what is late; selection: what a marker shows
ledger        the values once published, beside what is published now
rules         every rule, and the checks of names, dates and references; rules_of_…: those of one noun
"""
