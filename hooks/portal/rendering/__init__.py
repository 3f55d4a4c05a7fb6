"""Views go in, text and bytes come out; the only room that knows Jinja and XlsxWriter.

pages          a page -> the HTML of its content, by the template its view names, and of its head
feed_files     feeds -> Atom (feeds), JSON Feed (json_feed), RSS (rss)    calendar_file    an agenda -> iCalendar
pictures       a picture -> its sizes and formats
cards, card_lines    the picture shown where the address of a page is shared; fonts/ holds its letters
data_files     indicators -> every file machines read; the modules below write one kind each
tables         CSV and JSON          workbook, workbook_sheets    Excel
data_package   Data Package v2       csvw                         metadata of a CSV
dcat           DCAT 3                linked_data, organization    schema.org in pages
news_article, web_site                                        schema.org in pages
citations      text, BibTeX, CSL     columns, words, web_addresses, xml_text    what these share
"""
