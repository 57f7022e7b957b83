#include "readout/phrases/word_corpus.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "readout/phrases/cover.hpp"
#include "readout/phrases/units.hpp"
#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

constexpr std::size_t kLongestClitic = 2;  ///< 'll, 're, 've

/// "I'm", "don't", "don ' t" among the tokens from one word up to the next. A possessive is none.
bool holds_contraction(const std::vector<text::Token>& tokens, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    const std::string& word = tokens[i].folded;
    const std::size_t mark = word.find('\'');
    if (mark == std::string::npos) continue;
    const bool apart = mark + 1 == word.size();  // the mark is a token of its own
    const bool followed = i + 1 < tokens.size() && i + 1 <= end;
    const std::string ending =
        !apart ? word.substr(mark + 1) : (followed ? tokens[i + 1].folded : std::string());
    if (!ending.empty() && ending.size() <= kLongestClitic && ending != "s") return true;
  }
  return false;
}

constexpr std::u32string_view kWalls = U"()[]（）【】\"“”„«»《》〈〉「」『』";

}  // namespace

/// The words of one source in turn, with what each is.
class WordCorpusBuilder::Reader {
 public:
  Reader(const lexicon::Grammar& grammar, const SourceView& view, std::span<const Span> covered)
      : grammar_(grammar), view_(view), kinds_(view, grammar), cover_(covered) {}

  template <class Word, class Break>
  void each(Word word, Break stretch_ends) {
    const std::vector<Unit> units = word_units(view_.document->text, *view_.analysis, {});
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].breaks_before || (i > 0 && is_parted(units[i - 1].token, units[i].token))) {
        stretch_ends();
      }
      const bool last = i + 1 == units.size() || units[i + 1].breaks_before;
      word(units[i], traits_of(units[i], last ? units[i].token + 1 : units[i + 1].token));
    }
  }

 private:
  /// By a bracket or a quotation mark: a formula may go on behind one, a found phrase would be cut
  /// at random.
  [[nodiscard]] bool is_parted(std::uint32_t before, std::uint32_t behind) const {
    const std::string& text = view_.document->text;
    for (std::uint32_t i = before + 1; i < behind; ++i) {
      std::size_t at = view_.analysis->tokens[i].span.begin;
      const char32_t c = text::next_code_point(text, at);
      if (kWalls.find(c) != std::u32string_view::npos) return true;
    }
    return false;
  }

  WordTraits traits_of(const Unit& unit, std::size_t next_token) {
    const auto& tokens = view_.analysis->tokens;
    const text::Token& token = tokens[unit.token];
    WordTraits traits;
    traits.kind = kinds_.of(unit.token);
    traits.capitalised = token.capitalised;
    traits.behind_number = unit.token > 0 &&
                           tokens[unit.token - 1].kind == text::TokenKind::number &&
                           tokens[unit.token - 1].span.end == token.span.begin;
    traits.joined = !unit.breaks_before && unit.token > 0 && tokens[unit.token - 1].folded == "-" &&
                    tokens[unit.token - 1].span.end == token.span.begin;
    traits.reporting = is_reporting(token);
    traits.weak = is_weak(token);
    traits.relational = is_relational(token);
    traits.determiner =
        grammar_.in("determiners", token.folded) || grammar_.in("possessives", token.folded);
    traits.talk = is_talker(token) || holds_contraction(tokens, unit.token, next_token);
    std::size_t at = 0;
    traits.han = text::is_han(text::next_code_point(token.folded, at));
    traits.negation = grammar_.in("negations", token.folded);
    traits.covered = cover_.holds(token.span);
    return traits;
  }

  [[nodiscard]] bool is_weak(const text::Token& token) const {
    constexpr std::array<std::string_view, 6> kLists = {"not_topics", "weak_topics", "adverbs",
                                                        "verb_forms", "time_words",  "time_nouns"};
    return std::ranges::any_of(kLists, [&](std::string_view list) {
      return grammar_.in(list, token.folded) || grammar_.in(list, token.stem);
    });
  }

  [[nodiscard]] bool is_relational(const text::Token& token) const {
    return grammar_.in("relational_words", token.folded) ||
           grammar_.in("relational_words", token.stem) ||
           grammar_.in("attitude_nouns", token.folded);
  }

  /// Not in its plain form, which may be a noun ("support").
  [[nodiscard]] bool is_reporting(const text::Token& token) const {
    const auto forms = grammar_.cue_forms.find(token.folded);
    return forms != grammar_.cue_forms.end() &&
           std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
             const lexicon::CueEntry& entry = grammar_.cues[form.entry];
             return entry.kind == lexicon::CueKind::verb && entry.lemma != token.folded;
           });
  }

  /// "I", "me", "you": one person talks to another. "We" is what states and sides are too.
  [[nodiscard]] bool is_talker(const text::Token& token) const {
    const auto found = grammar_.pronouns.find(token.folded);
    return found != grammar_.pronouns.end() && !found->second.third_person &&
           found->second.number != lexicon::Number::plural;
  }

  const lexicon::Grammar& grammar_;
  const SourceView& view_;
  WordKinds kinds_;
  Cover cover_;
};

