/// The words that a report uses for the model's names, numbers and dates: the one place to look
/// when a label reads badly.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

[[nodiscard]] std::string_view label(StatementKind kind);
[[nodiscard]] std::string label(Relation relation);
[[nodiscard]] std::string_view label(CircumstanceKind kind);
/// Why a statement does not stand in a row: "below .24", "another speaker". Where it stands in
/// another one, that row's number has to follow.
[[nodiscard]] std::string label(Rejection reason, double threshold);
/// Whether the speaker denies, rejects or refuses what the statement reports. Whole quotations are
/// the speaker's own words, whatever the reporting word: “I did not,” she denied.
[[nodiscard]] bool is_denied(const Statement& statement);
/// ", as told by the Courier", where somebody hands the words on; else "".
[[nodiscard]] std::string told_by(const Statement& statement);
/// "said by Maren"; "denied or refused by Maren (“denied”)" where that is what she did. `text` is
/// that of the statement's source.
[[nodiscard]] std::string spoken_by(const Statement& statement, const std::string& speaker,
                                    std::string_view text);
/// "Maren saying"; "Maren denying or refusing (“denied”)".
[[nodiscard]] std::string speaking(const Statement& statement, const std::string& speaker,
                                   std::string_view text);
/// "reported", "quoted"; "denied or refused (“denied”)".
[[nodiscard]] std::string manner(const Statement& statement, std::string_view text);
/// The same where the reporting word stands beside it: "reported"; "denied or refused, reported".
[[nodiscard]] std::string manner_beside_cue(const Statement& statement);
/// The relation seen from the other side: condensed and expanded change places.
[[nodiscard]] Relation reversed(Relation relation);
/// A stable code ("quotation-cut", "near_verbatim") as words.
[[nodiscard]] std::string words_of_code(std::string_view code);

/// How far the accounts tell the points in one order: "told in nearly the same order: tau .83, 4
/// links cross"; "" where they share too little to tell.
[[nodiscard]] std::string order_label(const PointOrder& order);
/// "3 corrections, 1 of them not applied"; "" where there are none.
[[nodiscard]] std::string corrections_label(const Method& method);

/// ".84", "1.00"
[[nodiscard]] std::string score_label(double score);
/// "12,400"
[[nodiscard]] std::string grouped(std::size_t number);
/// "1 word", "1,200 words"
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);
/// "12 March 2031" of an ISO 8601 date or date-time; anything else as it is.
[[nodiscard]] std::string date_label(std::string_view iso);
/// "Russian" of "ru", by ICU; the tag itself when ICU does not know it.
[[nodiscard]] std::string language_label(std::string_view tag);
/// What to call each source: its outlet, with its language and if need be a number where several
/// sources have one outlet.
[[nodiscard]] std::vector<std::string> source_names(const Comparison& comparison);
/// "readout · English · 512 words", without what is unknown.
[[nodiscard]] std::string source_label(const Document& document);

}  // namespace readout::report
