#include "readout/extract/dash_interviews.hpp"

#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {
namespace {

/// «Илья Томасович, когда пойдёт паром?»
TokenRange addressed_in(const Reading& reading, TokenRange question) {
  for (std::size_t i = question.first; i < question.end; ++i) {
    const lexicon::Mention* mention = reading.mention_at(i);
    if (mention == nullptr || mention->end_token < mention->first_token + 2) continue;
    const bool patronymic = lexicon::ends_in(reading.grammar, "patronymic_endings",
                                             reading.token(mention->end_token - 1).folded);
    const bool set_off = reading.is_mark(mention->end_token, {","});
    if (patronymic && set_off) return {mention->first_token, mention->end_token};
  }
  return {};
}

bool ends_in_question(const Reading& reading, TokenRange words) {
  std::size_t last = words.end;
  while (last > words.first && reading.token(last - 1).kind == text::TokenKind::quote) --last;
  return last > words.first && reading.is_mark(last - 1, {"?"});
}

}  // namespace

std::vector<Label> dash_interview(const Reading& reading) {
  constexpr std::size_t kFewest = 4;
  std::vector<Label> labels;
  if (reading.unspaced || !reading.grammar.in("dialogue_marks", "dash")) return labels;
  TokenRange person;
  for (std::size_t b = 0; b < reading.document.blocks.size(); ++b) {
    const TokenRange words = reading.tokens_of(reading.document.blocks[b].span);
    if (words.size() < 2 || !reading.is_mark(words.first, {"-"})) continue;
    const bool asks = labels.size() % 2 == 0;
    if (ends_in_question(reading, words) != asks) return {};
    Label label;
    label.block = b;
    label.tokens = {words.first, words.first + 1};
    label.speech = reading.token(words.first).span.end;
    label.dashed = true;
    label.asks = asks;
    label.answers = !asks;
    if (asks && person.empty()) person = addressed_in(reading, words);
    labels.push_back(label);
  }
  if (labels.size() < kFewest) return {};
  for (Label& label : labels) {
    if (!label.answers || person.empty()) continue;
    label.tokens = person;
    label.person = true;
  }
  return labels;
}

}  // namespace readout::extract
