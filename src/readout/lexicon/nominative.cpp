#include "readout/lexicon/nominative.hpp"

#include <algorithm>
#include <optional>

#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

std::string_view names_of(Gender gender) {
  return gender == Gender::feminine ? "feminine_names" : "masculine_names";
}

/// `word` with its ending replaced; case of the letters that stay is kept.
std::string with_base(std::string_view word, const Ending& ending) {
  return std::string(word.substr(0, word.size() - ending.ending.size())) + ending.base;
}

/// The declension in which the word is a form of a first name, and the name.
const Declension* declension_of(std::string_view first, const Grammar& grammar,
                                std::string& nominative) {
  const std::string folded = text::fold(first);
  if (folded.size() != first.size()) return nullptr;
  for (const Declension& declension : grammar.declensions) {
    for (const Ending& ending : declension.first) {
      if (!folded.ends_with(ending.ending)) continue;
      if (!grammar.in(names_of(declension.gender), with_base(folded, ending))) continue;
      nominative = with_base(first, ending);
      return &declension;
    }
  }
  return nullptr;
}

std::string last_name(std::string_view word, const Declension& declension, const Grammar& grammar) {
  constexpr std::size_t kShortestStem = 4;  // bytes: two letters
  const std::string folded = text::fold(word);
  const auto ending = std::ranges::find_if(declension.last, [&](const Ending& each) {
    return folded.size() >= each.ending.size() + kShortestStem && folded.ends_with(each.ending);
  });
  if (ending == declension.last.end() || folded.size() != word.size()) return std::string(word);
  std::string base = with_base(word, *ending);
  const bool bare = ending->base.empty() && ends_in(grammar, "vowels", text::fold(base));
  return bare ? std::string(word) : base;  // «Дюбуа»
}

/// Of a first name that surely stands in the declension's case; nothing where it has no such form.
/// `last` is the last name as it is written, `base` in the nominative.
std::optional<std::string> first_name(std::string_view word, std::string_view last,
                                      std::string_view base, const Declension& declension,
                                      const Grammar& grammar) {
  constexpr std::size_t kShortestStem = 4;  // bytes: two letters
  const std::string folded = text::fold(word);
  if (folded.size() != word.size()) return std::nullopt;
  for (const Ending& each : declension.first) {
    if (folded.ends_with(each.ending) &&
        grammar.in(names_of(declension.gender), with_base(folded, each))) {
      return with_base(word, each);
    }
  }
  const bool undeclined = ends_in(grammar, "undeclined_endings", folded);
  const bool one_form = undeclined && last == base;  // «Натали Холм»
  for (const Ending& each : declension.unlisted) {
    if (one_form) break;
    if (folded.ends_with(each.ending) && folded.size() >= each.ending.size() + kShortestStem) {
      return with_base(word, each);
    }
  }
  // «Анри Холмского»; but «Анри Дюма» may have one form as well.
  const bool sure = undeclined && declension.gender == Gender::masculine && !last.starts_with(base);
  return sure ? std::optional(std::string(word)) : std::nullopt;
}

}  // namespace

std::string nominative(std::string_view name, const Grammar& grammar) {
  const std::size_t space = name.find(' ');
  if (grammar.declensions.empty() || space == std::string_view::npos) return std::string(name);
  const std::string_view first = name.substr(0, space);
  std::string result;
  const Declension* declension =
      is_first_name(text::fold(first), grammar) ? nullptr : declension_of(first, grammar, result);
  if (declension == nullptr) return std::string(name);
  bool changed = false;
  for (std::size_t begin = space; begin < name.size();) {
    const std::size_t word = name.find_first_not_of(' ', begin);
    if (word == std::string_view::npos) break;
    const std::size_t end = std::min(name.find(' ', word), name.size());
    result += name.substr(begin, word - begin);
    const std::string last = last_name(name.substr(word, end - word), *declension, grammar);
    changed = changed || last != name.substr(word, end - word);
    result += last;
    begin = end;
  }
  const bool one_form = ends_in(grammar, "undeclined_endings", text::fold(name));
  return changed || one_form || !declension->both ? result : std::string(name);
}

