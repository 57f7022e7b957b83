/// The sections of the page of a study of phrasings, in their order.
///
/// In: a `StudyPage`: the study and what several sections look up in it. Out: markup, made by
/// templates only; "" where a section has nothing to show. Inside the room only.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/phrase_study.hpp"
#include "readout/report/kwic.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {

struct StudyPage {
  StudyPage(const PhraseStudy& shown, Renderer& with);

  const PhraseStudy& study;
  Renderer& renderer;
  std::vector<std::string> names;      ///< by source
  std::vector<std::string> anchors;    ///< by phrase: unique on the page
  std::vector<std::string> languages;  ///< by phrase: of its canonical form; "" when unknown
};

/// All phrases with their figures and a plot each.
[[nodiscard]] std::string phrase_table_section(const StudyPage& page);
/// Each phrase: its wordings as an apparatus, its slots, its months, its occurrences.
[[nodiscard]] std::string phrase_entries_section(const StudyPage& page);
/// Counts and rates by group, and what one group alone uses or avoids.
[[nodiscard]] std::string phrase_groups_section(const StudyPage& page);
[[nodiscard]] std::string phrase_keyness_section(const StudyPage& page);
[[nodiscard]] std::string phrase_concordances_section(const StudyPage& page);
/// How it was counted, the texts, the warnings.
[[nodiscard]] std::string phrase_method_section(const StudyPage& page);

/// "canonical", "canonical_lang", "anchor" of a phrase.
[[nodiscard]] Data phrase_name(const StudyPage& page, std::size_t phrase);
/// A line of a concordance: "before", "hit", "after", "hit_lang", "from", "from_lang".
[[nodiscard]] Data kwic_line(const StudyPage& page, std::size_t source, Span span,
                             std::string_view speaker);
/// That of a name in whatever language: "en" of Latin letters, else unknown.
[[nodiscard]] std::string name_language(std::string_view name);

}  // namespace readout::report
