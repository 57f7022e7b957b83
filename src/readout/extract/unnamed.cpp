// Officials and sources whose names an account keeps back: the part of the discourse that shows
// them so, instead of as nobody.
#include <algorithm>

#include "readout/extract/discourse.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

/// "a senior official", «источник в правительстве», "一位官员": not "the official", who was named.
bool Discourse::is_unnamed(TokenRange subject) const {
  const auto noun_at = [&](std::size_t i) {
    const std::string& word = reading_.token(i).folded;
    const auto& nouns = reading_.grammar.list("unnamed_nouns");
    return std::ranges::any_of(nouns, [&](const std::string& noun) {
      return reading_.unspaced ? word.ends_with(noun) : word == noun;
    });
  };
  bool noun = false;
  for (std::size_t i = subject.first; i < subject.end && !noun; ++i) noun = noun_at(i);
  return noun && !reading_.grammar.in("definite_words", reading_.token(subject.first).folded);
}

/// "unnamed senior official", in the language of the account.
std::string Discourse::unnamed(TokenRange subject, const std::string& shown) const {
  const auto& forms = reading_.grammar.list("unnamed_forms");
  if (forms.empty()) return shown;
  bool plural = false;
  for (std::size_t i = subject.first; i < subject.end; ++i) {
    plural = plural || reading_.grammar.in("group_nouns", reading_.token(i).folded);
  }
  while (subject.size() > 1 && reading_.is(subject.first, kDeterminer)) ++subject.first;
  std::string_view words = reading_.unspaced ? std::string_view(shown) : reading_.text_of(subject);
  for (const char* list : {"person_measures", "anonymity_marks"}) {
    for (const std::string& opening : reading_.grammar.list(list)) {
      if (words.size() > opening.size() && words.starts_with(opening)) {
        words.remove_prefix(opening.size());
      }
    }
  }
  const std::string& form = plural ? forms.back() : forms.front();
  return text::fold(words).starts_with(form) ? std::string(words) : form + std::string(words);
}

}  // namespace readout::extract
