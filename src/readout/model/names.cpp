#include "readout/model/names.hpp"

#include <array>
#include <utility>

namespace readout {
namespace {

template <class E>
struct Names;

template <>
struct Names<BlockKind> {
  static constexpr std::array<std::string_view, 7> list{
      "title", "standfirst", "heading", "paragraph", "list_item", "block_quote", "pull_quote"};
};
template <>
struct Names<StatementKind> {
  static constexpr std::array<std::string_view, 6> list{"direct",     "partial", "indirect",
                                                        "pull_quote", "turn",    "joint"};
};
template <>
struct Names<SpeakerHow> {
  static constexpr std::array<std::string_view, 6> list{"explicit",   "title",   "pronoun",
                                                        "turn_label", "context", "unknown"};
};
template <>
struct Names<CueStrength> {
  static constexpr std::array<std::string_view, 5> list{"neutral", "claiming", "promising",
                                                        "warning", "denying"};
};
template <>
struct Names<Relation> {
  static constexpr std::array<std::string_view, 7> list{"identical",  "near_verbatim", "reworded",
                                                        "translated", "condensed",     "expanded",
                                                        "conflicting"};
};
template <>
struct Names<Rejection> {
  static constexpr std::array<std::string_view, 7> list{
      "nothing-in-common", "another-speaker", "denies",   "nearer-elsewhere",
      "below-threshold",   "weak-as-a-whole", "set-apart"};
};
template <>
struct Names<CorrectionOp> {
  static constexpr std::array<std::string_view, 5> list{"join", "split", "move", "set-speaker",
                                                        "set-relation"};
};
template <>
struct Names<EditOp> {
  static constexpr std::array<std::string_view, 5> list{"keep", "delete", "insert", "replace",
                                                        "move"};
};
template <>
struct Names<Change> {
  static constexpr std::array<std::string_view, 15> list{
      "wording", "number", "date",     "name",     "negation", "modality",    "intensity", "hedge",
      "actor",   "cue",    "omission", "addition", "order",    "orthography", "inflection"};
};
template <>
struct Names<Direction> {
  static constexpr std::array<std::string_view, 5> list{"none", "softened", "hardened", "hedged",
                                                        "strengthened"};
};
template <>
struct Names<Adjunct> {
  static constexpr std::array<std::string_view, 9> list{
      "none", "condition", "time", "place", "actor", "amount", "reason", "purpose", "other"};
};
template <>
struct Names<QuotationIssue> {
  static constexpr std::array<std::string_view, 5> list{"words-changed", "words-moved", "cut",
                                                        "spliced", "quoted-or-reported"};
};
template <>
struct Names<AttributionIssue> {
  static constexpr std::array<std::string_view, 4> list{"another-speaker", "joint", "handed-on",
                                                        "kind"};
};
template <>
struct Names<AnchorKind> {
  static constexpr std::array<std::string_view, 5> list{"number", "date", "name", "formula",
                                                        "word"};
};
template <>
struct Names<CircumstanceKind> {
  static constexpr std::array<std::string_view, 8> list{"initiative", "form",        "duration",
                                                        "place",      "first-named", "published",
                                                        "length",     "first-topics"};
};
template <>
struct Names<PhraseOrigin> {
  static constexpr std::array<std::string_view, 2> list{"lexicon", "discovered"};
};
template <>
struct Names<PhraseGrouping> {
  static constexpr std::array<std::string_view, 5> list{"source", "speaker", "outlet", "language",
                                                        "month"};
};
template <>
struct Names<ConcordanceOrder> {
  static constexpr std::array<std::string_view, 5> list{"source", "left", "right", "speaker",
                                                        "date"};
};

template <class E>
std::string_view listed(E value) {
  return Names<E>::list.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name(BlockKind value) {
  return listed(value);
}
std::string_view name(StatementKind value) {
  return listed(value);
}
std::string_view name(SpeakerHow value) {
  return listed(value);
}
std::string_view name(CueStrength value) {
  return listed(value);
}
std::string_view name(Relation value) {
  return listed(value);
}
std::string_view name(Rejection value) {
  return listed(value);
}
std::string_view name(CorrectionOp value) {
  return listed(value);
}
std::string_view name(EditOp value) {
  return listed(value);
}
std::string_view name(Change value) {
  return listed(value);
}
std::string_view name(Direction value) {
  return listed(value);
}
std::string_view name(Adjunct value) {
  return listed(value);
}
std::string_view name(QuotationIssue value) {
  return listed(value);
}
std::string_view name(AttributionIssue value) {
  return listed(value);
}
std::string_view name(AnchorKind value) {
  return listed(value);
}
std::string_view name(CircumstanceKind value) {
  return listed(value);
}
std::string_view name(PhraseOrigin value) {
  return listed(value);
}
std::string_view name(PhraseGrouping value) {
  return listed(value);
}
std::string_view name(ConcordanceOrder value) {
  return listed(value);
}

template <class E>
std::optional<E> parse(std::string_view text) {
  for (std::size_t i = 0; i < Names<E>::list.size(); ++i) {
    if (Names<E>::list.at(i) == text) return static_cast<E>(i);
  }
  return std::nullopt;
}

template std::optional<BlockKind> parse<BlockKind>(std::string_view);
template std::optional<StatementKind> parse<StatementKind>(std::string_view);
template std::optional<SpeakerHow> parse<SpeakerHow>(std::string_view);
template std::optional<CueStrength> parse<CueStrength>(std::string_view);
template std::optional<Relation> parse<Relation>(std::string_view);
template std::optional<Rejection> parse<Rejection>(std::string_view);
template std::optional<CorrectionOp> parse<CorrectionOp>(std::string_view);
template std::optional<EditOp> parse<EditOp>(std::string_view);
template std::optional<Change> parse<Change>(std::string_view);
template std::optional<Direction> parse<Direction>(std::string_view);
template std::optional<Adjunct> parse<Adjunct>(std::string_view);
template std::optional<QuotationIssue> parse<QuotationIssue>(std::string_view);
template std::optional<AttributionIssue> parse<AttributionIssue>(std::string_view);
template std::optional<AnchorKind> parse<AnchorKind>(std::string_view);
template std::optional<CircumstanceKind> parse<CircumstanceKind>(std::string_view);
template std::optional<PhraseOrigin> parse<PhraseOrigin>(std::string_view);
template std::optional<PhraseGrouping> parse<PhraseGrouping>(std::string_view);
template std::optional<ConcordanceOrder> parse<ConcordanceOrder>(std::string_view);

}  // namespace readout
