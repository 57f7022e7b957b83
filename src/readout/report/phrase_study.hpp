/// A study of recurring phrasings printed: a page, JSON, tables of CSV, and text for a terminal.
///
/// In: a finished PhraseStudy, whose strings are untrusted and whose spans may reach beyond their
/// texts. Out: whole texts in UTF-8; the same study gives the same bytes. Printers derive nothing
/// but sums and cuts for display, read no file and never fail. The page and the terminal cap long
/// lists and say how many they leave out; JSON and CSV hold all. Cost: linear in what is printed,
/// and n log n in the occurrences.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/model/phrase_study.hpp"

namespace readout::report {

struct TagUse;

/// One self-contained page without any request. `use`, when given, learns which tags the templates
/// asked for.
[[nodiscard]] std::string phrase_study_to_html(const PhraseStudy& study, TagUse* use = nullptr);

/// After schema readout/phrases/2. Positions are code points into the texts of the sources, which
/// it names by their id and does not hold. `token_stream`: version of the stream of words that the
/// phrases were read off; 0 becomes null.
[[nodiscard]] std::string phrase_study_to_json(const PhraseStudy& study, int indent = 2,
                                               std::size_t token_stream = 0);
/// The JSON Schema (draft-07) of phrase_study_to_json.
[[nodiscard]] std::string_view phrases_schema();

/// What one line of CSV is: a phrase, an occurrence, a wording of a phrase, a phrase in a group, a
/// phrase in a month, an item of a group's keyness, a line of a concordance.
enum class PhraseTable {
  phrases,
  occurrences,
  variants,
  distribution,
  timeline,
  keyness,
  concordance,
};

/// RFC 4180: a line of names first, lines end in CRLF, UTF-8 without a byte order mark. A text that
/// a spreadsheet might run, one whose first character but for spaces is = + - @ or their full-width
/// form, has an apostrophe put before it, as OWASP's page on CSV injection recommends; numbers
/// never have one. Line breaks, tabs and other control characters inside a text become spaces.
/// Positions are code points.
[[nodiscard]] std::string phrase_study_to_csv(const PhraseStudy& study, PhraseTable table);

struct PhraseTextLayout {
  bool colour = false;
  std::size_t width = 100;  ///< columns of the terminal
  bool phrases = true;      ///< the table of phrases with their wordings
  bool distribution = true;
};

/// Tables as long as a reader of a terminal can use; columns as East Asian width counts them.
[[nodiscard]] std::string phrase_study_to_text(const PhraseStudy& study,
                                               const PhraseTextLayout& layout = {});

}  // namespace readout::report
