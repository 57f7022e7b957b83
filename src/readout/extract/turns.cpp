#include "readout/extract/turns.hpp"

#include <algorithm>
#include <map>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestLabel = 160;  ///< bytes before the colon
constexpr std::size_t kLabelWords = 14;

struct Label {
  std::size_t block = 0;
  TokenRange tokens;  ///< without what stands in brackets
  std::size_t speech = 0;
  bool shouted = false;    ///< all capitals
  bool person = false;     ///< names somebody
  bool asks = false;       ///< Q, QUESTION, В:, 问
  bool household = false;  ///< MODERATOR, OPERATOR
};

bool is_colon(std::string_view text, std::size_t at) {
  return text[at] == ':' || text.substr(at).starts_with("：");
}

class LabelReader {
 public:
  LabelReader(const Reading& reading, const Cast& cast)
      : reading_(reading),
        cast_(cast),
        askers_(reading.grammar.list("interrogative_labels")),
        household_(reading.grammar.list("housekeeping_labels")) {}

  [[nodiscard]] std::optional<Label> at(std::size_t block) const {
    const Block& in = reading_.document.blocks[block];
    if (in.kind == BlockKind::title || in.span.empty()) return std::nullopt;
    if (auto bare = bare_question(block)) return bare;
    const auto colon = colon_in(in.span);
    if (!colon) return std::nullopt;
    Label label;
    label.block = block;
    const bool wide = reading_.document.text[*colon] != ':';
    label.speech = *colon + (wide ? std::string_view("：").size() : 1);
    label.tokens = reading_.tokens_of({in.span.begin, *colon});
    return fill(label) ? std::optional(label) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> colon_in(Span block) const {
    const std::string_view text = reading_.document.text;
    const std::size_t last = std::min(block.end, block.begin + kLongestLabel);
    for (std::size_t i = block.begin; i < last; ++i) {
      if (is_colon(text, i)) return i;
    }
    return std::nullopt;
  }

  /// "Q    Thank you, Mr. President": a question without a colon.
  [[nodiscard]] std::optional<Label> bare_question(std::size_t block) const {
    const Span span = reading_.document.blocks[block].span;
    const std::size_t token = reading_.analysis.token_at(span.begin);
    if (token + 1 >= reading_.analysis.tokens.size()) return std::nullopt;
    const text::Token& first = reading_.token(token);
    if (first.span.size() != 1 || !first.capitalised || reading_.is_mark(token + 1, {":", "."}) ||
        askers_.match(reading_.analysis.tokens, token, token + 1) == 0) {
      return std::nullopt;
    }
    Label label;
    label.block = block;
    label.tokens = {token, token + 1};
    label.speech = first.span.end;
    label.asks = true;
    return label;
  }

  bool fill(Label& label) const {
    const std::size_t bracket = first_bracket(label.tokens);
    label.tokens.end = bracket;
    if (label.tokens.empty()) return false;
    const auto& tokens = reading_.analysis.tokens;
    const bool all = askers_.match(tokens, label.tokens.first, label.tokens.end) > 0;
    label.asks = all;
    label.household = household_.match(tokens, label.tokens.first, label.tokens.end) > 0;
    if (reading_.unspaced) return fill_unspaced(label);
    std::size_t words = 0;
    std::size_t upper = 0;
    for (std::size_t i = label.tokens.first; i < label.tokens.end; ++i) {
      if (reading_.quotation_at(i) != nullptr) return false;
      if (!reading_.is_word(i)) continue;
      ++words;
      const bool glue =
          reading_.grammar.in("label_glue", tokens[i].folded) || reading_.mention_at(i) != nullptr;
      if (!tokens[i].capitalised && !glue) return false;
      if (is_upper_case(tokens[i].span.in(reading_.document.text))) ++upper;
      label.person = label.person || names_person(i, label.tokens.end);
    }
    if (words == 0 || words > kLabelWords) return false;
    label.person = label.person || begins_with_initial(label.tokens);
    label.shouted = upper == words && tokens[label.tokens.first].span.size() > 1;
    return true;
  }

  bool fill_unspaced(Label& label) const {
    label.person = label.tokens.size() <= kLabelWords;
    for (std::size_t i = label.tokens.first; i < label.tokens.end; ++i) {
      if (reading_.quotation_at(i) != nullptr || reading_.is_mark(i, {"，", ",", "。"}))
        return false;
    }
    label.person = std::any_of(
        reading_.analysis.tokens.begin() + static_cast<std::ptrdiff_t>(label.tokens.first),
        reading_.analysis.tokens.begin() + static_cast<std::ptrdiff_t>(label.tokens.end),
        [&](const text::Token& t) {
          const auto i = static_cast<std::size_t>(&t - reading_.analysis.tokens.data());
          return names_person(i, label.tokens.end);
        });
    return label.tokens.size() <= kLabelWords;
  }

  [[nodiscard]] std::size_t first_bracket(TokenRange tokens) const {
    for (std::size_t i = tokens.first; i < tokens.end; ++i) {
      if (reading_.is_mark(i, {"(", "[", "（"})) return i;
    }
    return tokens.end;
  }

  [[nodiscard]] bool names_person(std::size_t i, std::size_t end) const {
    if (const lexicon::Mention* mention = reading_.mention_at(i)) {
      const auto identity = cast_.known(*mention);
      return (identity && identity->kind == ActorClass::person) || !mention->office.empty();
    }
    return reading_.is(i, kHonorific) && i + 1 < end;
  }

  /// "И.Марен"
  [[nodiscard]] bool begins_with_initial(TokenRange label) const {
    const std::string_view words = reading_.text_of(label);
    std::size_t next = 0;
    return !words.empty() && text::is_upper(text::next_code_point(words, next)) &&
           next + 1 < words.size() && words[next] == '.';
  }

  [[nodiscard]] static bool is_upper_case(std::string_view word) {
    for (std::size_t i = 0; i < word.size();) {
      if (text::is_lower(text::next_code_point(word, i))) return false;
    }
    return true;
  }

  const Reading& reading_;
  const Cast& cast_;
  WordRuns askers_;
  WordRuns household_;
};

std::string label_text(const Reading& reading, const Label& label) {
  return text::fold(reading.text_of(label.tokens));
}

bool is_titled_transcript(const Reading& reading) {
  const std::string title = text::fold(reading.document.title);
  const auto& titles = reading.grammar.list("transcript_titles");
  return std::any_of(titles.begin(), titles.end(), [&](const std::string& words) {
    return title.find(words) != std::string::npos;
  });
}

/// Labels that can be trusted: they name somebody, shout, or come again.
std::vector<Label> trusted(const Reading& reading, std::vector<Label> labels) {
  std::map<std::string, std::size_t> times;
  for (const Label& label : labels) ++times[label_text(reading, label)];
  std::erase_if(labels, [&](const Label& label) {
    return !label.person && !label.shouted && !label.asks && times[label_text(reading, label)] < 2;
  });
  const auto speakers = std::count_if(labels.begin(), labels.end(), [](const Label& label) {
    return label.person || label.shouted;
  });
  const bool declared = reading.document.kind == "transcript" || is_titled_transcript(reading);
  const auto enough = declared ? 1 : 2;
  if (static_cast<long>(labels.size()) < enough || speakers == 0) return {};
  const bool sparse = labels.size() * 12 < reading.document.blocks.size();
  if (!declared && sparse && speakers < 2) return {};
  return labels;
}

/// A name in capitals as it is written elsewhere: "REYK" -> "Reyk"; a description in small letters.
std::string in_small_letters(const Reading& reading, const Label& label, const std::string& name) {
  for (std::size_t i = label.tokens.first; i < label.tokens.end; ++i) {
    if (reading.is(i, kPersonNoun) && i + 1 == label.tokens.end) return text::fold(name);
  }
  std::string shown;
  bool begins = true;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t start = i;
    const char32_t c = text::next_code_point(name, i);
    const std::string_view letter = std::string_view(name).substr(start, i - start);
    shown += begins ? std::string(letter) : text::fold(letter);
    begins = !text::is_letter(c);
  }
  return shown;
}

