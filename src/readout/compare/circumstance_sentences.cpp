#include "readout/compare/circumstance_sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/report/labels.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kNamedSources = 4;  // more make a count

/// Accounts that put it in the same words.
struct Group {
  const CircumstanceHere* first = nullptr;
  std::string shown;
  std::vector<std::string> sources;
};

std::string listed(std::vector<std::string> names) {
  if (names.size() > kNamedSources) {
    const std::size_t rest = names.size() - kNamedSources + 1;
    names.resize(kNamedSources - 1);
    return fmt::format("{} and {} more", fmt::join(names, ", "), rest);
  }
  const std::string last = names.back();
  names.pop_back();
  return names.empty() ? last : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

/// Those that are compared, the reader's base first.
std::vector<const CircumstanceHere*> compared_values(const Comparison& comparison,
                                                     const Circumstance& circumstance) {
  std::vector<const CircumstanceHere*> values;
  for (const CircumstanceHere& here : circumstance.values) {
    if (here.compare.empty()) continue;
    const bool base = comparison.method.base == here.source;
    values.insert(base ? values.begin() : values.end(), &here);
  }
  return values;
}

/// Each account with its own words: groups that agree stand beside each other.
template <class Shown>
std::vector<Group> groups_of(const Comparison& comparison, const Circumstance& circumstance,
                             const Shown& shown) {
  const std::vector<std::string> names = report::source_names(comparison);
  std::vector<Group> groups;
  for (const CircumstanceHere* value : compared_values(comparison, circumstance)) {
    const CircumstanceHere& here = *value;
    const auto agrees = [&](const Group& each) { return each.first->compare == here.compare; };
    std::string words = shown(here);
    auto group = std::ranges::find_if(
        groups, [&](const Group& each) { return agrees(each) && each.shown == words; });
    if (group == groups.end()) {
      const auto last = std::ranges::find_if(groups.rbegin(), groups.rend(), agrees);
      const auto behind = last == groups.rend() ? groups.end() : last.base();
      group = groups.insert(behind, {&here, std::move(words), {}});
    }
    group->sources.push_back(names[here.source]);
  }
  return groups;
}

/// "VALUE in A and B; VALUE in C".
std::string values_and_sources(const std::vector<Group>& groups) {
  std::vector<std::string> parts;
  parts.reserve(groups.size());
  for (const Group& group : groups) {
    parts.push_back(fmt::format("{} in {}", group.shown, listed(group.sources)));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string published_sentence(std::vector<Group> groups) {
  std::ranges::stable_sort(groups, {}, [](const Group& each) { return each.first->compare; });
  std::vector<std::string> parts;
  parts.reserve(groups.size());
  for (const Group& group : groups) {
    parts.push_back(fmt::format("{} {}", listed(group.sources), group.shown));
  }
  return fmt::format("Dates of publication: {}.", fmt::join(parts, "; "));
}

double in_english_words(const CircumstanceHere* here) {
  return std::stod(here->compare);
}

/// "108 in Chinese"
std::string measure_of(const Comparison& comparison, const CircumstanceHere& here) {
  const Source& source = comparison.sources[here.source];
  return fmt::format("{:.0f} in {}",
                     100 * static_cast<double>(source.summary.words) / in_english_words(&here),
                     report::language_label(source.document.language));
}

std::string length_sentence(const Comparison& comparison, const Circumstance& circumstance) {
  const std::vector<std::string> names = report::source_names(comparison);
  const std::vector<const CircumstanceHere*> values = compared_values(comparison, circumstance);
  const auto [least, most] = std::ranges::minmax(values, {}, in_english_words);
  const std::string lengths = fmt::format("Length: {} in {}, {} in {}", most->value,
                                          names[most->source], least->value, names[least->source]);
  const double times = in_english_words(most) / in_english_words(least);
  const auto language = [&](const CircumstanceHere* here) -> const std::string& {
    return comparison.sources[here->source].document.language;
  };
  if (language(most) == language(least)) {
    return fmt::format("{}, {:.1f} times as many.", lengths, times);
  }
  std::vector<std::string> measures;
  for (const CircumstanceHere* here : {most, least}) {
    if (language(here) != "en") measures.push_back(measure_of(comparison, *here));
  }
  return fmt::format(
      "{}, about {:.1f} times as long: a translation of 100 English words has about {}.", lengths,
      times, fmt::join(measures, " and "));
}

/// The label of the point by which the account is compared.
std::string first_topic(const Comparison& comparison, const CircumstanceHere& here) {
  const auto point = std::ranges::find(comparison.points, here.compare, &Point::id);
  return point == comparison.points.end() ? here.value : point->label;
}

std::string plain(const CircumstanceHere& here) {
  return here.value;
}
std::string quoted(const CircumstanceHere& here) {
  return fmt::format("“{}”", here.value);
}

}  // namespace

std::string circumstance_sentence(const Comparison& comparison, const Circumstance& circumstance) {
  const auto values = [&](const auto& shown) {
    return values_and_sources(groups_of(comparison, circumstance, shown));
  };
  switch (circumstance.kind) {
    case CircumstanceKind::initiative:
      return fmt::format("At whose request: {}.", values(plain));
    case CircumstanceKind::form:
      return fmt::format("Form of the talk: {}.", values(plain));
    case CircumstanceKind::duration:
      return fmt::format("Length of the talk: {}.", values(plain));
    case CircumstanceKind::place:
      return fmt::format("Place: {}.", values(quoted));
    case CircumstanceKind::first_named:
      return fmt::format("Named first: {}.", values(plain));
    case CircumstanceKind::published:
      return published_sentence(groups_of(comparison, circumstance, plain));
    case CircumstanceKind::length:
      return length_sentence(comparison, circumstance);
    case CircumstanceKind::first_topics:
      return fmt::format("First topic: {}.", values([&](const CircumstanceHere& here) {
                           return fmt::format("“{}”", first_topic(comparison, here));
                         }));
  }
  return {};
}

}  // namespace readout::compare
