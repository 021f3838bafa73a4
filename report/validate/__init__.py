"""Pass 2: Source -> Report. Every problem in one run; each rule is a small function that yields what it finds."""

from __future__ import annotations

from report.diagnostics.errors import ContentError, Severity
from report.model.front import Entry
from report.model.report import Part, Report
from report.model.units import have_own_ids
from report.source.node import Source
from report.validate.content import FORGETFUL_MEMOS, Content, ContentMemos
from report.validate.folding import told_once
from report.validate.judging import KeptContent
from report.validate.reading import read_content
from report.validate.rules import (
    carried,
    data,
    editions,
    faces,
    foreign_markup,
    links,
    markup,
    number_signs,
    parts,
    pasted,
    pictures,
    questions,
    rounded,
    schemas,
    spelt,
    structure,
    terminology,
    terms,
    texts,
    translations,
    typed_figures,
    typed_once,
)
from report.validate.scopes import Rule

RULES: tuple[Rule, ...] = (
    schemas.schemas_are_of_this_version,
    structure.listed_sections_exist,
    structure.section_files_are_listed,
    structure.ids_are_file_names,
    structure.ids_are_unique,
    structure.year_is_the_folders,
    structure.publication_follows_the_year,
    structure.file_names_are_plain,
    editions.editions_have_their_date,
    editions.no_edition_comes_before_a_published_one,
    editions.the_edition_before_is_known,
    structure.nothing_is_empty,
    structure.blocks_print_something,
    structure.headings_are_not_too_deep,
    structure.chapters_alone_choose_a_side,
    structure.data_are_used,
    parts.parts_are_whole,
    parts.references_are_in_the_same_editions,
    texts.every_language_is_there,
    typed_once.prose_is_typed_in_each_language,
    typed_once.words_are_of_every_language,
    typed_figures.figures_are_written_by_each_language,
    texts.dates_have_their_year,
    texts.fonts_have_what_the_program_writes,
    texts.fonts_have_every_character,
    faces.faces_have_every_character,
    texts.fonts_can_raise_marks,
    pasted.lists_are_blocks,
    pasted.signs_of_comments_are_outside,
    pasted.nothing_is_html,
    foreign_markup.nothing_is_markdown,
    foreign_markup.nothing_is_an_error_of_word,
    pasted.words_are_whole,
    pasted.addresses_are_links,
    pasted.letters_are_of_one_alphabet,
    number_signs.numbers_are_of_their_language,
    markup.slots_have_answers,
    markup.countries_have_their_case,
    rounded.numbers_have_their_noun,
    markup.periods_have_their_last_day,
    links.links_lead_somewhere,
    links.addresses_are_whole,
    links.files_are_of_their_language,
    markup.references_exist,
    markup.notes_exist,
    markup.notes_are_in_running_text,
    terms.terms_have_their_file,
    terms.languages_of_terms_exist,
    terms.genders_are_of_their_language,
    terms.forbidden_forms_are_wrong,
    terms.known_abbreviations_are_listed,
    terms.hyphens_keep_the_word,
    terms.tags_are_language_tags,
    terminology.names_are_official,
    terminology.foreign_names_are_marked,
    terminology.articles_fit,
    terminology.abbreviations_are_explained,
    terminology.abbreviations_are_written_out,
    terminology.terms_are_used,
    translations.languages_agree,
    texts.texts_have_not_changed_places,
    texts.texts_are_of_their_language,
    spelt.words_are_spelt_right,
    data.data_ids_are_usable,
    data.missing_values_have_reasons,
    data.values_are_likely,
    data.corrections_say_what_was_printed,
    data.breaks_are_in_the_series,
    data.data_shown_exist,
    data.the_cover_draws_numbers,
    data.a_cover_has_one_picture,
    data.blocks_keep_their_own_rules,
    pictures.pictures_are_pictures,
    pictures.pictures_are_sharp,
    pictures.alt_texts_describe,
    questions.open_queries,
    questions.open_corrections,
    translations.record_is_readable,
    translations.texts_are_accepted,
    carried.year_is_spoken_of,
)


def validate(source: Source, *, draft: bool = False, memos: ContentMemos = FORGETFUL_MEMOS) -> Report:
    """The report of a source. Raises ContentError with all problems when one of them is an error.

    In a `draft`, texts that are missing in a language, or do not say the same in all, are no errors but warnings.
    Warnings and open queries of a report without errors are its `diagnostics`.
    """
    return report_of(read_content(source, memos), draft=draft)


def report_of(content: Content, *, draft: bool = False) -> Report:
    """The same of content that was read already."""
    source = content.source
    found = [*source.diagnostics, *content.context.diagnostics]
    if content.memos is FORGETFUL_MEMOS or not have_own_ids(source):
        for rule in RULES:
            found += rule(content)
    else:
        content = KeptContent(content, RULES)
        found += content.found()
    found = told_once(translations.told_once(found), draft=draft)
    if draft:
        found = [texts.in_draft(problem) for problem in found]
    if content.front is None or any(problem.severity is Severity.ERROR for problem in found):
        raise ContentError(found)
    return Report.model_construct(
        **dict(content.front),
        parts=_parts(content.entries, content),
        data=content.data,
        terms=content.terms,
        images=pictures.shown(content),
        units=content.units,
        names=content.names,
        locate=content.context.locate,
        earlier=content.earlier,
        diagnostics=tuple(sorted(set(found))),
    )


def _parts(entries: tuple[Entry, ...], content: Content) -> tuple[Part, ...]:
    return tuple(Part(content.sections[entry.id], _parts(entry.entries, content)) for entry in entries)
