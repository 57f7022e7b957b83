#include "readout/extract/owned_words.hpp"

#include <algorithm>

namespace readout::extract {
namespace {

constexpr std::size_t kReach = 12;    ///< tokens before the quotation
constexpr std::size_t kBetween = 3;   ///< words between a possessor and the noun
constexpr std::size_t kLongName = 7;  ///< tokens of "Prime Minister Tomas Reyk"

class Owner {
 public:
  Owner(const Reading& reading, const Cast& cast, std::size_t first, const Quotation& quotation)
      : reading_(reading), cast_(cast), quoted_(reading.tokens_of(quotation.outer).first) {
    first_ = std::max(first, quoted_ - std::min(quoted_, kReach));
  }

  [[nodiscard]] std::optional<OwnedWords> find() const {
    for (std::size_t noun = quoted_; noun > first_; --noun) {
      if (reading_.quotation_at(noun - 1) != nullptr) return std::nullopt;
      if (!is_noun(noun - 1)) continue;
      if (links(noun)) {
        const TokenRange before = possessor_before(noun - 1);
        if (!before.empty()) return OwnedWords{before, noun - 1, before.first};
        return std::nullopt;
      }
      if (is_about_object(noun - 1)) return std::nullopt;
      const TokenRange behind = owner_behind(noun);
      if (!behind.empty() && links(behind.end)) return OwnedWords{behind, noun - 1, noun - 1};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_noun(std::size_t i) const {
    const auto forms = reading_.grammar.cue_forms.find(reading_.token(i).folded);
    return forms != reading_.grammar.cue_forms.end() && reading_.mention_at(i) == nullptr &&
           std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
             return reading_.grammar.cues[form.entry].kind == lexicon::CueKind::noun;
           });
  }

  /// «критика Рейка»: as likely of him as by him.
  [[nodiscard]] bool is_about_object(std::size_t noun) const {
    const text::Token& token = reading_.token(noun);
    return reading_.grammar.in("object_nouns", token.folded) ||
           reading_.grammar.in("object_nouns", token.stem);
  }

  /// Whether "of a new", "that", «о том, что» and nothing else stands up to the quotation.
  [[nodiscard]] bool links(std::size_t i) const {
    bool linked = false;
    bool clause = false;
    for (; i < quoted_; ++i) {
      const std::string& word = reading_.token(i).folded;
      if (reading_.grammar.in("noun_links", word)) {
        linked = true;
        clause = clause || reading_.is(i, kThat);
      } else if (clause && reading_.is_word(i)) {
        continue;  // "remark that the pact was “dead”"
      } else if (linked && (reading_.is_name_word(i) || reading_.mention_at(i) != nullptr)) {
        continue;  // "description of Reyk as a “fool”"
      } else if (!linked ||
                 !(reading_.is(i, kDeterminer | kPossessive) || reading_.is_mark(i, {","}))) {
        return false;
      }
    }
    return linked;
  }

  /// "Reyk's bold promise": the name before the mark.
  [[nodiscard]] TokenRange possessor_before(std::size_t noun) const {
    for (std::size_t i = noun; i > first_ && noun - i <= kBetween; --i) {
      const std::size_t before = i - 1;
      if (reading_.is_possessive(before)) return name_ending_at(before);
      if (!reading_.is_word(before) || reading_.mention_at(before) != nullptr) return {};
    }
    return {};
  }

  [[nodiscard]] TokenRange name_ending_at(std::size_t mark) const {
    const std::size_t farthest = std::max(first_, mark - std::min(mark, kLongName));
    for (std::size_t i = farthest; i <= mark; ++i) {
      const TokenRange name = name_at(i, mark + 1);
      if (name.empty()) continue;
      if (name.end >= mark) return {name.first, std::min(name.end, mark + 1)};
      i = name.end - 1;
    }
    return {};
  }

  /// "the promise by Reyk"; in a language without articles the genitive: «слова Рейка».
  [[nodiscard]] TokenRange owner_behind(std::size_t i) const {
    if (reading_.has_articles) {
      if (!reading_.in("noun_agents", i)) return {};
      ++i;
    }
    return name_at(i, quoted_);
  }

  [[nodiscard]] TokenRange name_at(std::size_t i, std::size_t end) const {
    if (const lexicon::Mention* mention = reading_.mention_at(i)) {
      const bool names = mention->kind != lexicon::MentionKind::demonym;
      return names ? TokenRange{mention->first_token, mention->end_token} : TokenRange{};
    }
    return cast_.name_run(i, end);
  }

  const Reading& reading_;
  const Cast& cast_;
  std::size_t quoted_ = 0;
  std::size_t first_ = 0;
};

}  // namespace

std::optional<OwnedWords> owner_of(const Reading& reading, const Cast& cast, std::size_t first,
                                   const Quotation& quotation) {
  return reading.unspaced ? std::nullopt : Owner(reading, cast, first, quotation).find();
}

}  // namespace readout::extract
