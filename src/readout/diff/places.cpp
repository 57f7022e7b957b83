#include "readout/diff/places.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Tokens before a preposition in which somebody sets out: "flew with his aides from".
constexpr std::size_t kReach = 4;

class Surroundings {
 public:
  Surroundings(const Half& half, TokenRange name) : half_(half), name_(name) {
    while (name_.begin > 0 && listed(name_.begin - 1, "articles")) {
      --name_.begin;
    }
  }

  [[nodiscard]] bool follows(std::string_view list) const {
    const TokenRange before{name_.begin - std::min<std::size_t>(2, name_.begin), name_.begin};
    const auto found = find_listed(half_.side.tokens, before, half_.grammar, list);
    return !found.empty() && found.back().tokens.end == name_.begin;
  }

  [[nodiscard]] bool precedes(std::string_view list) const {
    return name_.end < half_.side.tokens.size() && listed(name_.end, list);
  }

  /// A word of going before the preposition, in its sentence.
  [[nodiscard]] bool is_set_out_for() const {
    const auto& tokens = half_.side.tokens;
    const std::size_t preposition = name_.begin - 1;
    for (std::size_t i = preposition; i > 0 && i + kReach > preposition; --i) {
      if (tokens[i - 1].sentence != tokens[preposition].sentence) {
        return false;
      }
      if (listed(i - 1, "motion_words")) {
        return true;
      }
    }
    return false;
  }

  /// «В Москве (не) считают»: who is there says it, and nobody else.
  [[nodiscard]] bool is_said_there() const {
    const auto& tokens = half_.side.tokens;
    std::size_t verb = name_.end;
    while (verb < tokens.size() && listed(verb, "negations")) {
      ++verb;
    }
    const auto forms = verb < tokens.size() ? half_.grammar.cue_forms.find(tokens[verb].folded)
                                            : half_.grammar.cue_forms.end();
    return half_.grammar.has_cases() && forms != half_.grammar.cue_forms.end() &&
           !listed(verb, "mutual_verbs") &&
           std::ranges::any_of(forms->second, [](const lexicon::CueForm& form) {
             return form.finite && form.gender == lexicon::Gender::unknown;
           });
  }

  /// "With Moscow's help", "在中国的支持下", not "in Moscow's suburbs".
  [[nodiscard]] bool is_owner() const {
    const auto& tokens = half_.side.tokens;
    const std::size_t owned = name_.end + 1;
    return owned < tokens.size() &&
           (listed(name_.end, "possessive_marks") || listed(name_.end, "attributive_marks")) &&
           !listed(owned, "venues");
  }

 private:
  [[nodiscard]] bool listed(std::size_t i, std::string_view list) const {
    return is_listed(half_.side.tokens[i], half_.grammar, list);
  }

  const Half& half_;
  TokenRange name_;
};

}  // namespace

bool is_place(const Half& half, const ActorAt& actor) {
  if (!actor.is_country) {
    return false;
  }
  const Surroundings around(half, actor.tokens);
  const bool before_place = around.precedes("venues") || around.precedes("place_followers");
  if (around.is_owner() || (actor.is_attribute && !before_place)) {
    return false;
  }
  return around.precedes("place_followers") || around.follows("motion_verbs") ||
         (around.follows("where_prepositions") && !around.is_said_there()) ||
         (around.follows("motion_prepositions") &&
          (around.precedes("motion_followers") || around.is_set_out_for()));
}

}  // namespace readout::diff