std::string nominative_of_genitive(std::string_view name, const Grammar& grammar) {
  std::string listed = nominative(name, grammar);
  const std::size_t space = name.find(' ');
  const bool two = space != std::string_view::npos && name.rfind(' ') == space;
  if (listed != name || !two) return listed;
  const std::string_view last = name.substr(space + 1);
  for (const Declension& declension : grammar.declensions) {
    if (declension.form != "genitive") continue;
    const std::string base = last_name(last, declension, grammar);
    const bool undeclined = declension.gender == Gender::feminine &&
                            !ends_in(grammar, "vowels", text::fold(last));  // «Ильды Марен»
    if (base == last && !undeclined) continue;
    if (const auto first = first_name(name.substr(0, space), last, base, declension, grammar)) {
      return *first + ' ' + base;
    }
  }
  return listed;
}

std::string nominative_behind_title(std::string_view name, const Grammar& grammar) {
  constexpr std::size_t kShort = 4;  ///< letters of a Korean or Chinese name's word
  std::string listed = nominative(name, grammar);
  const std::size_t space = name.find(' ');
  if (listed != name || space == std::string_view::npos) return listed;
  const std::string_view first = name.substr(0, space);
  const std::size_t last_begin = name.rfind(' ') + 1;
  const std::string folded = text::fold(first);
  const std::string written_last(name.substr(last_begin));
  for (const Declension& declension : grammar.declensions) {
    const std::string last = last_name(written_last, declension, grammar);
    const auto ending = std::ranges::find_if(declension.first, [&](const Ending& each) {
      return grammar.in("unlisted_bases", each.base) && folded.ends_with(each.ending) &&
             folded.size() > each.ending.size() + kShort;
    });
    const bool both = ending != declension.first.end() && last_begin == space + 1;
    if (both && (last != written_last ||
                 ends_in(grammar, "undeclined_endings", text::fold(written_last)))) {
      return with_base(first, *ending) + ' ' + last;
    }
    const bool one_form = text::count_code_points(first) <= kShort ||
                          ends_in(grammar, "undeclined_endings", folded);  // «Ли», «Сигеру»
    if (ending == declension.first.end() && last != written_last && one_form) {
      return std::string(name.substr(0, last_begin)) + last;
    }
  }
  return listed;
}

std::string nominative_as_alone(std::string_view name, const Grammar& grammar,
                                const std::unordered_set<std::string_view>& words) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos || name.find(' ', space + 1) != std::string_view::npos) {
    return std::string(name);
  }
  const std::string_view first = name.substr(0, space);
  const std::string folded = text::fold(first);
  if (folded.size() != first.size()) return std::string(name);
  const bool listed = is_first_name(folded, grammar);
  for (const Declension& declension : grammar.declensions) {
    const std::string last = last_name(name.substr(space + 1), declension, grammar);
    if (last == name.substr(space + 1) || !words.contains(text::fold(last))) continue;
    // «Александра Рейка … Рейк»: of two names that the word may be, the one whose last name stands.
    if (listed) {
      const auto other = std::ranges::find_if(declension.first, [&](const Ending& each) {
        return folded.ends_with(each.ending) &&
               grammar.in(names_of(declension.gender), with_base(folded, each));
      });
      if (other == declension.first.end()) continue;
      return with_base(first, *other) + ' ' + last;
    }
    const auto ending = std::ranges::find_if(declension.first, [&](const Ending& each) {
      return grammar.in("unlisted_bases", each.base) && folded.ends_with(each.ending);
    });
    const bool declined = ending != declension.first.end();  // «Ари» is not
    return (declined ? with_base(first, *ending) : std::string(first)) + ' ' + last;
  }
  return std::string(name);
}

std::vector<std::string> nominatives_of_last_name(std::string_view folded, const Grammar& grammar) {
  std::vector<std::string> bases;
  for (const Declension& declension : grammar.declensions) {
    std::string base = last_name(folded, declension, grammar);
    if (base != folded) bases.push_back(std::move(base));
  }
  return bases;
}

bool is_declined_first_name(std::string_view word, const Grammar& grammar) {
  std::string base;
  return !is_first_name(text::fold(word), grammar) && declension_of(word, grammar, base) != nullptr;
}

}  // namespace readout::lexicon
