"""Editors' files go in, records and issues come out; the only room that opens content/, data/ and docs/ and that knows YAML and Markdown.

repository    the whole checkout -> Records and issues; begin here
guard         bytes -> safe text, front matter apart from body
nodes         YAML text -> a tree of strings with places
schema        which keys a group may have; also printed in the handbook
kinds         what a value may be
web_address   what may stand behind a link
figures       the value of an observation
articles, documents, observations, pages, registers    trees -> records
areas, people    the registers of places and of office holders
owner         the agency the portal belongs to
provenance    where facts come from, of articles and documents alike
markup        which bodies may be parsed as Markdown at all
prose         Markdown -> sanitised HTML, headings, links
beside, files_beside, photos, pictures, attachments, attachment_content    the files in the folder of an item
findings      what a reader notices on the way
"""
