#include "readout/extract/interrupted.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace readout::extract {
namespace {

constexpr std::size_t kLongestAttribution = 16;  ///< tokens between the two dashes

class Splitter {
 public:
  Splitter(const text::Analysis& analysis, const lexicon::Grammar& grammar)
      : tokens_(analysis.tokens), grammar_(grammar), analysis_(analysis) {}

  /// `goes_on`: the next paragraph has more of it, so that no closing mark is missing.
  void split(Quotation quotation, bool goes_on, std::vector<Quotation>& parts) const {
    const std::size_t first = analysis_.token_at(quotation.inner.begin);
    for (std::size_t i = first + 1; in(quotation, i + 1); ++i) {
      const auto resumes =
          is_dash(i) && begins_attribution(i) ? end_of(quotation, i) : std::nullopt;
      if (!resumes) continue;
      Quotation before = quotation;
      before.inner.end = tokens_[i - 1].span.end;
      before.outer.end = before.inner.end;
      if (before.inner.begin < before.inner.end) parts.push_back(before);
      quotation.outer.begin = tokens_[*resumes].span.begin;
      quotation.inner.begin = tokens_[*resumes + 1].span.begin;
      quotation.opened = false;
      i = *resumes;
    }
    if (!quotation.closed && !goes_on) end_before_attribution(quotation);
    if (quotation.inner.begin < quotation.inner.end) parts.push_back(quotation);
  }

  /// «— Мы готовы, — сказала Марен. — Граница открыта.»: a paragraph that a dash opens; nothing
  /// where nobody is said to say it, as then it is an item of a list.
  [[nodiscard]] std::vector<Quotation> dialogue(const Block& block, std::size_t index) const {
    std::vector<Quotation> parts;
    const std::size_t first = analysis_.token_at(block.span.begin);
    if (first + 1 >= tokens_.size() || !is_dash(first) || !tokens_[first + 1].capitalised) {
      return parts;
    }
    Quotation part;
    part.block = index;
    part.closed = false;
    part.outer = {tokens_[first].span.begin, block.span.end};
    part.inner = {tokens_[first + 1].span.begin, block.span.end};
    bool attributed = false;
    for (std::size_t i = first + 2; in(part, i + 1); ++i) {
      if (!is_dash(i) || !begins_attribution(i)) continue;
      attributed = true;
      const auto resumes = end_of(part, i, ",.:!?\u2026");
      Quotation said = part;
      said.inner.end = said.outer.end = tokens_[i - 1].span.end;
      parts.push_back(said);
      if (!resumes) return parts;
      part.outer.begin = tokens_[*resumes].span.begin;
      part.inner.begin = tokens_[*resumes + 1].span.begin;
      part.opened = false;
      i = *resumes;
    }
    if (!attributed) return {};
    parts.push_back(part);
    return parts;
  }

 private:
  /// “We are ready, Reyk said.”, with the closing mark lost: the quotation ends at the comma.
  void end_before_attribution(Quotation& quotation) const {
    constexpr std::size_t kTail = 9;  ///< tokens of ", the minister Tomas Reyk said."
    const std::size_t end = analysis_.token_at(quotation.inner.end);
    const std::size_t first = analysis_.token_at(quotation.inner.begin);
    for (std::size_t i = end; i > first + 2 && end - i < kTail; --i) {
      if (!is_one_of(i - 1, ",\uFF0C")) continue;
      if (attributes(i, end)) {
        quotation.inner.end = quotation.outer.end = tokens_[i - 1].span.begin;
      }
      return;
    }
  }

