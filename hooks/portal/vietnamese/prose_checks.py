"""A text of an editor or of a source goes in; what a careful reader would doubt in it comes out, each with its place: nothing is ever changed.

    prose_findings(text, period=..., published=...) -> tuple[ProseFinding, ...]        # in the order of the text

The text is what a reader sees, one paragraph after another; a line that begins with "- " or "1. " is an item of a list. Better silent than
wrong: every check looks for one mistake that real documents hold, and says nothing where a right text could look the same.

prose_checks_passages   blocks, sentences, and the form of a finding
prose_checks_counts     a number with the noun it counts
prose_checks_of_years   years left over from an older text
prose_checks_of_lists   numbers announced that differ from what is listed
prose_checks_parts      the numbers that are named as the parts of one
prose_checks_of_sums    totals that their parts do not make
prose_checks_of_labels  parts that exclude each other and are more than their total
prose_checks_of_amounts the same of thousands, millions and billions
prose_checks_of_shares  percentages that are not those of their two numbers
prose_checks_of_wholes  shares said to be all that make no hundred
prose_checks_of_growth  growths that are not those of their two numbers
prose_checks_of_signs   spaces, English figures, words written twice, periods spelt in several ways
"""

from datetime import date

from portal.model.period import Period
from portal.vietnamese.prose_checks_of_amounts import wrong_amounts
from portal.vietnamese.prose_checks_of_growth import wrong_growths
from portal.vietnamese.prose_checks_of_labels import parts_above_the_whole
from portal.vietnamese.prose_checks_of_lists import miscounted_lists
from portal.vietnamese.prose_checks_of_shares import wrong_shares
from portal.vietnamese.prose_checks_of_signs import english_figures, missing_spaces, periods_spelt_anew, words_run_together, words_written_twice
from portal.vietnamese.prose_checks_of_sums import wrong_sums
from portal.vietnamese.prose_checks_of_wholes import shares_of_no_whole
from portal.vietnamese.prose_checks_of_years import stale_years
from portal.vietnamese.prose_checks_passages import ProseFinding, blocks_in


def prose_findings(text: str, *, period: Period | None, published: date | None) -> tuple[ProseFinding, ...]:
    """`period` is what the text is about, `published` its day; without either no year is doubted. Linear in the length of the text."""
    blocks = blocks_in(text)
    found = (
        *stale_years(blocks, period=period, published=published),
        *miscounted_lists(blocks),
        *wrong_sums(blocks),
        *parts_above_the_whole(blocks),
        *wrong_amounts(blocks),
        *wrong_shares(blocks),
        *shares_of_no_whole(blocks),
        *wrong_growths(blocks),
        *english_figures(text),
        *periods_spelt_anew(text),
        *missing_spaces(text),
        *words_run_together(text),
        *words_written_twice(text),
    )
    return tuple(sorted(found, key=lambda each: (each.start, each.fault.code)))
