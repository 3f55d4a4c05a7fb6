"""The Vietnamese language for the house: pure functions from text to values and back, no other room but `model` is known here.

folding      fold, tone_key, caseless, nfc: the keys by which two spellings of one word are found equal
slug         slug: an ASCII name for addresses, anchors and files
sorting      sort_key, given_name_key: the order of the Vietnamese alphabet, as browsers have it
alphabet     first_letter, typed: under which letter a word stands in a list, and that letter in ASCII
numbers      read_number, words_to_int, write_number: digits and number words to exact values and back
quantities   read_quantity: a printed figure ("hơn 600 triệu đồng") to a model `Quantity`
unit_words   figure_before_words: the figure of "60 hồ sơ", whose unit belongs to its indicator
dates        read_date, read_moment, write_date, write_long_date, weekday: days and moments in Hà Nội
periods      read_period: an editor's "quý I/2020" to a model `Period`
citations    find_citations: what a text cites, as model `Citation`s (even_text, document_numbers, document_kinds, standards, law_names and
             citation_context stand behind it)
provinces    province_of, province_at_end: the names of provinces in the key of a name
single_citation  single_citation: a field that holds one number and nothing else
abbreviations    abbreviations_in, read_abbreviation: the capitals of a body that may be short for something
full_forms   FullForms: the words of a glossary in a text, tone variants as one
unreadable   Unreadable, Reason: what the readers above return when a text means nothing or two things
"""
