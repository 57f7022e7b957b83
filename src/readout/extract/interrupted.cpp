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

  void split(Quotation quotation, std::vector<Quotation>& parts) const {
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
    parts.push_back(quotation);
  }

 private:
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
    if (!is_one_of(dash - 1, ",.!?\u2026")) return false;
    const auto forms = grammar_.cue_forms.find(tokens_[dash + 1].folded);
    return !tokens_[dash + 1].capitalised && forms != grammar_.cue_forms.end() &&
           std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
             return form.finite && grammar_.cues[form.entry].kind == lexicon::CueKind::verb;
           });
  }

  /// The dash where the quotation resumes.
  [[nodiscard]] std::optional<std::size_t> end_of(const Quotation& quotation,
                                                  std::size_t dash) const {
    for (std::size_t i = dash + 2; i < dash + kLongestAttribution && in(quotation, i + 1); ++i) {
      if (is_dash(i) && is_one_of(i - 1, ",.:")) return i;
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
  for (const Quotation& quotation : quotations) splitter.split(quotation, parts);
  return parts;
}

}  // namespace readout::extract
