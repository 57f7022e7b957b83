#include "readout/extract/turn_labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "readout/extract/cues.hpp"
#include "readout/extract/dash_interviews.hpp"
#include "readout/extract/label_evidence.hpp"
#include "readout/extract/list_items.hpp"
#include "readout/extract/resolved.hpp"
#include "readout/extract/unspaced_names.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kLongestLabel = 320;  ///< bytes before the colon
constexpr std::size_t kLabelWords = 24;
constexpr std::size_t kUnspacedLabel = 14;  ///< tokens
constexpr std::size_t kNameWords = 4;

bool is_single_letter(std::string_view word) {
  std::size_t next = 0;
  return !word.empty() && text::is_letter(text::next_code_point(word, next)) && next == word.size();
}

class LabelReader {
 public:
  LabelReader(const Reading& reading, const Cast& cast)
      : reading_(reading),
        cast_(cast),
        cues_(reading),
        askers_(reading.grammar.runs("interrogative_labels")),
        answerers_(reading.grammar.runs("answer_labels")),
        household_(reading.grammar.runs("housekeeping_labels")) {}

  [[nodiscard]] std::optional<Label> at(std::size_t block) const {
    const Block& in = reading_.document.blocks[block];
    if (in.kind == BlockKind::title || in.span.empty()) return std::nullopt;
    if (auto bare = bare_question(block)) return bare;
    if (auto label = dashed(block)) return label;
    const auto colon = colon_in(in.span);
    if (!colon) return std::nullopt;
    Label label;
    label.block = block;
    const bool wide = reading_.document.text[*colon] != ':';
    label.speech = *colon + (wide ? std::string_view("：").size() : 1);
    label.tokens = reading_.tokens_of({in.span.begin, *colon});
    if (opens_list(label, block) || is_subheading(label, block) ||
        reading_.is_mark(label.tokens.first, {"-", "\u2022", "*"})) {
      return std::nullopt;  // «- Выборы: кто победит?»
    }
    return fill(label) ? std::optional(label) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> colon_in(Span block) const {
    const std::string_view text = std::string_view(reading_.document.text)
                                      .substr(block.begin, std::min(block.size(), kLongestLabel));
    const std::size_t colon = std::min(text.find(':'), text.find("："));
    return colon == std::string_view::npos ? std::nullopt : std::optional(block.begin + colon);
  }

  /// «И. Марен – Добрый день», «МАРЕН — Да»: an initial, or capitals throughout, before a dash.
  [[nodiscard]] std::optional<Label> dashed(std::size_t block) const {
    constexpr std::size_t kMostTokens = 7;
    const TokenRange words = reading_.tokens_of(reading_.document.blocks[block].span);
    std::size_t dash = words.first;
    bool upper = true;
    for (; dash < words.end && !reading_.is_mark(dash, {"-"}); ++dash) {
      if (dash - words.first >= kMostTokens) return std::nullopt;
      if (reading_.is_mark(dash, {"."})) continue;
      if (!reading_.is_word(dash) || !reading_.token(dash).capitalised) return std::nullopt;
      upper = upper && is_upper_case(reading_.token(dash).span.in(reading_.document.text));
    }
    if (reading_.unspaced || dash == words.first || dash + 1 >= words.end) return std::nullopt;
    const Span mark = reading_.token(dash).span;
    const bool hyphen = reading_.token(dash - 1).span.end == mark.begin &&
                        reading_.token(dash + 1).span.begin == mark.end;
    Label label;
    label.block = block;
    label.tokens = {words.first, dash};
    label.speech = mark.end;
    label.dashed = true;
    const bool written = begins_with_initial(label.tokens) || (upper && label.tokens.size() > 1) ||
                         (upper && reading_.token(words.first).span.size() > 2);
    return !hyphen && written && fill(label) ? std::optional(label) : std::nullopt;
  }

  /// "Q    Thank you, Mr. President": a question without a colon.
  [[nodiscard]] std::optional<Label> bare_question(std::size_t block) const {
    const Span span = reading_.document.blocks[block].span;
    const std::size_t token = reading_.analysis.token_at(span.begin);
    if (token + 1 >= reading_.analysis.tokens.size()) return std::nullopt;
    const text::Token& first = reading_.token(token);
    if (!is_single_letter(first.span.in(reading_.document.text)) || !first.capitalised ||
        reading_.is_mark(token + 1, {":", "."}) ||
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

  /// "Ilda Maren, President of Varland:" above items: a list of statements, no turn.
  [[nodiscard]] bool opens_list(const Label& label, std::size_t block) const {
    const auto& blocks = reading_.document.blocks;
    if (block + 1 >= blocks.size() ||
        reading_.words_in({label.speech, std::max(label.speech, blocks[block].span.end)}) > 0) {
      return false;
    }
    return is_list_item(reading_, block + 1) && !begins_with_initial(label.tokens);
  }

  /// "瓦兰德外长：决不让步" without any stop: over the paragraphs of a report.
  [[nodiscard]] bool is_subheading(const Label& label, std::size_t block) const {
    const Span said{label.speech, std::max(label.speech, reading_.document.blocks[block].span.end)};
    if (reading_.words_in(said) == 0 || text::holds_stop(said.in(reading_.document.text))) {
      return false;
    }
    return reading_.unspaced || is_told_of_below(reading_, label.tokens, said, block);
  }

  bool fill(Label& label) const {
    const std::size_t bracket = first_bracket(label.tokens);
    label.noted = bracket < label.tokens.end;
    label.tokens.end = bracket;
    if (label.tokens.empty()) return false;
    const auto& tokens = reading_.analysis.tokens;
    // «В. Марен» asks nothing, «О. Рейк» is no answer.
    const bool named = begins_with_initial(label.tokens) &&
                       reading_.is_name_word(label.tokens.end - 1) && label.tokens.size() > 2;
    label.asks = !named && askers_.match(tokens, label.tokens.first, label.tokens.end) > 0;
    label.answers = !named && answerers_.match(tokens, label.tokens.first, label.tokens.end) > 0;
    label.household = household_.match(tokens, label.tokens.first, label.tokens.end) > 0;
    if (!label.asks && !label.household && reports(label.tokens)) return false;
    if (reading_.unspaced) return fill_unspaced(label);
    std::size_t words = 0;
    std::size_t upper = 0;
    const bool titled = is_titled_name(label.tokens);
    label.person = titled;
    label.name = true;
    for (std::size_t i = label.tokens.first; i < label.tokens.end; ++i) {
      if (reading_.quotation_at(i) != nullptr) return false;
      if (!reading_.is_word(i)) continue;
      ++words;
      const bool glue =
          reading_.grammar.in("label_glue", tokens[i].folded) || reading_.mention_at(i) != nullptr;
      if (reading_.grammar.in("possessive_marks", tokens[i].folded)) continue;  // "People's"
      if (!tokens[i].capitalised && !glue && !titled) return false;
      label.name = label.name && reading_.is_name_word(i);
      if (is_upper_case(tokens[i].span.in(reading_.document.text))) ++upper;
      label.person = label.person || names_person(i, label.tokens.end);
    }
    if (words == 0 || words > kLabelWords) return false;
    label.name = label.name && words > 1 && words <= kNameWords;
    label.initial = begins_with_initial(label.tokens);
    label.person = label.person || label.initial;
    label.shouted = upper == words && tokens[label.tokens.first].span.size() > 1;
    return true;
  }

  /// «Директор завода Иван Петров»: who somebody is, in small words, before a name of two.
  [[nodiscard]] bool is_titled_name(TokenRange label) const {
    constexpr std::size_t kShortest = 4;
    if (label.size() < kShortest || !reading_.token(label.first).capitalised) return false;
    const bool named = reading_.is_name_word(label.end - 1) && reading_.is_name_word(label.end - 2);
    if (!named || !cues_.in(label).empty()) return false;
    for (std::size_t i = label.first; i < label.end; ++i) {
      if (reading_.is(i, kBe | kModal | kAuxiliary | kSubordinator | kRelative | kThat))
        return false;
      if (!reading_.is_word(i) && !reading_.is_mark(i, {"-", "."})) return false;
    }
    return reading_.is(label.first, kPersonNoun);
  }

  bool fill_unspaced(Label& label) const {
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
    label.name = looks_like_name(reading_, reading_.text_of(label.tokens));
    return label.tokens.size() <= kUnspacedLabel;
  }

  /// "她说：“…”": a sentence that opens a quotation, no label.
  [[nodiscard]] bool reports(TokenRange tokens) const {
    const std::vector<CueHit> hits = cues_.in(tokens);
    return !hits.empty() && hits.back().tokens.end == tokens.end &&
           cues_.entry(hits.back()).kind == lexicon::CueKind::verb;
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
  CueFinder cues_;
  const lexicon::WordRuns& askers_;
  const lexicon::WordRuns& answerers_;
  const lexicon::WordRuns& household_;
};

/// The only person whom the lines above the first label name: "外交部发言人陆敏主持例行记者会".
TokenRange person_above(const Reading& reading, const Cast& cast, std::size_t end) {
  TokenRange person;
  std::string id;
  for (std::size_t i = 0; i < end; ++i) {
    const lexicon::Mention* mention = reading.mention_at(i);
    if (mention == nullptr || reading.quotation_at(i) != nullptr) continue;  // a paper's name
    const auto identity = cast.known(*mention);
    if (!identity || !may_be_person(identity->kind, identity->name) || identity->id == id) continue;
    if (!id.empty()) return {};
    id = identity->id;
    person = {mention->first_token, mention->end_token};
  }
  return person;
}

/// "答：", "Ответ:": the person who is asked, where the text says who.
void name_answerers(const Reading& reading, const Cast& cast, std::vector<Label>& labels) {
  if (labels.empty() || !labels.front().asks) return;  // a question may name somebody else
  const TokenRange person = person_above(reading, cast, labels.front().tokens.first);
  for (Label& label : labels) {
    if (!label.answers || person.empty()) continue;
    label.tokens = person;
    label.person = true;
  }
}

bool is_titled_transcript(const Reading& reading) {
  const std::string title = text::fold(reading.document.title);
  const auto& titles = reading.grammar.list("transcript_titles");
  return std::any_of(titles.begin(), titles.end(), [&](const std::string& words) {
    return title.find(words) != std::string::npos;
  });
}

/// How often the labels say the same, and how often they end in the same name.
class Repeats {
 public:
  Repeats(const Reading& reading, const std::vector<Label>& labels) : reading_(reading) {
    for (const Label& label : labels) {
      ++times_[label_text(reading, label)];
      ++names_[last_word(label)];
    }
  }

  [[nodiscard]] bool again(const Label& label) const {
    return times_.at(label_text(reading_, label)) > 1 ||
           (label.tokens.size() > 1 && names_.at(last_word(label)) > 1);
  }

 private:
  [[nodiscard]] std::string last_word(const Label& label) const {
    return reading_.token(label.tokens.end - 1).folded;
  }

  const Reading& reading_;
  std::map<std::string, std::size_t> times_;
  std::map<std::string, std::size_t> names_;
};

/// "Courier: Why?" among labels that are sure: who only asks.
template <typename IsSure>
void mark_askers(const Reading& reading, std::vector<Label>& labels, const IsSure& is_sure) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const TokenRange turn = reading.tokens_of(turn_of(reading, labels, i));
    const bool question = !turn.empty() && reading.is_mark(turn.end - 1, {"?", "\uFF1F"});
    labels[i].asks = labels[i].asks || (question && !is_sure(labels[i]));
  }
}

/// A dash stands behind names for many reasons: of a talk only where two take turns.
void drop_lone_dashes(const Reading& reading, std::vector<Label>& labels) {
  constexpr std::size_t kFewest = 3;
  std::map<std::string, std::size_t> times;
  std::size_t dashed = 0;
  for (const Label& label : labels) {
    if (!label.dashed) continue;
    ++times[label_text(reading, label)];
    ++dashed;
  }
  const bool again = std::ranges::any_of(times, [](const auto& each) { return each.second > 1; });
  if (dashed >= kFewest && times.size() > 1 && again) return;
  std::erase_if(labels, [](const Label& label) { return label.dashed; });
}

/// Labels that can be trusted: they name somebody, shout, or come again; with enough of them, also
/// those that look like a name.
std::vector<Label> trusted(const Reading& reading, std::vector<Label> labels) {
  const bool titled = is_titled_transcript(reading);
  const bool declared = reading.document.kind == "transcript" || titled;
  if (!titled) {
    std::erase_if(labels, [&](const Label& label) { return is_in_headline(reading, label); });
  }
  if (is_interview(reading, labels)) {
    for (std::size_t i = 0; i < labels.size(); i += 2) labels[i].asks = true;
    return labels;
  }
  const Repeats repeats(reading, labels);
  const auto shouts = [&](const Label& label) {  // but not "UPDATE: …"
    return label.shouted && (declared || repeats.again(label));
  };
  std::erase_if(labels, [&](const Label& label) {  // nobody asks in "A: ..., B: ..."
    return label.answers && !label.person && std::ranges::none_of(labels, &Label::asks);
  });
  const auto is_sure = [&](const Label& label) {
    return label.person || shouts(label) || label.asks || label.answers || label.noted ||
           repeats.again(label);
  };
  const auto sure = std::count_if(labels.begin(), labels.end(), is_sure);
  if (sure > 1) mark_askers(reading, labels, is_sure);
  std::erase_if(labels, [&](const Label& label) {
    return !is_sure(label) && !((label.name || label.shouted) && (declared || sure > 1));
  });
  const auto speakers = std::count_if(labels.begin(), labels.end(), [&](const Label& label) {
    return label.person || label.answers || shouts(label) ||
           (label.name && (declared || repeats.again(label)));
  });
  if (labels.empty()) return labels;
  if (opens_speech(reading, labels)) return labels;
  const std::size_t enough = declared ? 1 : 2;
  if (labels.size() < enough || speakers == 0) return {};
  const bool sparse = labels.size() * 12 < reading.document.blocks.size();
  if (!declared && sparse && speakers < 2) return {};
  if (!titled && !are_spoken(reading, labels)) return {};
  return labels;
}

}  // namespace

std::vector<Label> find_labels(const Reading& reading, const Cast& cast) {
  const LabelReader reader(reading, cast);
  std::vector<Label> labels;
  for (std::size_t block = 0; block < reading.document.blocks.size(); ++block) {
    if (auto label = reader.at(block)) labels.push_back(*label);
  }
  drop_lone_dashes(reading, labels);
  if (labels.empty()) return dash_interview(reading);
  name_answerers(reading, cast, labels);
  mark_answerers(reading, labels);
  return trusted(reading, std::move(labels));
}

}  // namespace readout::extract
