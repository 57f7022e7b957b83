// The part of FreeIndirect for reports of talks in a language without spaces: what tells the words
// of whoever speaks from the reporter's.
#include <algorithm>

#include "readout/extract/cues.hpp"
#include "readout/extract/free_indirect.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {
namespace {

/// "(支持)的武装进入…", "(提高)税率的法案…", "(加强)巡逻后": the verb before token `first` is
/// part of a noun or of a time; "(赞赏)棠方的决定" is the sentence's own.
bool is_part_of_more(const Reading& reading, std::size_t first, std::size_t end) {
  if (is_attributive_mark(reading, first)) return true;
  std::size_t mark = end;
  std::size_t last = first;
  for (; last < end && !is_segment_end(reading, last); ++last) {
    if (is_plain(reading, "time_tails", last)) return true;
    if (is_attributive_mark(reading, last)) mark = last;
  }
  return mark + 2 < last;
}

}  // namespace

/// "瓦兰德总统同马伦会谈": a title that says nothing but who met whom, as agencies of a state put
/// it above what was said there.
bool FreeIndirect::is_titled_as_meeting() const {
  constexpr std::size_t kLongest = 20;  ///< tokens
  if (!reading_.unspaced || reading_.document.blocks.empty() ||
      reading_.document.blocks.front().kind != BlockKind::title) {
    return false;
  }
  const TokenRange title = reading_.tokens_of(reading_.document.blocks.front().span);
  if (title.size() > kLongest || reading_.mention_at(title.first) == nullptr) return false;
  bool met = false;
  for (std::size_t i = title.first; i < title.end; ++i) {
    const std::string& word = reading_.token(i).folded;
    if (!reading_.is_word(i)) return false;
    const bool meeting = reading_.grammar.in("meeting_verbs", word);
    if (!meeting && reading_.grammar.cue_forms.contains(word)) return false;
    met = met || meeting;
  }
  return met;
}

bool FreeIndirect::goes_on_together(const Unit& unit, std::size_t begun) const {
  return in_use_ && in_paragraphs_ && unit.block == begun && may_go_on(unit, true) &&
         !is_first_person(unit) && !opens_with_one_side(unit) && !names_person(opening_of(unit)) &&
         goes_on_in_talks(unit);
}

/// "希望双方…", "加强两国交流…", "将继续支持…": whose wish or plan it is nobody says in the
/// sentence, so it is that of whoever speaks; in reports of more than talks only wishes, as what is
/// done may open the reporter's own sentence too.
bool FreeIndirect::opens_as_call(const Unit& unit) const {
  if (!reading_.unspaced) return false;
  const char* openers = in_use_ ? "call_openers" : "wish_openers";
  std::size_t first = unit.tokens.first;
  while (first < unit.tokens.end && reading_.is(first, kTimeWord | kAdverb) &&
         !is_plain(reading_, openers, first)) {
    ++first;
  }
  return is_plain(reading_, openers, first) && !is_plain(reading_, "noun_followers", first + 1) &&
         !is_part_of_more(reading_, first + 1, unit.tokens.end);
}

/// In the report of talks: what both states share, a question, or what stands before a further
/// position of the same paragraph. "港口发生爆炸。" is the reporter's.
bool FreeIndirect::goes_on_in_talks(const Unit& unit) const {
  if (has_time(opening_of(unit))) return false;
  if (speaks_of_both(unit.tokens) || opens_with_side(unit)) return true;
  constexpr std::size_t kReach = 3;  ///< sentences
  const auto& sentences = reading_.analysis.sentences;
  const std::size_t last = std::min(sentences.size(), unit.end_sentence + kReach);
  for (std::size_t s = unit.end_sentence; s < last && sentences[s].block == unit.block; ++s) {
    Unit next;
    next.block = unit.block;
    next.tokens = {sentences[s].first_token, sentences[s].end_token};
    if (tells_of_saying(next.tokens) || names_person(opening_of(next))) return false;
    if (is_first_person(next) || opens_with_side(next) || opens_as_call(next)) return true;
  }
  return false;
}

/// "马伦表示", "双方认为": a plain reporting word.
bool FreeIndirect::tells_of_saying(TokenRange words) const {
  for (std::size_t i = words.first; i < words.end; ++i) {
    const auto forms = reading_.grammar.cue_forms.find(reading_.token(i).folded);
    if (forms == reading_.grammar.cue_forms.end()) continue;
    const bool says = std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
      const lexicon::CueEntry& entry = reading_.grammar.cues[form.entry];
      return entry.reports_alone && mainly_takes(entry, lexicon::Complement::clause);
    });
    if (says) return true;
  }
  return false;
}

/// "合作是两国唯一正确的选择", "如何发展？": what two states have in common; nothing dated.
bool FreeIndirect::speaks_of_both(TokenRange words) const {
  bool shared = false;
  for (std::size_t i = words.first; i < words.end; ++i) {
    if (reading_.is(i, kTimeWord)) return false;
    shared = shared || reading_.in("shared_matters", i) || reading_.is_mark(i, {"?", "\uFF1F"}) ||
             reading_.joint_subjects.match(reading_.analysis.tokens, i, words.end) > 0;
  }
  return shared;
}

/// "瓦方", "瓦兰德方面": one of two, as it is called where they talk.
bool FreeIndirect::is_side(const lexicon::Mention& mention) const {
  const std::string_view words = mention.span.in(reading_.document.text);
  return mention.kind == lexicon::MentionKind::demonym &&
         std::ranges::any_of(reading_.grammar.list("state_nouns"),
                             [&](const std::string& noun) { return words.ends_with(noun); });
}

/// "瓦方赞赏…"
bool FreeIndirect::opens_with_stance(const Unit& unit) const {
  const lexicon::Mention* mention = reading_.mention_at(unit.tokens.first);
  return reading_.unspaced && mention != nullptr && is_side(*mention) &&
         reading_.in("stance_verbs", mention->end_token) &&
         !is_part_of_more(reading_, mention->end_token + 1, unit.tokens.end);
}

bool FreeIndirect::opens_with_one_side(const Unit& unit) const {
  const TokenRange opening = opening_of(unit);
  for (std::size_t i = opening.first; i < opening.end; ++i) {
    const lexicon::Mention* mention = reading_.mention_at(i);
    if (mention != nullptr) {
      return is_side(*mention) || (mention->kind == lexicon::MentionKind::country &&
                                   reading_.mention_at(mention->end_token) == nullptr);
    }
  }
  return false;
}

/// "雷总统率团来访": as one speaks to a guest; who tells of him calls him by his whole name.
bool FreeIndirect::opens_with_guest(const Unit& unit) const {
  const lexicon::Mention* mention = reading_.mention_at(unit.tokens.first + 1);
  return reading_.unspaced && mention != nullptr && mention->kind == lexicon::MentionKind::title &&
         mention->first_token == unit.tokens.first + 1 &&
         is_plain(reading_, "surnames", unit.tokens.first);
}

/// "雷科总统对瓦兰德的访问": who tells of him puts the title before the name.
bool FreeIndirect::is_addressed(std::size_t i) const {
  const lexicon::Mention* mention = reading_.mention_at(i);
  if (!reading_.unspaced || mention == nullptr) return false;
  if (mention->kind == lexicon::MentionKind::title) {
    return i > 0 && is_plain(reading_, "surnames", i - 1);
  }
  const std::string& last = reading_.token(mention->end_token - 1).folded;
  return mention->kind == lexicon::MentionKind::name && !mention->office.empty() &&
         reading_.grammar.in("honorific_tails", last);
}

}  // namespace readout::extract
