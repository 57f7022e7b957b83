#include "readout/phrases/check.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "readout/phrases/match.hpp"
#include "readout/phrases/pattern_words.hpp"
#include "readout/phrases/tried_patterns.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

using lexicon::Formula;

/// A short text with its analysis.
struct Wording {
  Wording(std::string_view of, const std::string& language)
      : text(of), analysis(text::analyse(of, language)) {}
  std::string_view text;
  text::Analysis analysis;
};

class Check {
 public:
  explicit Check(const lexicon::Lexicon& lexicon)
      : lexicon_(lexicon),
        formulae_(lexicon.formulae()),
        languages_(languages_of(formulae_)),
        matcher_(lexicon, std::vector<std::string>(languages_.begin(), languages_.end())) {}

  LexiconCheck run() {
    for (std::size_t i = 0; i < formulae_.size(); ++i) check_formula(i);
    check_stop_phrases();
    std::ranges::stable_sort(result_.findings, {}, &LexiconFinding::formula);
    return std::move(result_);
  }

 private:
  static std::set<std::string> languages_of(const std::vector<Formula>& formulae) {
    std::set<std::string> languages;
    for (const Formula& formula : formulae) {
      for (const auto& [language, patterns] : formula.patterns) languages.insert(language);
    }
    return languages;
  }

  void report(LexiconFinding finding) { result_.findings.push_back(std::move(finding)); }

  void check_formula(std::size_t i) {
    const Formula& formula = formulae_[i];
    check_languages(i);
    for (const lexicon::KnownUser& user : formula.known_for) {
      if (lexicon_.actors.find(user.who) != nullptr) continue;
      report({FindingKind::unknown_actor, false, i, "", user.who, "known_for names no actor",
              "write the id of an actor, or add the actor"});
    }
    for (const auto& [language, sources] : formula.patterns) {
      result_.patterns += sources.size();
      const TriedPatterns patterns(lexicon_, formula, language);
      check_readable(i, language, patterns);
      check_shared(i, language, patterns);
      const auto variants = formula.variants.find(language);
      if (variants == formula.variants.end() || variants->second.empty()) continue;
      check_idle(i, language, patterns, variants->second);
      for (const std::string& variant : variants->second) check_variant(i, language, variant);
    }
  }

  /// A user's formula may be in one language, and needs no variants to be found.
  void check_languages(std::size_t i) {
    const Formula& formula = formulae_[i];
    const bool own = !formula.file.empty();
    for (const std::string& language : languages_) {
      if (!formula.patterns.contains(language)) {
        report({FindingKind::missing_language, own, i, language, "", "no patterns in this language",
                "write at least one pattern"});
      } else if (!formula.variants.contains(language)) {
        report({FindingKind::missing_variants, own, i, language, "",
                "no variants to try the patterns on", "write the wordings that texts have"});
      }
    }
    for (const auto& [language, variants] : formula.variants) {
      if (formula.patterns.contains(language)) continue;
      report({FindingKind::unmatched_variant, false, i, language, variants.front(),
              "there are variants, but no pattern", "write at least one pattern"});
    }
    if (own && std::ranges::any_of(lexicon::shipped().formulae(), [&](const Formula& shipped) {
          return shipped.id == formula.id;
        })) {
      report({FindingKind::replaced, true, i, "", "", "stands in the place of the shipped formula",
              "give it another id if it should stand beside it"});
    }
  }

  void check_readable(std::size_t i, const std::string& language, const TriedPatterns& patterns) {
    for (const auto& [source, error] : patterns.faulty()) {
      const std::string_view before = std::string_view(source).substr(0, error.position);
      report({FindingKind::unreadable_pattern, false, i, language, source,
              fmt::format("cannot be read: at character {}, {}",
                          text::count_code_points(before) + 1, error.message),
              "see corpus/lexicon/README.md for the pattern language"});
    }
  }

  void check_shared(std::size_t i, const std::string& language, const TriedPatterns& patterns) {
    for (const TriedPatterns::Tried& pattern : patterns.readable()) {
      const auto [place, first] =
          pattern_owners_.try_emplace({language, text::fold(pattern.source)}, i);
      if (first) continue;
      report({FindingKind::shared_pattern, false, i, language, pattern.source,
              place->second == i ? std::string("stands twice")
                                 : fmt::format("{} has the same pattern", id_of(place->second)),
              "leave it in one place"});
    }
  }

