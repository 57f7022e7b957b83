#include "readout/extract/label_evidence.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kOpeningBlocks = 4;  ///< where a speech alone names its speaker

/// Blocks from `block` on in which somebody says "I" or "we", and not inside quotation marks.
std::size_t personal_blocks(const Reading& reading, std::size_t block) {
  std::size_t personal = 0;
  std::size_t last = block;
  for (std::size_t i = reading.analysis.token_at(reading.document.blocks[block].span.begin);
       i < reading.analysis.tokens.size(); ++i) {
    if (!reading.is(i, kFirstPerson) || reading.quotation_at(i) != nullptr) continue;
    const std::size_t here = reading.analysis.sentences[reading.token(i).sentence].block;
    if (personal == 0 || here != last) ++personal;
    last = here;
  }
  return personal;
}

/// What the words behind the labels of a text that does not call itself a transcript look like.
struct Spoken {
  std::size_t personal = 0;  ///< turns in which somebody says "I" or "we" outside quotation marks
  std::size_t told = 0;      ///< turns that name their own speaker
  std::size_t blocks = 0;
  std::size_t quoting = 0;  ///< blocks with quotation marks in them
};

Spoken spoken_behind(const Reading& reading, const std::vector<Label>& labels) {
  Spoken spoken;
  for (std::size_t l = 0; l < labels.size(); ++l) {
    const std::string& name = reading.token(labels[l].tokens.end - 1).folded;
    const TokenRange turn = reading.tokens_of(turn_of(reading, labels, l));
    bool personal = labels[l].asks || labels[l].initial;
    bool told = false;
    for (std::size_t i = turn.first; i < turn.end; ++i) {
      if (reading.quotation_at(i) != nullptr) continue;
      personal = personal || reading.is(i, kFirstPerson);
      told = told || (reading.token(i).capitalised && reading.token(i).folded == name);
    }
    spoken.personal += personal ? 1U : 0U;
    spoken.told += told ? 1U : 0U;
  }
  for (std::size_t b = labels.front().block; b < reading.document.blocks.size(); ++b) {
    const TokenRange words = reading.tokens_of(reading.document.blocks[b].span);
    if (words.empty()) continue;
    ++spoken.blocks;
    bool quotes = false;
    for (std::size_t i = words.first; i < words.end; ++i) {
      quotes = quotes || reading.quotation_at(i) != nullptr;
    }
    spoken.quoting += quotes ? 1U : 0U;
  }
  return spoken;
}

}  // namespace

std::string label_text(const Reading& reading, const Label& label) {
  return text::fold(reading.text_of(label.tokens));
}

/// A speech or address: one label, of somebody known, at the start, and one who says "we"
/// throughout: a report may open with "Maren: the talks go on" as well.
bool opens_speech(const Reading& reading, const std::vector<Label>& labels) {
  if (labels.size() != 1 || !labels.front().person) return false;
  const std::size_t block = labels.front().block;
  const std::size_t blocks = reading.document.blocks.size() - block;
  return block < kOpeningBlocks && personal_blocks(reading, block) * 3 > blocks;
}

Span turn_of(const Reading& reading, const std::vector<Label>& labels, std::size_t index) {
  const std::size_t end = index + 1 < labels.size()
                              ? reading.document.blocks[labels[index + 1].block].span.begin
                              : reading.document.text.size();
  return {labels[index].speech, std::max(end, labels[index].speech)};
}

/// "Maren: We Will Stay" above a text: who a headline quotes. What somebody says ends in a stop.
bool is_in_headline(const Reading& reading, const Label& label) {
  const auto& blocks = reading.document.blocks;
  for (std::size_t i = 0; i < label.block; ++i) {
    if (!blocks[i].span.empty()) return false;
  }
  const TokenRange words =
      reading.tokens_of({label.speech, std::max(label.speech, blocks[label.block].span.end)});
  for (std::size_t i = words.end; i > words.first; --i) {
    if (reading.is_word(i - 1)) return true;
    if (reading.is_mark(i - 1, {".", "!", "?", "…", "。", "！", "？", ",", ";"})) return false;
  }
  return false;
}

/// An article may have heads like labels ("Maren: a safe seat"). Speakers say "I" and "we"; a
/// narrator names whom he tells of, and quotes. That a text is a transcript may be no more than a
/// guess by its labels, and labels in capitals are hardly heads: then both must speak against it.
bool are_spoken(const Reading& reading, const std::vector<Label>& labels) {
  const Spoken spoken = spoken_behind(reading, labels);
  const bool personal = spoken.personal * 4 >= labels.size();
  const bool narrated = spoken.told * 2 > labels.size() || spoken.quoting * 3 > spoken.blocks;
  const bool likely = reading.document.kind == "transcript" ||
                      std::ranges::all_of(labels, [](const Label& each) { return each.shouted; });
  return likely ? personal || !narrated : personal && !narrated;
}

/// "Courier: Why?" "Reyk: I had to.": two labels by turns, the first of which only asks.
bool is_interview(const Reading& reading, const std::vector<Label>& labels) {
  constexpr std::size_t kFewest = 4;
  if (labels.size() < kFewest || label_text(reading, labels[0]) == label_text(reading, labels[1])) {
    return false;
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i > 1 && label_text(reading, labels[i]) != label_text(reading, labels[i - 2])) return false;
    const TokenRange turn = reading.tokens_of(turn_of(reading, labels, i));
    if (i % 2 == 0 && (turn.empty() || !reading.is_mark(turn.end - 1, {"?", "\uFF1F"})))
      return false;
  }
  return true;
}

void mark_answerers(const Reading& reading, std::vector<Label>& labels) {
  for (std::size_t i = 1; reading.unspaced && i < labels.size(); ++i) {
    const TokenRange before = reading.tokens_of(turn_of(reading, labels, i - 1));
    const bool asked = labels[i - 1].asks && labels[i - 1].block + 1 == labels[i].block &&
                       !before.empty() && reading.is_mark(before.end - 1, {"?", "\uFF1F"});
    if (asked && labels[i].name && !labels[i].asks) labels[i].person = true;
  }
}

bool is_told_of_below(const Reading& reading, TokenRange label, Span said, std::size_t block) {
  constexpr std::size_t kFewestWords = 4;  ///< not "Maren: Colleagues,"
  const auto& blocks = reading.document.blocks;
  if (label.empty() || block + 1 >= blocks.size()) return false;
  const TokenRange words = reading.tokens_of(said);
  if (words.size() < kFewestWords || !reading.is_word(words.end - 1)) return false;
  const std::string& name = reading.token(label.end - 1).folded;
  const TokenRange below = reading.tokens_of(blocks[block + 1].span);
  for (std::size_t i = below.first; i + 1 < below.end; ++i) {
    if (reading.token(i).folded == name &&
        reading.grammar.cue_forms.contains(reading.token(i + 1).folded)) {
      return true;
    }
  }
  return false;
}

}  // namespace readout::extract
