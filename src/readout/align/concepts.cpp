#include "readout/align/concepts.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::align {
namespace {

constexpr std::string_view kConcept = "concept:";

/// Walks along with the tokens and knows which of them name an actor.
class Named {
 public:
  explicit Named(const std::vector<AnchorAt>& anchors) : anchors_(anchors) {}

  /// `token` never decreases from call to call.
  bool covers(std::size_t token) {
    while (next_ < anchors_.size() &&
           (!anchors_[next_].actor || anchors_[next_].end_token <= token)) {
      ++next_;
    }
    return next_ < anchors_.size() && anchors_[next_].first_token <= token;
  }

 private:
  const std::vector<AnchorAt>& anchors_;
  std::size_t next_ = 0;
};

void add(const lexicon::TermTable::Keys& keys, std::string_view prefix, std::size_t token,
         std::vector<AnchorAt>& found) {
  for (const std::string& key : keys) {
    found.push_back({token, token + 1, std::string(prefix) + key, false, false});
  }
}

/// The entry of a language without spaces that begins with this token; entries may end within
/// another.
std::size_t add_characters(const SourceView& source, std::size_t first, std::size_t from,
                           const ConceptTable& table, std::vector<AnchorAt>& found) {
  const std::vector<text::Token>& tokens = source.analysis->tokens;
  std::size_t byte = std::max(from, tokens[first].span.begin);
  while (byte < tokens[first].span.end) {
    const std::string_view rest = std::string_view(source.document->text).substr(byte);
    std::size_t character = 0;
    static_cast<void>(text::next_code_point(rest, character));
    std::size_t length = 0;
    const auto* keys = table.terms().at(rest, length);
    // One character of a longer word says little of the word: 山 of 釜山 is no mountain.
    const bool is_a_word = length > character || tokens[first].span.size() == character;
    if (keys != nullptr && is_a_word) add(*keys, kConcept, first, found);
    byte += keys != nullptr ? length : character;
  }
  return byte;
}

}  // namespace

ConceptTable::ConceptTable(const lexicon::Grammar& grammar)
    : grammar_(&grammar), terms_(grammar, "concepts") {}

bool ConceptTable::is_function_word(const std::string& folded) const {
  return grammar_->in("stop_words", folded) || grammar_->cue_forms.contains(folded);
}

std::vector<AnchorAt> find_concepts(const SourceView& source, const std::vector<AnchorAt>& anchors,
                                    const ConceptTable& table) {
  std::vector<AnchorAt> found;
  Named named(anchors);
  std::size_t read = 0;  // bytes that an entry without spaces has taken
  const std::vector<text::Token>& tokens = source.analysis->tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != text::TokenKind::word || named.covers(i)) {
      continue;
    }
    if (lexicon::is_unspaced(tokens[i].folded)) {
      read = add_characters(source, i, read, table, found);
    } else if (const auto* keys = table.terms().of_stem(tokens[i].stem)) {
      add(*keys, kConcept, i, found);
    } else if (!table.is_function_word(tokens[i].folded)) {
      add(letters_of(tokens[i]), "", i, found);
    }
  }
  return found;
}

}  // namespace readout::align