std::size_t WordCorpus::source_at(std::size_t place) const {
  const auto after =
      std::upper_bound(sources.begin(), sources.end(), place,
                       [](std::size_t at, const SourceStart& source) { return at < source.place; });
  return static_cast<std::size_t>(std::distance(sources.begin(), after)) - 1;
}

WordCorpusBuilder::WordCorpusBuilder(const lexicon::Lexicon& lexicon, std::string language)
    : grammar_(lexicon.grammar(language)) {
  corpus_.language = std::move(language);
}

void WordCorpusBuilder::add(const SourceView& view, SourceStart start,
                            std::span<const Span> covered) {
  if (view.document->text.size() > std::numeric_limits<std::uint32_t>::max()) return;
  start.place = static_cast<std::uint32_t>(corpus_.symbols.size());
  corpus_.sources.push_back(start);
  separate();
  Reader(grammar_, view, covered)
      .each([&](const Unit& unit, WordTraits traits) { push(unit.stem, traits, unit.span); },
            [&] { separate(); });
}

WordCorpus WordCorpusBuilder::take() {
  if (!corpus_.sources.empty()) separate();
  symbols_.clear();
  return std::move(corpus_);
}

/// Their symbols count downwards, so that those of stems stay without gaps.
void WordCorpusBuilder::separate() {
  const std::size_t places = corpus_.traits.size();
  if (places > corpus_.sources.back().place && corpus_.is_separator(places - 1)) return;
  corpus_.symbols.push_back(next_separator_--);
  const bool opens = corpus_.sources.back().place == corpus_.begins.size();
  corpus_.begins.push_back(opens ? 0 : corpus_.begins.back() + corpus_.lengths.back());
  corpus_.traits.push_back(WordTraits{});
  corpus_.lengths.push_back(0);
}

void WordCorpusBuilder::push(std::string_view stem, WordTraits traits, Span span) {
  // A "word" that long is data, not language; a separator must still fit behind the last word.
  if (span.size() > std::numeric_limits<std::uint16_t>::max()) return separate();
  if (corpus_.symbols.size() + 2 >= kMostPlaces) return;
  const auto next = static_cast<std::uint32_t>(corpus_.stems.size());
  auto found = symbols_.find(stem);
  if (found == symbols_.end()) {
    found = symbols_.emplace(std::string(stem), next).first;
    corpus_.stems.emplace_back(stem);
    corpus_.counts.push_back(0);
  }
  ++corpus_.counts[found->second];
  ++corpus_.words;
  corpus_.symbols.push_back(found->second);
  corpus_.traits.push_back(traits);
  corpus_.begins.push_back(static_cast<std::uint32_t>(span.begin));
  corpus_.lengths.push_back(static_cast<std::uint16_t>(span.size()));
}

}  // namespace readout::phrases
