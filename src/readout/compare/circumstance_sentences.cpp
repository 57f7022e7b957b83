#include "readout/compare/circumstance_sentences.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/compare/text_length.hpp"
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

/// The base's first, then the earliest first.
std::string published_sentence(const Comparison& comparison, std::vector<Group> groups) {
  const bool of_base = !groups.empty() && comparison.method.base == groups.front().first->source;
  std::ranges::stable_sort(groups.begin() + (of_base ? 1 : 0), groups.end(), {},
                           [](const Group& each) { return each.first->compare; });
  std::vector<std::string> parts;
  parts.reserve(groups.size());
  for (const Group& group : groups) {
    parts.push_back(fmt::format("{} {}", listed(group.sources), group.shown));
  }
  return fmt::format("Dates of publication: {}.", fmt::join(parts, "; "));
}

std::string length_sentence(const Comparison& comparison, const Circumstance& circumstance,
                            const lexicon::Lexicon& lexicon) {
  const auto length = [&](const CircumstanceHere* here) {
    return comparable_length(lexicon, comparison.sources[here->source]).value_or(0);
  };
  const auto [least, most] =
      std::ranges::minmax(compared_values(comparison, circumstance), {}, length);
  const double times = length(most) / length(least);
  const bool turned = comparison.method.base == least->source;
  const CircumstanceHere& first = turned ? *least : *most;
  const CircumstanceHere& second = turned ? *most : *least;
  const std::vector<std::string> names = report::source_names(comparison);
  const std::string lengths = fmt::format("Length: {} in {}, {} in {}", first.value,
                                          names[first.source], second.value, names[second.source]);
  const std::string& one = comparison.sources[first.source].document.language;
  const std::string& other = comparison.sources[second.source].document.language;
  if (one == other) return fmt::format("{}, {:.1f} times as many.", lengths, times);
  return fmt::format(
      "{}, about {:.1f} times as long: what has {:.0f} words in {} has about {:.0f} in {}.",
      lengths, times, translated_words(lexicon, one).value_or(0), report::language_label(one),
      translated_words(lexicon, other).value_or(0), report::language_label(other));
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

std::string circumstance_sentence(const Comparison& comparison, const Circumstance& circumstance,
                                  const lexicon::Lexicon& lexicon) {
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
      return published_sentence(comparison, groups_of(comparison, circumstance, plain));
    case CircumstanceKind::length:
      return length_sentence(comparison, circumstance, lexicon);
    case CircumstanceKind::first_topics:
      return fmt::format("First topic: {}.", values([&](const CircumstanceHere& here) {
                           return fmt::format("“{}”", first_topic(comparison, here));
                         }));
  }
  return {};
}

}  // namespace readout::compare
