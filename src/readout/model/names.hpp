/// The names that JSON, tables and reports give to the enumerations of the model, in both
/// directions.
///
/// `name(value)` never fails. `parse<E>(text)` gives nothing for an unknown name. These are the
/// contract of design.md 4.4: a new enumerator gets its name here and nowhere else.
#pragma once
#include <optional>
#include <string_view>

#include "readout/model/comparison.hpp"
#include "readout/model/correction.hpp"
#include "readout/model/phrase_study.hpp"

namespace readout {

[[nodiscard]] std::string_view name(BlockKind value);
[[nodiscard]] std::string_view name(StatementKind value);
[[nodiscard]] std::string_view name(SpeakerHow value);
[[nodiscard]] std::string_view name(CueStrength value);
[[nodiscard]] std::string_view name(Relation value);
[[nodiscard]] std::string_view name(Rejection value);
[[nodiscard]] std::string_view name(CorrectionOp value);
[[nodiscard]] std::string_view name(EditOp value);
[[nodiscard]] std::string_view name(Change value);
[[nodiscard]] std::string_view name(Direction value);
[[nodiscard]] std::string_view name(Adjunct value);
[[nodiscard]] std::string_view name(QuotationIssue value);
[[nodiscard]] std::string_view name(AttributionIssue value);
[[nodiscard]] std::string_view name(AnchorKind value);
[[nodiscard]] std::string_view name(CircumstanceKind value);
[[nodiscard]] std::string_view name(PhraseOrigin value);
[[nodiscard]] std::string_view name(PhraseGrouping value);
[[nodiscard]] std::string_view name(ConcordanceOrder value);

template <class E>
[[nodiscard]] std::optional<E> parse(std::string_view text);

}  // namespace readout
