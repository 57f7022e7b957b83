#include "cli/losses.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <unordered_map>

namespace readout::cli {

Losses::Losses(const Arguments& arguments, const Terminal& terminal)
    : terminal_(terminal), strict_(arguments.has("strict")) {}

void Losses::warn(Warning warning, const std::string& file) {
  any_ = any_ || warning.input_lost;
  warning.source = file;
  terminal_.warning(warning);
}

void Losses::add(const LoadedSources& sources) {
  any_ = any_ || sources.input_lost;
  for (const Warning& warning : sources.warnings) {
    if (warning.code != "source-left-out" && warning.code != "not-fetched")
      warn(warning, warning.source);
  }
}

void Losses::add(const Comparison& comparison) {
  for (const Warning& warning : comparison.warnings) {
    std::string file = warning.source;
    for (const Source& source : comparison.sources) {
      if (source.document.id == warning.source) file = source.document.file;
    }
    warn(warning, file);
  }
}

void Losses::add(const PhraseStudy& study) {
  std::unordered_map<std::string_view, const Document*> by_id;
  for (const StudySource& source : study.sources) {
    by_id.try_emplace(source.document.id, &source.document);
  }
  for (const Warning& warning : study.warnings) {
    if (warning.source.empty()) continue;  // of all texts: the study itself says so
    const auto source = by_id.find(warning.source);
    warn(warning, source == by_id.end() ? warning.source : source->second->file);
  }
}

bool Losses::add(const Document& document, const lexicon::Lexicon* reader) {
  for (const Warning& warning : document.warnings) warn(warning, document.file);
  if (reader == nullptr || !reader->grammar(document.language).cues.empty()) {
    return std::ranges::any_of(document.warnings, &Warning::input_lost);
  }
  warn({"", "unsupported-language",
        fmt::format(
            "is in a language ({}) that readout does not read; give --language if this is wrong",
            document.language),
        true},
       document.file);
  return true;
}

std::optional<Error> Losses::strict_error() const {
  if (!strict_ || !any_) return std::nullopt;
  return Error{ErrorKind::input, "--strict", "an input was left out or cut, so nothing is written",
               "mend it, or leave --strict away"};
}

}  // namespace readout::cli
