"""The portal: an editor's files go in, one immutable catalogue is made of them, and the pages and files of a site come out.

compile     the whole way in one function; read this first
settings    what mkdocs.yml and the clock say, as one frozen value
model       the words everyone shares
vietnamese  the language: folding, slugs, sorting, numbers, dates, periods
reading     the only room that opens content/, data/ and docs/
catalogue   all that is published, as one value that answers questions, and the rules it must keep
views       what each page shows, flat and small
search      what can be found -> the files by which a browser finds it
rendering   views -> text; the only room that knows Jinja
running     how the rest is run: memory and processes
publishing  the door out: pages and files of the MkDocs build, and what editors are told
"""
