"""Slots that stay right next year: rows by where they stand, and what is told of a number beside others."""

from __future__ import annotations

import pytest

from report.model.report import Report
from tests.slots.test_answers import refuses, written


@pytest.mark.parametrize(
    ("typed", "nl", "fr", "en", "de"),
    [
        # rows
        ("{v.@previous.visits}", "6.272", "6_272", "6,272", "6.272"),
        ("{v.@last-1.visits}", "6.272", "6_272", "6,272", "6.272"),
        ("{v.@last-5.visits}", "4.392", "4_392", "4,392", "4.392"),
        ("{v.@previous.year|short}", "2028", "2028", "2028", "2028"),
        ("{v.@lower:visits.year|short}", "2025", "2025", "2025", "2025"),
        ("{v.@lower.visits}", "3.118", "3_118", "3,118", "3.118"),
        ("{v.@higher.content|label}", "2025", "2025", "2025", "2025"),
        ("{v.@max.visits|label}", "2027", "2027", "2027", "2027"),
        # all rows
        ("{v.@sum.visits}", "33.136", "33_136", "33,136", "33.136"),
        ("{v.@sum.pupils|known}", "4.819", "4_819", "4,819", "4.819"),
        ("{v.@mean.visits}", "5.523", "5_523", "5,523", "5.523"),
        ("{v.@mean.visits|digits 2}", "5.522,67", "5_522,67", "5,522.67", "5.522,67"),
        ("{v.@mean.cost}", "1.833~euro", "1_833~euros", "1,833~euros", "1.833~Euro"),
        ("{v.@mean.time|short}", "2:37", "2:37", "2:37", "2:37"),
        ("{v.@mean.content|unweighted}", "64,8~%", "64,8~%", "64.8%", "64,8~%"),
        ("{v.@mean.pupils|known|digits 1}", "1.204,8", "1_204,8", "1,204.8", "1.204,8"),
        # beside another
        ("{v.@last.visits|change}", "−11,8~%", "−11,8~%", "−11.8%", "−11,8~%"),
        ("{v.@last.visits|change|fall}", "11,8~%", "11,8~%", "11.8%", "11,8~%"),
        ("{v.@previous.visits|change}", "−21,7~%", "−21,7~%", "−21.7%", "−21,7~%"),
        ("{v.@last.pupils|change|rise|digits 0}", "11~%", "11~%", "11%", "11~%"),
        ("{v.@last.pupils|difference}", "+100", "+100", "+100", "+100"),
        ("{v.@last.cost|difference|fall}", "1.000~euro", "1_000~euros", "1,000~euros", "1.000~Euro"),
        ("{v.@last.visits|change @mean}", "+0,2~%", "+0,2~%", "+0.2%", "+0,2~%"),
        ("{v.@last.visits|change @first|digits 0}", "+26~%", "+26~%", "+26%", "+26~%"),
        ("{v.@last.visits|share}", "16,7~%", "16,7~%", "16.7%", "16,7~%"),
        ("{v.@last.pupils|share visits|digits 0}", "18~%", "18~%", "18%", "18~%"),
        ("{p.a.buyers|share}", "ongeveer 37,5~%", "environ 37,5~%", "about 37.5%", "rund 37,5~%"),
        ("{p.a.buyers|share|exact}", "37,5~%", "37,5~%", "37.5%", "37,5~%"),
        # its place
        ("{v.@last.visits|rank}", "4", "4", "4", "4"),
        ("{v.@max.visits|rank|ordinal}", "1e", "1er", "1st", "1."),
        ("{v.@max.visits|rank|ordinal f}", "1e", "1re", "1st", "1."),
        ("{v.@last.visits|rank low|ordinal}", "3e", "3e", "3rd", "3."),
        ("{v.@last.visits|rank low|ordinal|words}", "derde", "troisième", "third", "dritte"),
        ("{v.@max.visits|rank|ordinal|words f|capital}", "Eerste", "Première", "First", "Erste"),
        ("{v.@max.visits|rank|words}", "hoogste", "plus élevé", "highest", "höchste"),
        ("{v.2028.visits|rank|words f}", "op één na hoogste", "deuxième plus élevée", "second highest", "zweithöchste"),
        ("{v.@last.visits|rank low|words}", "op twee na laagste", "troisième plus bas", "third lowest",
         "drittniedrigste"),
        ("{v.@last.pupils|rank low|words f|known}", "op één na laagste", "deuxième plus basse", "second lowest",
         "zweitniedrigste"),
        # back through time
        ("{v.@last.visits|lowest|words}", "vier", "quatre", "four", "vier"),
        ("{v.2027.visits|highest}", "4", "4", "4", "4"),
        ("{v.@last.pupils|highest|words}", "twee", "deux", "two", "zwei"),
        ("{v.@last.visits|falling|ordinal}", "2e", "2e", "2nd", "2."),
        ("{v.2027.visits|rising|words}", "twee", "deux", "two", "zwei"),
        ("{v.@last.visits|above 5000|words}", "vier", "quatre", "four", "vier"),
        ("{v.@last.time|below 2:40}", "3", "3", "3", "3"),
        ("{v.@last.visits|since @max}", "2", "2", "2", "2"),
        ("{v.@last.visits|since @first|words}", "vijf", "cinq", "five", "fünf"),
        ("{v.@last.visits|since 2024|ordinal|words}", "vijfde", "cinquième", "fifth", "fünfte"),
        # the report's year
        ("{year}", "2030", "2030", "2030", "2030"),
        ("{year:-1}", "2029", "2029", "2029", "2029"),
        ("{year:+1}", "2031", "2031", "2031", "2031"),
        ("{year|since 2014|words}", "16", "16", "16", "16"),
        ("{year:-1|since 2024|words}", "vijf", "cinq", "five", "fünf"),
        ("{int:21|ordinal}", "21e", "21e", "21st", "21."),
        ("{int:112|ordinal}", "112e", "112e", "112th", "112."),
    ],
)  # fmt: skip
def test_what_each_reader_gets(report: Report, typed: str, nl: str, fr: str, en: str, de: str) -> None:
    assert [written(typed, report, language) for language in ("nl", "fr", "en", "de")] == [nl, fr, en, de]


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        # values that are not there, with the reason
        ("{v.@first.pupils}", "row '2024' of 'v' has no value for 'pupils' (lost)", "data/v.yaml:15"),
        ("{v.@sum.pupils}", "'pupils' of 'v' has no value in these rows: 2024 (lost), 2025 (lost)", "|known"),
        ("{v.@mean.pupils}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.@last.pupils|rank}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.@last.pupils|share}", "'pupils' of 'v' has no value in these rows", "|known"),
        ("{v.2026.pupils|change}", "row '2025' of 'v' has no value for 'pupils' (lost)", "name a row that has one"),
        ("{v.2026.pupils|highest}", "row '2025' of 'v' has no value for 'pupils' (lost)", ""),
        # a break in the series
        ("{v.2028.old|change}", "the series of 'old' breaks before row '2028'", "one side of the break"),
        ("{v.@last.old|change @first}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.2028.old|highest}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.@max.old}", "the series of 'old' breaks before row '2028'", ""),
        ("{v.@mean.old}", "the series of 'old' breaks before row '2028'", ""),
        # what is not so
        ("{v.@last.visits|change|rise}", "'visits' has not risen from '2028' to '2029'", "change the sentence"),
        ("{v.@last.pupils|difference|fall}", "'pupils' has not fallen from '2028' to '2029'", "change the sentence"),
        ("{v.@last.visits|highest}", "row '2029' is not the highest: '2028' is as high", "|rank|words"),
        ("{v.@last.pupils|lowest}", "row '2029' is not the lowest: '2028' is as low", "|rank|words"),
        ("{v.@last.visits|rising}", "'visits' has not risen from '2028' to '2029'", ""),
        ("{v.@last.visits|above 6000}", "row '2029' is not above 6000", "change the sentence"),
        ("{v.@last.visits|below 5000}", "row '2029' is not below 5000", ""),
        ("{v.@higher.visits}", "row '2029' is not the highest: '2028' is as high", "|rank|words"),
        ("{v.@lower.time}", "no such row before the last one of 'v': no row stands before '2024'", "|lowest"),
        # what has no meaning
        ("{v.@first.visits|change}", "no row stands before '2024'", "name a later row; rows: 2025, 2026"),
        ("{v.@last-6.visits}", "no row stands 6 before the last: 'v' has 6", "rows: 2024"),
        ("{v.@last.year|rank}", "'rank' needs a column of numbers", "columns of numbers: visits, pupils"),
        ("{p.a.name|share}", "'share' needs a column of numbers", "buyers"),
        ("{p.@previous.buyers}", "the rows of 'p' do not follow each other in time", "name the row"),
        ("{p.b.buyers|change}", "the rows of 'p' do not follow each other in time", "name the row"),
        ("{p.b.nothing|share}", "no share can be told of 0", "the number itself"),
        ("{p.a.balance|share}", "no share can be told where a value is below 0", "the number itself"),
        ("{p.b.buyers|share balance}", "no share can be told where a value is below 0", ""),
        ("{p.b.buyers|share name}", "'buyers' is no part of 'name'", "same kind and unit"),
        ("{v.@last.visits|share cost}", "'visits' is no part of 'cost'", "same kind and unit"),
        ("{v.@last.visits|share pupils}", "5532 is more than the whole, 1000", "|share ..."),
        ("{v.@last.content|share}", "a share of percentages says nothing", "the percentage itself"),
        ("{v.@sum.content}", "percentages of different times do not add up", "{v.@mean.content|unweighted}"),
        ("{v.@last.content|change @sum}", "percentages of different times do not add up", ""),
        ("{v.@mean.content}", "the mean of percentages counts each row alike", "|unweighted"),
        ("{v.@sum.visits|rank}", "'rank' compares one row with others", "@last"),
        ("{v.@sum.visits|change}", "'change' compares one row with others", ""),
        ("{v.@mean.visits|lowest}", "'lowest' compares one row with others", ""),
        ("{v.@first.visits|since @last}", "row '2024' does not come after row '2029'", "an earlier row"),
        ("{v.@last.visits|rank|change}", "both 'change' and 'rank'", "one of them"),
        ("{v.2025.visits|rank|words}", "place 6 of 6 has no words", "|rank low|words"),
        ("{v.@last.visits|rank high}", "the filter 'rank' takes no 'high'", "|rank or |rank low"),
        ("{v.@last.visits|above}", "the filter 'above' is not complete", "|above 5000"),
        ("{v.@last.visits|above 5.000}", "'5.000' can be read as 5000 and as 5", "5000"),
        ("{v.@last.visits|fall}", "the filter 'fall' has nothing to do here", "change or difference"),
        ("{v.@last.visits|known}", "the filter 'known' has nothing to do here", "share, rank, @sum or @mean"),
        ("{v.@sum.visits|unweighted}", "the filter 'unweighted' has nothing to do here", "@mean"),
        ("{v.@last.visits|change 2020}", "unknown row '2020' of 'v'", "@previous, @last-2"),
        ("{v.@last-0.visits}", "unknown row '@last-0'", "@last-2"),
        ("{v.@prev.visits}", "unknown row '@prev'", "@previous"),
        ("{year:1}", "'1' is no number of years before or after the report's", "{year:+1}"),
        ("{year:2022}", "'2022' is no number of years", "{year}, {year:-1}"),
        ("{year|since 2030}", "'2030' is no year before 2030", "|since 2022"),
        ("{year|digits 1}", "unknown filter 'digits'", "since, capital"),
        ("{jaar}", "'jaar' is no place in the data", ""),
        ("{yaer}", "'yaer' is no place in the data (did you mean 'year'?)", ""),
        ("{p.@max.name|label}", "'@max' needs a column of numbers", "@max:buyers"),
    ],
)
def test_what_would_be_wrong_is_refused(report: Report, typed: str, message: str, hint: str) -> None:
    refuses(typed, report, message, hint)
