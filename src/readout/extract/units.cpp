#include "readout/extract/units.hpp"

#include <algorithm>
#include <string_view>

#include "readout/extract/list_items.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Whether a quotation lies over the border between a sentence and the next.
bool quotation_binds(const Reading& reading, const text::Sentence& before,
                     const text::Sentence& after) {
  const Quotation* end = reading.quotation_at(before.end_token - 1);
  return end != nullptr && end == reading.quotation_at(after.first_token);
}

/// Whether `after` is only the attribution of a quotation that ends `before`: "...!" he said.
bool is_attribution_tail(const Reading& reading, const text::Sentence& before,
                         const text::Sentence& after) {
  if (reading.quotation_at(before.end_token - 1) == nullptr) return false;
  const text::Token& first = reading.token(after.first_token);
  if (first.kind == text::TokenKind::punctuation) return true;
  if (reading.quotation_at(after.first_token) != nullptr) return false;
  return first.kind == text::TokenKind::word && !first.capitalised && !reading.unspaced;
}

bool is_shouted(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = text::next_code_point(word, i);
    if (text::is_lower(c)) return false;
    if (text::is_upper(c)) ++letters;
  }
  return letters >= 2;
}

bool is_free_dash(const Reading& reading, std::size_t i) {
  const Span dash = reading.token(i).span;
  return reading.is_mark(i, {"-", "\u2014", "\u2013"}) &&
         dash.begin > reading.token(i - 1).span.end && reading.token(i + 1).span.begin > dash.end;
}

/// "ORLA, Varland — Varland's president said": names and commas up to a dash that stands free.
std::size_t behind_place(const Reading& reading, TokenRange sentence) {
  constexpr std::size_t kLongestPlace = 6;  // tokens
  const auto [first, end] = sentence;
  for (std::size_t i = first + 1; i + 1 < std::min(end, first + kLongestPlace + 1); ++i) {
    if (is_free_dash(reading, i)) {
      const bool begins =
          reading.token(i + 1).capitalised || reading.quotation_at(i + 1) != nullptr;
      return begins && !is_dash_aside(reading, sentence, i) ? i + 1 : first;
    }
    if (!reading.is_name_word(i) && !reading.is_mark(i, {",", "."})) break;
  }
  return first;
}

/// Behind "LAKE ORLA, Varland, 12 March (KNA) –" where a sentence begins with such a dateline; the
/// sentence's first token where it does not.
std::size_t behind_dateline(const Reading& reading, const text::Sentence& sentence) {
  constexpr std::size_t kLongestDateline = 20;  // tokens
  const std::size_t first = sentence.first_token;
  if (!is_shouted(reading.text_of({first, first + 1}))) return first;
  const std::size_t end = std::min(sentence.end_token, first + kLongestDateline);
  for (std::size_t i = first + 2; i + 1 < end; ++i) {
    if (reading.is_mark(i - 1, {")"}) && reading.is_mark(i, {"-", "\u2014", "\u2013"}))
      return i + 1;
  }
  return behind_place(reading, {first, sentence.end_token});
}

/// Behind the bullet or number of an item: no part of who speaks in it ("2. The two ministers").
std::size_t behind_item_mark(const Reading& reading, const text::Sentence& sentence) {
  const std::size_t first = sentence.first_token;
  const Span block = reading.document.blocks[sentence.block].span;
  if (reading.token(first).span.begin != block.begin) return first;
  const std::size_t next = first + (is_bullet(reading, first) ? 1 : 0);
  return next < sentence.end_token ? behind_number(reading, {next, sentence.end_token}) : first;
}

}  // namespace

bool is_dash_aside(const Reading& reading, TokenRange sentence, std::size_t dash) {
  for (std::size_t i = sentence.first; i < dash; ++i) {
    const lexicon::Mention* mention = reading.mention_at(i);
    const lexicon::Actor* actor =
        mention != nullptr ? reading.actors.find(mention->actor) : nullptr;
    if (actor != nullptr && actor->kind == lexicon::ActorKind::person) return true;
  }
  // "ORLA — The lake — long closed — was open": an aside has two. Not "ORLA — Maren said so —
  // again".
  constexpr std::size_t kReach = 24;  ///< tokens
  const std::size_t end = std::min(sentence.end, dash + kReach);
  std::size_t dashes = 1;
  for (std::size_t i = dash + 1; i < end; ++i) {
    if (reading.quotation_at(i) == nullptr && is_free_dash(reading, i)) ++dashes;
    const bool verb = reading.is(i, kBe | kAuxiliary | kModal) ||
                      reading.grammar.cue_forms.contains(reading.token(i).folded);
    if (verb && dashes == 1) return false;
  }
  return dashes % 2 == 0;
}

std::vector<Unit> find_units(const Reading& reading) {
  std::vector<Unit> units;
  const auto& sentences = reading.analysis.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const text::Sentence& sentence = sentences[s];
    if (sentence.first_token >= sentence.end_token) continue;
    const bool joins = !units.empty() && units.back().end_sentence == s &&
                       units.back().block == sentence.block &&
                       (quotation_binds(reading, sentences[s - 1], sentence) ||
                        is_attribution_tail(reading, sentences[s - 1], sentence));
    if (joins) {
      units.back().end_sentence = s + 1;
      units.back().tokens.end = sentence.end_token;
    } else {
      std::size_t first = behind_dateline(reading, sentence);
      if (first == sentence.first_token) first = behind_item_mark(reading, sentence);
      units.push_back({s, s + 1, {first, sentence.end_token}, sentence.block, {}});
    }
  }
  std::size_t next = 0;
  for (Unit& unit : units) {
    const Span span = reading.span_of(unit.tokens);
    while (next < reading.quotations.size() && reading.quotations[next].outer.begin < span.end) {
      unit.quotations.push_back(next++);
    }
  }
  return units;
}

}  // namespace readout::extract