  void check_idle(std::size_t i, const std::string& language, const TriedPatterns& patterns,
                  const std::vector<std::string>& variants) {
    std::vector<Wording> wordings;
    for (const std::string& variant : variants) wordings.emplace_back(variant, language);
    for (std::size_t p = 0; p < patterns.readable().size(); ++p) {
      const auto found = [&](const Wording& wording) {
        return patterns.found(p, wording.text, wording.analysis);
      };
      if (patterns.readable()[p].exception || std::ranges::any_of(wordings, found)) continue;
      report({FindingKind::idle_pattern, false, i, language, patterns.readable()[p].source,
              "matches no variant of its formula", "add a variant that it is meant for"});
    }
  }

  /// From the first word to the last, without articles and marks around them.
  [[nodiscard]] Span words_of(const Wording& wording) const {
    const auto units = word_units(wording.text, wording.analysis,
                                  pattern_words(lexicon_, wording.analysis.language).passed_over);
    if (units.empty()) return {0, wording.text.size()};
    return {units.front().span.begin, units.back().span.end};
  }

  void check_variant(std::size_t i, const std::string& language, const std::string& variant) {
    ++result_.variants;
    const Wording wording(variant, language);
    const Span words = words_of(wording);
    bool matched = false;
    std::set<std::pair<std::size_t, bool>> others;
    for (const FormulaHit& hit : matcher_.match(variant, wording.analysis)) {
      const bool whole = hit.span.begin <= words.begin && hit.span.end >= words.end;
      if (hit.formula == i) {
        matched = matched || whole;
      } else if (others.emplace(hit.formula, whole).second) {
        report_other(i, wording, hit, whole);
      }
    }
    if (matched) return;
    report({FindingKind::unmatched_variant, false, i, language, variant,
            "no pattern of its formula matches it whole", "widen a pattern, or mend the variant"});
  }

  void report_other(std::size_t i, const Wording& wording, const FormulaHit& hit, bool whole) {
    const std::string& language = wording.analysis.language;
    const std::string variant(wording.text);
    if (whole) {
      report({FindingKind::overlap, false, i, language, variant,
              fmt::format("{} matches it too, by \"{}\"", id_of(hit.formula),
                          pattern_found(hit.formula, wording)),
              "narrow one of the two, or give it an exception (!)"});
    } else if (formulae_[hit.formula].category == formulae_[i].category) {
      report({FindingKind::nested, true, i, language, variant,
              fmt::format("{} matches \"{}\" in it", id_of(hit.formula), hit.span.in(wording.text)),
              "nothing to do if both are meant"});
    }
  }

  void check_stop_phrases() {
    for (const auto& [language, phrases] : lexicon_.stop_phrases()) {
      result_.stop_phrases += phrases.size();
      for (const std::string& phrase : phrases) {
        const Wording wording(phrase, language);
        for (const FormulaHit& hit : matcher_.match(phrase, wording.analysis)) {
          report(
              {FindingKind::stop_phrase, false, hit.formula, language,
               pattern_found(hit.formula, wording),
               fmt::format("matches \"{}\" in the stop phrase \"{}\"", hit.span.in(phrase), phrase),
               "narrow the pattern"});
        }
      }
    }
  }

  [[nodiscard]] const std::string& id_of(std::size_t formula) const {
    return formulae_[formula].id;
  }

  [[nodiscard]] std::string pattern_found(std::size_t formula, const Wording& wording) const {
    const TriedPatterns patterns(lexicon_, formulae_[formula], wording.analysis.language);
    return std::string(patterns.first_found(wording.text, wording.analysis));
  }

  const lexicon::Lexicon& lexicon_;
  const std::vector<Formula>& formulae_;
  std::set<std::string> languages_;
  Matcher matcher_;
  std::map<std::pair<std::string, std::string>, std::size_t> pattern_owners_;
  LexiconCheck result_;
};

}  // namespace

std::string_view name_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::unreadable_pattern:
      return "unreadable pattern";
    case FindingKind::shared_pattern:
      return "shared pattern";
    case FindingKind::idle_pattern:
      return "idle pattern";
    case FindingKind::missing_language:
      return "missing language";
    case FindingKind::missing_variants:
      return "missing variants";
    case FindingKind::unmatched_variant:
      return "unmatched variant";
    case FindingKind::overlap:
      return "overlap";
    case FindingKind::nested:
      return "nested";
    case FindingKind::stop_phrase:
      return "stop phrase";
    case FindingKind::unknown_actor:
      return "unknown actor";
    case FindingKind::replaced:
      return "replaced";
  }
  return "";
}

LexiconCheck check_lexicon(const lexicon::Lexicon& lexicon) {
  return Check(lexicon).run();
}

}  // namespace readout::phrases
