#include "readout/report/phrase_parts.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

#include "readout/report/escape.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/slices.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

/// Values with how often each occurs, the most frequent first.
using Tally = std::vector<std::pair<std::string, std::size_t>>;

Tally by_count(const std::map<std::string, std::size_t>& counts) {
  Tally out(counts.begin(), counts.end());
  std::ranges::stable_sort(out, std::ranges::greater{}, &Tally::value_type::second);
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

bool changes_nothing(const VariantReading& reading) {
  return std::ranges::all_of(reading.edits,
                             [](const Edit& edit) { return edit.op == EditOp::keep; });
}

std::vector<WordingMet> counted_wordings(const PhraseStudy& study, const Phrase& phrase) {
  std::vector<WordingMet> out(phrase.variants.size());
  std::vector<std::map<std::string, std::size_t>> outlets(phrase.variants.size());
  for (const PhraseHit& hit : phrase.occurrences) {
    if (hit.variant >= out.size() || hit.source >= study.sources.size()) continue;
    ++out[hit.variant].count;
    out[hit.variant].sources.push_back(hit.source);
    ++outlets[hit.variant][outlet_of(study.sources[hit.source])];
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].variant = i;
    std::ranges::sort(out[i].sources);
    out[i].sources.erase(std::unique(out[i].sources.begin(), out[i].sources.end()),
                         out[i].sources.end());
    out[i].outlets = by_count(outlets[i]);
  }
  return out;
}

}  // namespace

std::string outlet_of(const StudySource& source) {
  const Document& document = source.document;
  return document.outlet.empty() ? document.id : document.outlet;
}

std::vector<std::string> study_source_names(const PhraseStudy& study) {
  std::vector<std::string> out;
  std::map<std::string, std::size_t> met;
  for (const StudySource& source : study.sources) {
    std::string name = outlet_of(source);
    if (!source.day.empty()) name += ", " + date_label(source.day);
    const std::size_t number = ++met[name];
    if (number > 1) name += fmt::format(" ({})", number);
    out.push_back(std::move(name));
  }
  return out;
}

std::string month_label(std::string_view month) {
  const std::string day = date_label(std::string(month) + "-01");
  return month.size() == 7 && day.starts_with("1 ") ? day.substr(2) : std::string(month);
}

std::string period_label(const PhraseStudy& study) {
  std::string first;
  std::string last;
  for (const StudySource& source : study.sources) {
    if (source.day.empty()) continue;
    if (first.empty() || source.day < first) first = source.day;
    last = std::max(last, source.day);
  }
  if (first == last) return date_label(first);
  return date_label(first) + " to " + date_label(last);
}

std::string languages_label(const PhraseStudy& study) {
  std::map<std::string, std::size_t> counts;
  for (const StudySource& source : study.sources) {
    ++counts[language_label(language_tag(source.document))];
  }
  std::vector<std::string> names;
  for (const auto& [name, count] : by_count(counts)) names.push_back(name);
  return joined(names);
}

std::string_view label(PhraseGrouping by) {
  switch (by) {
    case PhraseGrouping::source:
      return "text";
    case PhraseGrouping::speaker:
      return "speaker";
    case PhraseGrouping::outlet:
      return "outlet";
    case PhraseGrouping::language:
      return "language";
    case PhraseGrouping::month:
      return "month";
  }
  return "text";
}

std::string_view label(ConcordanceOrder order) {
  switch (order) {
    case ConcordanceOrder::source:
      return "text";
    case ConcordanceOrder::left:
      return "the words before";
    case ConcordanceOrder::right:
      return "the words after";
    case ConcordanceOrder::speaker:
      return "speaker";
    case ConcordanceOrder::date:
      return "date";
  }
  return "text";
}

std::string group_label(const PhraseDistribution& distribution, std::size_t group) {
  if (group >= distribution.groups.size()) return {};
  const std::string& name = distribution.groups[group].name;
  if (name.empty()) return fmt::format("{} unknown", label(distribution.by));
  if (distribution.by == PhraseGrouping::month) return month_label(name);
  if (distribution.by == PhraseGrouping::language) return language_label(name);
  return name;
}