/// The last name of a label, else the whole of it: "President of Varland Ilda Maren".
TokenRange name_in(const Reading& reading, TokenRange label) {
  for (std::size_t i = label.end; i > label.first; --i) {
    const lexicon::Mention* mention = reading.mention_at(i - 1);
    if (mention == nullptr || mention->actor.empty()) continue;
    if (mention->kind == lexicon::MentionKind::name ||
        mention->kind == lexicon::MentionKind::surname) {
      return {std::max(label.first, mention->first_token), mention->end_token};
    }
  }
  return label;
}

Resolved speaker_of(const Reading& reading, const Discourse& discourse, const Label& label) {
  Resolved resolved;
  const bool anonymous =
      reading.anonymous.match(reading.analysis.tokens, label.tokens.first, label.tokens.end) > 0;
  if (auto named = discourse.resolve(name_in(reading, label.tokens))) resolved = *named;
  const bool described = resolved.kind == ActorClass::group || anonymous;
  const bool known = reading.actors.find(resolved.speaker.id) != nullptr;
  if (described || resolved.speaker.id.empty()) {
    resolved.speaker.name = std::string(reading.text_of(label.tokens));
    resolved.speaker.members.clear();
    resolved.joint = false;
  }
  if (!known && label.shouted) {
    resolved.speaker.name = in_small_letters(reading, label, resolved.speaker.name);
  }
  if (!known && (described || resolved.speaker.id.empty())) {
    resolved.speaker.id = slug(resolved.speaker.name);
  }
  resolved.speaker.how = SpeakerHow::turn_label;
  resolved.speaker.mention = reading.span_of(label.tokens);
  resolved.confidence = .97;
  return resolved;
}

