"""The door out: a compiled portal becomes files and pages of the MkDocs build, and issues become log lines; the only room that knows MkDocs.

events    what happens at each event of a build; the hook file calls these
frames    MkDocs pages that carry compiled content
night     the dark colours for pages without scripts
policy    the Content-Security-Policy of each page
"""
