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

  /// The title that more than half of the accounts have; else the shared words of the one that has
  /// most of them; of two, the one in fewer pieces.
  [[nodiscard]] std::string in_common() const {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const auto same = static_cast<std::size_t>(std::ranges::count(texts_, texts_[i]));
      if (2 * same > texts_.size() && shared_words(i).words >= kFewestWords) {
        return std::string(texts_[i]);
      }
    }
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
    return !reports(token) && !grammar_.in("negations", token.folded) &&
           !grammar_.in("modals", token.folded);
  }

  /// "says", and "Remarks" or "Statement", which name the text; a "Call" is an event: it asks for
  /// something.
  [[nodiscard]] bool reports(const text::Token& token) const {
    const auto forms = grammar_.cue_forms.find(token.folded);
    return forms != grammar_.cue_forms.end() &&
           std::ranges::none_of(forms->second, [&](const lexicon::CueForm& form) {
             const lexicon::CueEntry& entry = grammar_.cues[form.entry];
             return entry.kind == lexicon::CueKind::noun &&
                    entry.complements != std::vector{lexicon::Complement::clause};
           });
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

  /// In more than half of the titles.
  [[nodiscard]] bool is_shared(const text::Token& token) const {
    return is_substance(token) && titles_with_.at(token.stem) >= 2 &&
           titles_with_.at(token.stem) * 2 > texts_.size();
  }

  /// In half of the titles and right before a shared word: "President" of "President Maren".
  [[nodiscard]] bool leads(std::span<const text::Token> tokens, std::size_t i) const {
    return is_substance(tokens[i]) && titles_with_.at(tokens[i].stem) >= 2 &&
           titles_with_.at(tokens[i].stem) * 2 >= texts_.size() && i + 1 < tokens.size() &&
           is_shared(tokens[i + 1]);
  }

  /// The first word but for one that stands alone and comes again: "[Call on] Biden's call".
  [[nodiscard]] static const text::Token& first_of(const std::vector<const text::Token*>& run) {
    const auto comes_again = [&](auto word) {
      const auto next = std::next(word);
      const bool alone = next != run.end() && *next != *word + 1;
      return alone && std::any_of(next, run.end(), [&](const text::Token* other) {
               return other->stem == (*word)->stem;
             });
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
    const std::vector<text::Token>& tokens = analyses_[title].tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const text::Token& token = tokens[i];
      if ((is_shared(token) || leads(tokens, i)) && met.size() + run.size() < kMostWords) {
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