bool has_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (text::is_letter(text::next_code_point(text, i))) return true;
  }
  return false;
}

}  // namespace

std::vector<Turn> find_turns(const Reading& reading, const Cast& cast) {
  const LabelReader reader(reading, cast);
  std::vector<Label> labels;
  for (std::size_t block = 0; block < reading.document.blocks.size(); ++block) {
    if (auto label = reader.at(block)) labels.push_back(*label);
  }
  labels = trusted(reading, std::move(labels));
  const Discourse discourse(reading, cast, {});
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Turn turn;
    turn.first_block = labels[i].block;
    turn.end_block = i + 1 < labels.size() ? labels[i + 1].block : reading.document.blocks.size();
    for (std::size_t b = turn.first_block; b < turn.end_block; ++b) {
      const Block& block = reading.document.blocks[b];
      if (block.kind == BlockKind::heading || !has_letters(block.span.in(reading.document.text))) {
        turn.end_block = std::max(b, turn.first_block + 1);
      }
    }
    turn.speech = labels[i].speech;
    turn.for_the_record = !labels[i].asks && !labels[i].household;
    if (turn.for_the_record) turn.speaker = speaker_of(reading, discourse, labels[i]);
    turns.push_back(std::move(turn));
  }
  return turns;
}

bool is_housekeeping(const Reading& reading, const WordRuns& phrases, Span sentence) {
  const std::string_view words = sentence.in(reading.document.text);
  if (words.empty() || !has_letters(words)) return true;
  const char first = words.front();
  if (first == '(' || first == '[' || words.starts_with("（")) {
    return words.find_first_of(")]") + 2 >= words.size() || words.ends_with("）");
  }
  const TokenRange tokens = reading.tokens_of(sentence);
  for (std::size_t i = tokens.first; i < tokens.end;) {
    if (!reading.is_word(i)) {
      ++i;
      continue;
    }
    const std::size_t length = phrases.match(reading.analysis.tokens, i, tokens.end);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace readout::extract
