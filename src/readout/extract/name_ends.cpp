// Where a name of nothing but capitals begins and ends: the part of the cast that tells it from a
// verb with a capital and from half of a hyphened name.
#include <algorithm>

#include "readout/extract/cast.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {

/// "Meeting Reyk in Orla, Maren said": no part of Reyk's name.
bool Cast::opens_as_gerund(std::size_t i) const {
  constexpr std::size_t kShortest = 7;  ///< letters: "King", "Sterling" are as likely names
  const text::Token& word = reading_.token(i);
  if (word.folded.size() < kShortest || !begins_sentence(i) || proper_.contains(word.folded) ||
      !reading_.has_articles) {
    return false;
  }
  const bool named = reading_.mention_at(i + 1) != nullptr || reading_.is_name_word(i + 1);
  return named && lexicon::ends_in(reading_.grammar, "gerund_endings", word.folded);
}

/// "Welcomes", "Says": a form of reporting verbs that no noun has.
bool Cast::is_verb_form(std::size_t i) const {
  const std::string& word = reading_.token(i).folded;
  const auto forms = reading_.grammar.cue_forms.find(word);
  return forms != reading_.grammar.cue_forms.end() &&
         std::ranges::all_of(forms->second, [&](const lexicon::CueForm& form) {
           const lexicon::CueEntry& entry = reading_.grammar.cues[form.entry];
           return entry.kind == lexicon::CueKind::verb && form.finite && entry.lemma != word;
         });
}

/// "Says Reyk made clear": a sentence that leaves out who says it.
bool Cast::opens_as_verb(std::size_t i) const {
  return begins_sentence(i) && !reading_.unspaced && !proper_.contains(reading_.token(i).folded) &&
         reading_.has_articles && is_verb_form(i);
}

/// "Council Welcomes Lake Pact": a headline in capitals.
bool Cast::is_headline_verb(std::size_t i) const {
  const text::Token& word = reading_.token(i);
  const std::size_t block = reading_.analysis.sentences[word.sentence].block;
  if (reading_.unspaced || begins_sentence(i) ||
      reading_.document.blocks[block].kind != BlockKind::title) {
    return false;
  }
  return is_verb_form(i);
}

/// "Lin Sha-o said": a small word behind a hyphen ends the name, unless a noun follows ("Maren
/// Reyk-led talks").
bool Cast::ends_hyphened_name(TokenRange before, std::size_t end) const {
  const std::size_t k = before.end;
  if (reading_.unspaced || before.size() < 3 || !reading_.is_mark(k - 1, {"-"}) ||
      !reading_.is_name_word(k - 2) || !reading_.is_word(k) || reading_.token(k).capitalised ||
      reading_.token(k).span.begin != reading_.token(k - 1).span.end) {
    return false;
  }
  const std::size_t next = k + 1;
  const bool common = next < end && reading_.is_word(next) && !reading_.token(next).capitalised &&
                      !reading_.is(next, kPreposition | kCoordinator | kSubordinator | kRelative |
                                             kBe | kAuxiliary | kModal | kAdverb | kTimeWord);
  return !common || reading_.grammar.cue_forms.contains(reading_.token(next).folded);
}

}  // namespace readout::extract
