#include "readout/align/concepts.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::align {
namespace {

bool is_unspaced(std::string_view word) {
  std::size_t position = 0;
  return !word.empty() && text::is_han(text::next_code_point(word, position));
}

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

void add(const ConceptTable::Keys& keys, std::size_t first, std::size_t end,
         std::vector<AnchorAt>& found) {
  for (const std::string& key : keys) {
    found.push_back({first, end, key, false, false});
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
    std::size_t length = 0;
    if (const ConceptTable::Keys* keys = table.at(rest, length)) {
      add(*keys, first, first + 1, found);
    } else {
      static_cast<void>(text::next_code_point(rest, length));
    }
    byte += length;
  }
  return byte;
}

}  // namespace

ConceptTable::ConceptTable(const lexicon::Grammar& grammar) : grammar_(&grammar) {
  const auto concepts = grammar.terms.find("concepts");
  if (concepts == grammar.terms.end()) {
    return;
  }
  for (const auto& [name, words] : concepts->second) {
    for (const std::string& word : words) {
      const bool unspaced = is_unspaced(word);
      longest_ = unspaced ? std::max(longest_, word.size()) : longest_;
      Keys& keys = unspaced ? by_characters_[word] : by_stem_[text::stem(word, grammar.language)];
      if (std::ranges::find(keys, "concept:" + name) == keys.end()) {
        keys.push_back("concept:" + name);
      }
    }
  }
  for (auto* table : {&by_stem_, &by_characters_}) {
    for (auto& [word, keys] : *table) {
      std::ranges::sort(keys);
    }
  }
}

const ConceptTable::Keys* ConceptTable::of_stem(const std::string& stem) const {
  const auto found = by_stem_.find(stem);
  return found == by_stem_.end() ? nullptr : &found->second;
}

bool ConceptTable::is_function_word(const std::string& folded) const {
  return grammar_->in("stop_words", folded) || grammar_->cue_forms.contains(folded);
}

const ConceptTable::Keys* ConceptTable::at(std::string_view text, std::size_t& length) const {
  const Keys* best = nullptr;
  std::string word;
  for (std::size_t end = 0; end < text.size() && end < longest_ && is_unspaced(text.substr(end));) {
    static_cast<void>(text::next_code_point(text, end));
    word.assign(text.substr(0, end));
    if (const auto found = by_characters_.find(word); found != by_characters_.end()) {
      best = &found->second;
      length = end;
    }
  }
  return best;
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
    if (is_unspaced(tokens[i].folded)) {
      read = add_characters(source, i, read, table, found);
    } else if (const ConceptTable::Keys* keys = table.of_stem(tokens[i].stem)) {
      add(*keys, i, i + 1, found);
    } else if (!table.is_function_word(tokens[i].folded)) {
      add(letters_of(tokens[i]), i, i + 1, found);
    }
  }
  return found;
}

}  // namespace readout::align
