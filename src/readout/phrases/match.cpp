#include "readout/phrases/match.hpp"

#include <algorithm>
#include <future>
#include <unordered_map>
#include <utility>

#include "readout/phrases/edges.hpp"
#include "readout/phrases/pattern_words.hpp"
#include "readout/phrases/units.hpp"

namespace readout::phrases {
namespace {

template <class Visit>
void each_pattern(const lexicon::Lexicon& lexicon, std::string_view language, Visit visit) {
  const std::vector<lexicon::Formula>& formulae = lexicon.formulae();
  for (std::size_t i = 0; i < formulae.size(); ++i) {
    for (const auto& [of, patterns] : formulae[i].patterns) {
      if (of != language) continue;
      for (const std::string& pattern : patterns) visit(i, pattern);
    }
  }
}

}  // namespace

Matcher::Matcher(const lexicon::Lexicon& lexicon, std::span<const std::string> languages)
    : lexicon_(lexicon) {
  for (const std::string& language : languages) {
    if (!compiled_.contains(language)) {
      compiled_.emplace(language, compile(lexicon, language, nullptr));
    }
  }
}

Matcher::Matcher(const lexicon::Lexicon& lexicon, std::span<const SourceView> sources)
    : lexicon_(lexicon) {
  std::map<std::string, Stems> stems;
  for (const SourceView& source : sources) {
    Stems& known = stems[source.analysis->language];
    for (const text::Token& token : source.analysis->tokens) known.insert(token.stem);
  }
  std::vector<std::pair<std::string, std::future<Compiled>>> compiling;
  compiling.reserve(stems.size());
  for (const auto& of : stems) {
    compiling.emplace_back(of.first,
                           std::async([&] { return compile(lexicon, of.first, &of.second); }));
  }
  for (auto& [language, made] : compiling) compiled_.emplace(language, made.get());
}

Matcher::Compiled Matcher::compile(const lexicon::Lexicon& lexicon, const std::string& language,
                                   const Stems* known) {
  Compiled compiled;
  const PatternWords words = pattern_words(lexicon, language);
  std::unordered_map<std::string, std::string> stems;  // patterns share most of their words
  const auto stem_of = [&](std::string_view folded) {
    const auto [place, added] = stems.try_emplace(std::string(folded));
    if (added) place->second = text::stem(folded, language);
    return place->second;
  };
  // A lemma of a dictionary is dear: patterns that cannot begin are not looked at further.
  const auto may_begin = [&](const Pattern& pattern) {
    return known == nullptr ||
           std::any_of(pattern.first.begin(), pattern.first.end(), [&](StateIndex first) {
             const PatternState& state = pattern.states[first];
             const auto occurs = [&](const std::string& word) {
               return known->contains(stem_of(word));
             };
             return state.kind == StateKind::list
                        ? std::any_of(state.words.begin(), state.words.end(), occurs)
                        : occurs(state.word);
           });
  };
  const auto itself = [](std::string_view folded) { return std::string(folded); };
  each_pattern(lexicon, language, [&](std::size_t formula, const std::string& source) {
    const auto parsed = parse_pattern(source, words);
    const Pattern* const pattern = std::get_if<Pattern>(&parsed);
    if (pattern == nullptr) return;
    if (pattern->by_characters) {
      compiled.characters.add(*pattern, formula, itself);
    } else if (may_begin(*pattern)) {
      compiled.words.add(*pattern, formula, stem_of);
    }
  });
  return compiled;
}

std::vector<FormulaHit> Matcher::match(std::string_view text,
                                       const text::Analysis& analysis) const {
  std::vector<FormulaHit> hits;
  const auto found = compiled_.find(analysis.language);
  if (found == compiled_.end()) return hits;
  const auto collect = [&](const Automaton& automaton, const std::vector<Unit>& units) {
    for (const UnitMatch& match : automaton.run(units)) {
      const Span span{units[match.first].span.begin, units[match.last].span.end};
      hits.push_back({match.formula, with_partner_marks(text, span)});
    }
  };
  const auto& [words, characters] = found->second;
  if (!words.empty()) {
    const PatternWords of_language = pattern_words(lexicon_, analysis.language);
    collect(words, word_units(text, analysis, of_language.passed_over));
  }
  if (!characters.empty()) collect(characters, character_units(text, analysis));
  std::stable_sort(hits.begin(), hits.end(), [](const FormulaHit& a, const FormulaHit& b) {
    return a.span.begin < b.span.begin;
  });
  return hits;
}

std::vector<PatternFault> faulty_patterns(const lexicon::Lexicon& lexicon) {
  std::vector<PatternFault> faults;
  for (const lexicon::Formula& formula : lexicon.formulae()) {
    for (const auto& [language, patterns] : formula.patterns) {
      const PatternWords words = pattern_words(lexicon, language);
      for (const std::string& source : patterns) {
        const auto parsed = parse_pattern(source, words);
        if (const auto* const error = std::get_if<PatternError>(&parsed)) {
          faults.push_back({formula.id, language, source, *error});
        }
      }
    }
  }
  return faults;
}

}  // namespace readout::phrases
