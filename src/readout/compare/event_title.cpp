#include "readout/compare/event_title.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "readout/text/analysis.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 12;

/// The titles of one language.
class Titles {
 public:
  Titles(std::span<const Document* const> documents, const lexicon::Grammar& grammar)
      : grammar_(grammar) {
    for (const Document* document : documents) {
      texts_.push_back(document->title);
      analyses_.push_back(text::analyse(document->title, document->language));
      std::set<std::string> stems;
      for (const text::Token& token : analyses_.back().tokens) {
        if (is_substance(token)) stems.insert(token.stem);
      }
      for (const std::string& stem : stems) ++titles_with_[stem];
    }
  }

  /// The shared words of the title that has most of them; of two, the one in fewer pieces.
  [[nodiscard]] std::string in_common() const {
    Shared best{{}, kFewestWords - 1, 0};
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      Shared found = shared_words(i);
      const bool better =
          found.words > best.words || (found.words == best.words && found.pieces < best.pieces);
      if (better) best = std::move(found);
    }
    return best.text;
  }

 private:
  struct Shared {
    std::string text;
    std::size_t words = 0;
    std::size_t pieces = 0;
  };

  /// A word that parts one event from another: no function word, nothing that reports.
  [[nodiscard]] bool is_substance(const text::Token& token) const {
    if (token.kind != text::TokenKind::word || is_glue(token)) return false;
    // "Call" and "Statement" name a thing where titles are capitalised, "says" reports.
    const bool reports = !token.capitalised && grammar_.cue_forms.contains(token.folded);
    return !reports && !grammar_.in("negations", token.folded) &&
           !grammar_.in("modals", token.folded);
  }

  /// What may stand between two words of a phrase.
  [[nodiscard]] bool is_glue(const text::Token& token) const {
    constexpr std::array<std::string_view, 5> kLists = {"stop_words", "articles", "prepositions",
                                                        "conjunctions", "possessives"};
    if (token.kind != text::TokenKind::word) return false;
    return token.folded.starts_with('\'') ||  // "'s"
           std::ranges::any_of(
               kLists, [&](std::string_view list) { return grammar_.in(list, token.folded); });
  }

  [[nodiscard]] bool is_shared(const text::Token& token) const {
    if (!is_substance(token)) return false;
    const std::size_t titles = titles_with_.at(token.stem);
    return titles >= 2 && titles * 2 > texts_.size();
  }

  /// The first word that does not come again: "[Call on] Biden's call with Xi".
  [[nodiscard]] static const text::Token& first_of(const std::vector<const text::Token*>& run) {
    const auto comes_again = [&](auto word) {
      return std::any_of(std::next(word), run.end(),
                         [&](const text::Token* other) { return other->stem == (*word)->stem; });
    };
    auto first = run.begin();
    while (comes_again(first)) ++first;
    return **first;
  }

  /// Runs of shared words with the small words between them, those that say nothing new left out.
  [[nodiscard]] Shared shared_words(std::size_t title) const {
    Shared shared;
    std::set<std::string_view> met;
    std::vector<const text::Token*> run;
    const auto close = [&] {
      const std::size_t known = met.size();
      for (const text::Token* token : run) met.insert(token->stem);
      if (met.size() > known) {
        const Span span{first_of(run).span.begin, run.back()->span.end};
        shared.text += (shared.pieces++ == 0 ? "" : ", ") + std::string(span.in(texts_[title]));
      }
      run.clear();
    };
    for (const text::Token& token : analyses_[title].tokens) {
      if (is_shared(token) && met.size() + run.size() < kMostWords) {
        run.push_back(&token);
      } else if (!is_glue(token)) {
        close();
      }
    }
    close();
    shared.words = met.size();
    return shared;
  }

  const lexicon::Grammar& grammar_;
  std::vector<std::string_view> texts_;
  std::vector<text::Analysis> analyses_;
  std::map<std::string, std::size_t> titles_with_;  // by stem
};

}  // namespace

std::string title_in_common(std::span<const Document> documents, const lexicon::Lexicon& lexicon) {
  std::map<std::string_view, std::vector<const Document*>> by_language;
  const std::vector<const Document*>* most = nullptr;
  for (const Document& document : documents) {
    if (document.title.empty()) continue;
    auto& same = by_language[document.language];
    same.push_back(&document);
    if (most == nullptr || same.size() > most->size()) most = &same;
  }
  if (most == nullptr || most->size() < 2) return {};
  return Titles(*most, lexicon.grammar(most->front()->language)).in_common();
}

}  // namespace readout::compare
