"""Views go in, text comes out; the only room that knows Jinja.

pages    a page -> the HTML of its content, by the template its view names
tables   the data set -> CSV and JSON
"""