  /// One reporting verb at either end, with a name, a title or a pronoun, and nothing else: "and
  /// Kestria promised peace" goes on with what is said.
  [[nodiscard]] bool attributes(std::size_t first, std::size_t end) const {
    while (end > first && tokens_[end - 1].kind != text::TokenKind::word) --end;
    if (end < first + 2 || is_reporting(first) == is_reporting(end - 1)) return false;
    const std::size_t from = first + (is_reporting(first) ? 1 : 0);
    const std::size_t to = end - (is_reporting(end - 1) ? 1 : 0);
    for (std::size_t i = from; i < to; ++i) {
      const std::string& word = tokens_[i].folded;
      const bool names = tokens_[i].capitalised || grammar_.pronouns.contains(word) ||
                         grammar_.in("determiners", word) || grammar_.in("person_nouns", word);
      if (!names || grammar_.in("coordinators", word)) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_reporting(std::size_t i) const {
    const auto forms = grammar_.cue_forms.find(tokens_[i].folded);
    return !tokens_[i].capitalised && forms != grammar_.cue_forms.end() &&
           std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
             return form.finite && grammar_.cues[form.entry].kind == lexicon::CueKind::verb;
           });
  }

  [[nodiscard]] bool in(const Quotation& quotation, std::size_t i) const {
    return i < tokens_.size() && tokens_[i].span.begin < quotation.inner.end;
  }

  [[nodiscard]] bool is_one_of(std::size_t i, std::string_view marks) const {
    return tokens_[i].kind == text::TokenKind::punctuation && !tokens_[i].folded.empty() &&
           marks.find(tokens_[i].folded) != std::string_view::npos;
  }

  [[nodiscard]] bool is_dash(std::size_t i) const { return is_one_of(i, "-\u2013\u2014"); }

  /// A dash behind a mark and before a reporting verb.
  [[nodiscard]] bool begins_attribution(std::size_t dash) const {
    return is_one_of(dash - 1, ",.!?\u2026") && is_reporting(dash + 1);
  }

  /// The dash where the quotation resumes.
  [[nodiscard]] std::optional<std::size_t> end_of(const Quotation& quotation, std::size_t dash,
                                                  std::string_view marks = ",.:") const {
    for (std::size_t i = dash + 2; i < dash + kLongestAttribution && in(quotation, i + 1); ++i) {
      if (is_dash(i) && is_one_of(i - 1, marks)) return i;
    }
    return std::nullopt;
  }

  const std::vector<text::Token>& tokens_;
  const lexicon::Grammar& grammar_;
  const text::Analysis& analysis_;
};

}  // namespace

std::vector<Quotation> without_attributions(const std::vector<Quotation>& quotations,
                                            const text::Analysis& analysis,
                                            const lexicon::Grammar& grammar) {
  const Splitter splitter(analysis, grammar);
  std::vector<Quotation> parts;
  parts.reserve(quotations.size());
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const bool goes_on =
        i + 1 < quotations.size() && quotations[i + 1].chain == quotations[i].chain;
    splitter.split(quotations[i], goes_on, parts);
  }
  return parts;
}

void add_dialogues(std::vector<Quotation>& quotations, const Document& document,
                   const text::Analysis& analysis, const lexicon::Grammar& grammar) {
  if (!grammar.in("dialogue_marks", "dash")) return;
  const Splitter splitter(analysis, grammar);
  std::size_t chain = quotations.empty() ? 0 : quotations.back().chain;
  std::vector<Quotation> found;
  std::vector<bool> spoken(document.blocks.size(), false);
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    if (document.blocks[block].kind != BlockKind::paragraph) continue;
    const auto parts = splitter.dialogue(document.blocks[block], block);
    if (parts.empty()) continue;
    ++chain;
    spoken[block] = true;
    for (const Quotation& part : parts) {
      found.push_back(part);
      found.back().chain = chain;
    }
  }
  if (found.empty()) return;
  // What stands between marks inside belongs to what is said.
  std::erase_if(quotations, [&](const Quotation& inner) { return spoken[inner.block]; });
  quotations.insert(quotations.end(), found.begin(), found.end());
  std::ranges::sort(quotations, {}, [](const Quotation& each) { return each.outer.begin; });
}

}  // namespace readout::extract
