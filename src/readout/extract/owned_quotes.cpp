// The part of Narrative for quoted words that a noun gives to somebody else than who reports them.
#include <algorithm>

#include "readout/extract/narrative.hpp"
#include "readout/extract/quoted.hpp"

namespace readout::extract {

/// Whose words they are, where that is not who reports them anyway.
std::optional<Resolved> Narrative::owner_of_fragment(const Unit& unit, const Report* report,
                                                     const std::optional<Resolved>& speaker,
                                                     const OwnedWords& owned) const {
  // "Reyk's claim, he said, that": the possessor is the reporting word's own.
  const bool own = report != nullptr && owned.noun >= report->cue.tokens.first &&
                   owned.noun < report->cue.tokens.end;
  if (own || owned.first < unit.tokens.first) return std::nullopt;
  auto owner = discourse_.resolve(owned.owner);
  if (!owner || owner->speaker.id.empty() ||
      (speaker && speaker->speaker.id == owner->speaker.id)) {
    return std::nullopt;
  }
  discourse_.put_in_nominative(*owner);
  owner->confidence = std::min(owner->confidence, .7);
  return owner;
}

std::optional<Cue> Narrative::cue_of_noun(std::size_t token) const {
  const auto forms = reading_.grammar.cue_forms.find(reading_.token(token).folded);
  if (forms == reading_.grammar.cue_forms.end()) return std::nullopt;
  for (const lexicon::CueForm& form : forms->second) {
    const lexicon::CueEntry& entry = reading_.grammar.cues[form.entry];
    if (entry.kind != lexicon::CueKind::noun) continue;
    return Cue{entry.lemma, entry.strength, reading_.span_of({token, token + 1})};
  }
  return std::nullopt;
}

void Narrative::add_owned(const Unit& unit, const std::vector<Report>& reports,
                          const std::vector<std::optional<Resolved>>& speakers,
                          std::vector<Quote>& quotes) {
  for (Quote& quote : quotes) {
    const Report* report = quote.report ? &reports[*quote.report] : nullptr;
    if (quote.whole || (report != nullptr && report->side == SubjectSide::source)) continue;
    const TokenRange quoted = reading_.tokens_of(quote.quotation->outer);
    const bool behind = report != nullptr && report->cue.tokens.end <= quoted.first;
    const auto owned = owner_of(
        reading_, cast_, behind ? report->cue.tokens.end : unit.tokens.first, *quote.quotation);
    if (!owned) continue;
    const auto owner = owner_of_fragment(
        unit, report, quote.report ? speakers[*quote.report] : std::nullopt, *owned);
    if (!owner) continue;
    quote.owned = true;
    add_clause(unit, {owned->first, quoted.end},
               {without_comma(reading_.document.text, quote.quotation->inner)},
               StatementKind::partial, owner, cue_of_noun(owned->noun));
  }
}

}  // namespace readout::extract
