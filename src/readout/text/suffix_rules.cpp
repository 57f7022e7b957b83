#include "readout/text/suffix_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// What an affix file may say besides its rules without changing what a form comes from: help for
/// corrections.
constexpr std::array<std::string_view, 8> kOfNoConcern{"TRY",  "REP",  "MAP",  "KEY",
                                                       "LANG", "HOME", "NAME", "VERSION"};

std::vector<std::string_view> fields_of(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\r";
  std::vector<std::string_view> fields;
  std::size_t begin = line.find_first_not_of(kBlanks);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
    fields.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(kBlanks, end);
  }
  return fields;
}

std::string_view nothing_for_zero(std::string_view field) {
  return field == "0" ? std::string_view{} : field;
}

}  // namespace

std::optional<SuffixRules> SuffixRules::parse(std::string_view affixes) {
  SuffixRules rules;
  while (!affixes.empty()) {
    const std::size_t end = std::min(affixes.find('\n'), affixes.size());
    const auto fields = fields_of(affixes.substr(0, end));
    affixes.remove_prefix(std::min(end + 1, affixes.size()));
    if (!fields.empty() && !rules.add_line(fields)) return std::nullopt;
  }
  return rules;
}

bool SuffixRules::add_line(const std::vector<std::string_view>& fields) {
  const std::string_view kind = fields.front();
  if (kind == "SET") return fields.size() > 1 && fields[1] == "UTF-8";
  if (kind.starts_with('#') || std::ranges::find(kOfNoConcern, kind) != kOfNoConcern.end()) {
    return true;
  }
  if (kind != "SFX" || fields.size() < 4 || fields[1].size() != 1) return false;
  if (fields.size() == 4 && (fields[2] == "Y" || fields[2] == "N")) return true;  // how many follow
  const bool has_more = fields.size() > 5 && !fields[5].starts_with('#');
  if (has_more || fields[3].find('/') != std::string_view::npos) return false;
  auto condition = parse_condition(fields.size() > 4 ? fields[4] : ".");
  if (!condition) return false;
  const std::string ending(nothing_for_zero(fields[3]));
  longest_ending_ = std::max(longest_ending_, ending.size());
  rules_[ending].push_back(
      {fields[1].front(), std::string(nothing_for_zero(fields[2])), std::move(condition).value()});
  return true;
}

std::optional<std::vector<SuffixRules::Place>> SuffixRules::parse_condition(
    std::string_view typed) {
  std::vector<Place> condition;
  if (typed == ".") return condition;
  bool in_brackets = false;
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, at);
    if (c == U']' && in_brackets) {
      in_brackets = false;
    } else if (in_brackets) {
      Place& place = condition.back();
      if (c == U'^' && place.characters.empty()) {
        place.negated = true;
      } else {
        place.characters += c;
      }
    } else if (c == U'[') {
      in_brackets = true;
      condition.emplace_back();
    } else if (c == U'.') {
      condition.push_back({{}, true});
    } else {
      condition.push_back({{c}, false});
    }
  }
  if (in_brackets) return std::nullopt;
  return condition;
}

bool SuffixRules::ends_as(std::string_view word, const std::vector<Place>& condition) {
  std::size_t end = word.size();
  for (auto place = condition.rbegin(); place != condition.rend(); ++place) {
    if (end == 0) return false;
    const char32_t c = previous_code_point(word, end);
    const bool listed = place->characters.find(c) != std::u32string::npos;
    if (listed == place->negated) return false;
  }
  return true;
}

}  // namespace readout::text
