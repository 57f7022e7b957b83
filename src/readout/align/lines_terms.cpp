#include "readout/align/lines_terms.hpp"

#include <algorithm>
#include <string>

#include "readout/align/anchors.hpp"
#include "readout/align/concepts.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::align {
namespace {

constexpr std::size_t kMostTerms = 64;
constexpr std::size_t kShortWord = 3;  // letters of a word that may be the same in another language
constexpr std::size_t kStemLetters = 6;  // of a word in a language without a stemmer

KeyKind kind_of(const AnchorAt& anchor) {
  if (anchor.actor) return KeyKind::actor;
  if (anchor.key.starts_with("concept:")) return KeyKind::concept_;
  if (anchor.key.starts_with("name:")) return KeyKind::name;
  if (anchor.key.starts_with("letters:")) return KeyKind::letters;
  return KeyKind::quantity;
}

/// The first letters: what a word without a stemmer keeps through its forms, more or less.
std::string beginning(const std::string& word) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kStemLetters && at < word.size(); ++i) {
    static_cast<void>(text::next_code_point(word, at));
  }
  return word.substr(0, at);
}

Document document_of(const TermsRequest& request) {
  Document document;
  document.language = request.language;
  for (const std::string_view sentence : request.sentences) {
    const std::size_t begin = document.text.size();
    document.text += text::to_valid_utf8(sentence);
    document.blocks.push_back({BlockKind::paragraph, {begin, document.text.size()}});
    document.text += '\n';
  }
  return document;
}

lexicon::Named named_of(const Document& document, const text::Analysis& analysis,
                        const lexicon::Lexicon& lexicon, bool known_language) {
  if (known_language) {
    return lexicon::find_named(document.text, analysis, lexicon::ActorIndex(lexicon), "");
  }
  return {{}, lexicon::find_quantities(document.text, analysis, lexicon)};
}

bool is_content(const text::Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
}

/// Goes through the tokens, the anchors and the concepts of a text at once.
class Reader {
 public:
  Reader(const TermsRequest& request, const lexicon::Lexicon& lexicon, Vocabulary& keys,
         Vocabulary& words)
      : request_(request),
        keys_(keys),
        words_(words),
        document_(document_of(request)),
        analysis_(text::analyse(document_)),
        table_(lexicon.grammar(request.language)) {
    const lexicon::Named named = named_of(document_, analysis_, lexicon, request.known_language);
    const lexicon::SourceView view{&document_, &analysis_, &named};
    anchors_ = find_anchors(view);
    concepts_ = find_concepts(view, anchors_, table_);
    has_stems_ = std::ranges::any_of(analysis_.tokens, [](const text::Token& token) {
      return token.kind == text::TokenKind::word && token.stem != token.folded;
    });
  }

  std::vector<LineTerms> read() {
    std::vector<LineTerms> lines;
    lines.reserve(document_.blocks.size());
    for (const Block& block : document_.blocks) lines.push_back(read_line(block.span));
    return lines;
  }

 private:
  LineTerms read_line(Span span) {
    LineTerms line;
    for (; next_ < analysis_.tokens.size() && analysis_.tokens[next_].span.end <= span.end;
         ++next_) {
      const text::Token& token = analysis_.tokens[next_];
      const std::vector<LineKey> keys = keys_at(token);
      note_shape(line, token, line.length == 0);
      add_term(line, token, keys);
    }
    line.length = std::max(1.0, line.length);
    line.stops = std::max(1.0, line.stops);
    std::ranges::sort(line.keys, {},
                      [](const LineKey& key) { return std::pair(key.key, key.term); });
    return line;
  }

  /// `first`: no word or number came before.
  void note_shape(LineTerms& line, const text::Token& token, bool first) const {
    std::size_t at = token.span.begin;
    const char32_t c = text::next_code_point(document_.text, at);
    const bool terminator = text::is_terminator(c);
    if (is_content(token)) {
      if (first) line.begins_small = text::is_lower(c);
      line.length += static_cast<double>(text::count_code_points(token.folded));
    } else if (terminator || token.folded == ";" || token.folded == ":") {
      ++line.stops;
    }
    if (token.kind != text::TokenKind::quote) line.ends = terminator;
  }

  /// Also moves on in the anchors and the concepts.
  std::vector<LineKey> keys_at(const text::Token& token) {
    std::vector<LineKey> keys;
    take(anchors_, next_anchor_, keys);
    take(concepts_, next_concept_, keys);
    const bool word = token.kind == text::TokenKind::word && !table_.is_function_word(token.folded);
    if (word && (request_.same_language || text::count_code_points(token.folded) >= kShortWord)) {
      add(keys, "word", request_.same_language ? token.stem : token.folded, KeyKind::word);
    } else if (token.kind == text::TokenKind::number) {
      add(keys, "digits", token.folded, KeyKind::quantity);
    } else if (token.folded == "?" || token.folded == "!" || token.folded == ":") {
      add(keys, "mark", token.folded, KeyKind::mark);
    }
    return keys;
  }

  void take(const std::vector<AnchorAt>& anchors, std::size_t& next, std::vector<LineKey>& keys) {
    while (next < anchors.size() && anchors[next].first_token < next_) ++next;
    for (; next < anchors.size() && anchors[next].first_token == next_; ++next) {
      add(keys, "", anchors[next].key, kind_of(anchors[next]));
    }
  }

  void add(std::vector<LineKey>& keys, std::string_view kind, const std::string& key,
           KeyKind found_by) {
    keys.push_back({keys_.id(kind, key), 0, found_by});
  }

  void add_term(LineTerms& line, const text::Token& token, const std::vector<LineKey>& keys) {
    const bool word = token.kind == text::TokenKind::word && !table_.is_function_word(token.folded);
    if ((keys.empty() && !word) || line.words.size() == kMostTerms) return;
    const std::uint32_t id = words_.id("", has_stems_ ? token.stem : beginning(token.folded));
    if (std::ranges::find(line.words, id) != line.words.end()) return;
    for (LineKey key : keys) {
      key.term = static_cast<std::uint8_t>(line.words.size());
      line.keys.push_back(key);
    }
    line.words.push_back(id);
  }

  const TermsRequest& request_;
  Vocabulary& keys_;
  Vocabulary& words_;
  Document document_;
  text::Analysis analysis_;
  ConceptTable table_;
  std::vector<AnchorAt> anchors_;
  std::vector<AnchorAt> concepts_;
  bool has_stems_ = false;
  std::size_t next_ = 0;
  std::size_t next_anchor_ = 0;
  std::size_t next_concept_ = 0;
};

}  // namespace

std::vector<LineTerms> line_terms(const TermsRequest& request, const lexicon::Lexicon& lexicon,
                                  Vocabulary& keys, Vocabulary& words) {
  return Reader(request, lexicon, keys, words).read();
}

}  // namespace readout::align
