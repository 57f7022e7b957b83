#include "readout/extract/cues.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// Tokens from `at` that spell out `form`; 0 when they do not, or cut a token.
std::size_t spelled(const Reading& reading, std::size_t at, std::size_t end,
                    const std::string& form) {
  std::size_t position = 0;
  for (std::size_t i = at; i < end; ++i) {
    if (i > at && form[position] == ' ') ++position;
    const std::string& word = reading.token(i).folded;
    if (word.empty() || form.compare(position, word.size(), word) != 0) return 0;
    position += word.size();
    if (position == form.size()) return i + 1 - at;
  }
  return 0;
}

/// Bytes of a word before the `ending` of its folded form, which may be shorter than the word.
std::size_t before_ending(std::string_view word, std::string_view ending) {
  std::size_t at = word.size();
  while (at > 0 && text::fold(word.substr(at)) != ending) {
    static_cast<void>(text::previous_code_point(word, at));
  }
  return at;
}

std::string_view first_code_point(std::string_view word) {
  std::size_t end = 0;
  static_cast<void>(text::next_code_point(word, end));
  return word.substr(0, end);
}

}  // namespace

CueFinder::CueFinder(const Reading& reading)
    : reading_(reading), not_cues_(reading.grammar.runs("not_cues")) {}

/// "self-described", "call-up": part of a longer word.
bool CueFinder::is_joined(std::size_t i) const {
  if (reading_.unspaced) return false;
  const auto touches = [&](std::size_t mark, std::size_t word) {
    const bool hyphen = reading_.is_mark(mark, {"-"}) && reading_.token(mark).span.size() == 1;
    return hyphen && reading_.is_word(word) &&
           (word < mark ? reading_.token(word).span.end == reading_.token(mark).span.begin
                        : reading_.token(mark).span.end == reading_.token(word).span.begin);
  };
  const bool before = i > 1 && touches(i - 1, i) && touches(i - 1, i - 2);
  return before || (touches(i + 1, i) && touches(i + 1, i + 2));
}

const lexicon::CueEntry& CueFinder::entry(const CueHit& hit) const {
  return reading_.grammar.cues[hit.entry];
}

bool CueFinder::fill(const std::vector<lexicon::CueForm>& forms, CueHit& hit) const {
  bool found = false;
  for (const lexicon::CueForm& form : forms) {
    const lexicon::CueKind kind = reading_.grammar.cues[form.entry].kind;
    if (kind == lexicon::CueKind::noun && found) hit.also_noun = true;
    const bool better =
        !found || (reading_.grammar.cues[hit.entry].kind == lexicon::CueKind::noun &&
                   kind != lexicon::CueKind::noun);
    if (!better) continue;
    if (found) hit.also_noun = true;
    hit.entry = form.entry;
    hit.form = form;
    found = true;
  }
  return found;
}

std::size_t CueFinder::longest_phrase(std::size_t at, std::size_t end, CueHit& hit) const {
  const std::string_view word = reading_.token(at).folded;
  const auto bucket =
      reading_.grammar.cue_phrases.find(reading_.unspaced ? first_code_point(word) : word);
  if (bucket == reading_.grammar.cue_phrases.end()) return 0;
  std::size_t longest = 0;
  for (const auto& [form, data] : bucket->second) {
    const std::size_t length = spelled(reading_, at, end, form);
    if (length < 1 || length < longest) continue;
    const bool is_verb = reading_.grammar.cues[data.entry].kind != lexicon::CueKind::noun;
    if (length == longest && !is_verb) continue;
    longest = length;
    hit.entry = data.entry;
    hit.form = data;
    hit.also_noun = false;
  }
  return longest;
}

/// "中说", "并称": a reporting word that segmentation joins with a small word before it, with the
/// end of a name ("贝森|特称") or of an occasion ("研讨|会说").
bool CueFinder::fill_joined(std::size_t i, CueHit& hit) const {
  const text::Token& token = reading_.token(i);
  const std::string_view word = token.folded;
  std::size_t first = first_code_point(word).size();
  const lexicon::Mention* name = reading_.mention_at(i);
  if (name != nullptr) {
    const std::size_t begin = std::min(token.span.end, name->span.end);
    const std::size_t behind =
        text::fold(Span{begin, token.span.end}.in(reading_.document.text)).size();
    first = name->span.end > token.span.begin && behind < word.size() ? word.size() - behind : 0;
  }
  const std::string_view before = word.substr(0, first);
  const bool joined =
      name != nullptr
          ? first > 0
          : reading_.grammar.in("cue_openers", before) ||
                (i > 0 && reading_.grammar.in("occasions",
                                              reading_.token(i - 1).folded + std::string(before)));
  if (first == word.size() || !joined) return false;
  hit.joined = before_ending(token.span.in(reading_.document.text), word.substr(first));
  const auto forms = reading_.grammar.cue_forms.find(word.substr(first));
  return forms != reading_.grammar.cue_forms.end() && fill(forms->second, hit) &&
         entry(hit).kind == lexicon::CueKind::verb;
}

/// "thanks to"; "phone call", which begins a word before.
bool CueFinder::is_no_cue(std::size_t i, TokenRange range, std::size_t length) const {
  const auto& tokens = reading_.analysis.tokens;
  return not_cues_.match(tokens, i, range.end) > length ||
         (i > range.first && not_cues_.match(tokens, i - 1, range.end) > 1);
}

std::vector<CueHit> CueFinder::in(TokenRange range) const {
  std::vector<CueHit> hits;
  for (std::size_t i = range.first; i < range.end; ++i) {
    const text::Token& token = reading_.token(i);
    if (token.kind != text::TokenKind::word || token.folded.empty() ||
        reading_.quotation_at(i) != nullptr) {
      continue;
    }
    CueHit hit;
    std::size_t length = longest_phrase(i, range.end, hit);
    if (length < 2) {
      const auto single = reading_.grammar.cue_forms.find(token.folded);
      if (single != reading_.grammar.cue_forms.end() && fill(single->second, hit)) length = 1;
    }
    if (length == 0 && reading_.unspaced && fill_joined(i, hit)) length = 1;
    if (length == 0 || (length == 1 && is_joined(i))) continue;
    if (!not_cues_.empty() && is_no_cue(i, range, length)) continue;
    hit.tokens = {i, i + length};
    hits.push_back(hit);
    i += length - 1;
  }
  return hits;
}

bool mainly_takes(const lexicon::CueEntry& entry, lexicon::Complement complement) {
  return !entry.complements.empty() && entry.complements.front() == complement;
}

bool takes(const lexicon::CueEntry& entry, lexicon::Complement complement) {
  return std::find(entry.complements.begin(), entry.complements.end(), complement) !=
         entry.complements.end();
}

}  // namespace readout::extract