std::vector<std::size_t> groups_with(const PhraseDistribution& distribution, std::size_t phrase) {
  const std::vector<PhraseRate>& row = distribution.rates.at(phrase);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < std::min(row.size(), distribution.groups.size()); ++i) {
    if (row[i].count > 0) out.push_back(i);
  }
  std::ranges::stable_sort(out, std::ranges::greater{},
                           [&](std::size_t group) { return row[group].count; });
  return out;
}

std::string kind_of(const Phrase& phrase) {
  if (phrase.origin == PhraseOrigin::discovered) return "discovered";
  return phrase.category.empty() ? "lexicon" : words_of_code(phrase.category);
}

double finite(double value) {
  return std::isfinite(value) ? value : 0;
}

std::string rate_label(double rate) {
  const double shown = finite(rate);
  if (shown <= 0) return "0";
  return shown < 0.01 ? fmt::format("{:.3f}", shown) : fmt::format("{:.2f}", shown);
}

std::string signed_label(double value) {
  const double shown = finite(value);
  return fmt::format("{}{:.1f}", shown < 0 ? "−" : "", std::abs(shown));
}

std::string canonical_language(const Phrase& phrase) {
  for (const PhraseVariant& variant : phrase.variants) {
    if (variant.text == phrase.canonical) return language_tag(variant.language);
  }
  std::string language =
      phrase.variants.empty() ? std::string() : language_tag(phrase.variants.front().language);
  const bool latin = text::begins_latin(text::to_valid_utf8(phrase.canonical));
  if (phrase.origin == PhraseOrigin::discovered) return language;
  return latin ? "en" : language;
}

std::size_t count_words(const PhraseStudy& study) {
  std::size_t out = 0;
  for (const StudySource& source : study.sources) out += source.document.words;
  return out;
}

std::size_t count_events(const PhraseStudy& study) {
  std::set<std::string_view> events;
  for (const StudySource& source : study.sources) {
    if (!source.event.empty()) events.insert(source.event);
  }
  return events.size();
}

std::vector<WordingMet> wordings_met(const PhraseStudy& study, const StudiedPhrase& phrase) {
  std::vector<WordingMet> out = counted_wordings(study, phrase.phrase);
  for (const VariantReading& reading : phrase.readings) {
    if (reading.variant < out.size() && !changes_nothing(reading)) {
      out[reading.variant].reading = &reading;
    }
  }
  std::map<std::string_view, std::size_t> languages;
  for (const PhraseVariant& variant : phrase.phrase.variants) {
    languages.try_emplace(variant.language, languages.size());
  }
  std::erase_if(out, [](const WordingMet& wording) { return wording.count == 0; });
  const auto key = [&](const WordingMet& wording) {
    const std::string& language = phrase.phrase.variants[wording.variant].language;
    return std::tuple(languages.at(language), wording.reading != nullptr,
                      -static_cast<std::ptrdiff_t>(wording.count));
  };
  std::ranges::stable_sort(out, std::less{}, key);
  return out;
}

std::string outlets_label(const WordingMet& wording, std::size_t most) {
  std::vector<std::string> parts;
  for (const auto& [outlet, count] : wording.outlets) {
    if (parts.size() == most) {
      parts.push_back(fmt::format("{} more", wording.outlets.size() - most));
      break;
    }
    parts.push_back(count > 1 ? fmt::format("{} ×{}", outlet, grouped(count)) : outlet);
  }
  return joined(parts);
}

ReadingWords words_of(const VariantReading& reading, std::string_view variant) {
  ReadingWords out;
  for (const Edit& edit : reading.edits) {
    if (edit.op == EditOp::keep || edit.op == EditOp::move) continue;
    const std::string_view old = slice(reading.against, edit.a);
    const std::string_view fresh = slice(variant, edit.b);
    if (!old.empty()) out.dropped.emplace_back(old);
    if (!fresh.empty()) out.added.emplace_back(fresh);
  }
  return out;
}

}  // namespace readout::report
