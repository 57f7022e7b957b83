/// The parts of a sentence between marks and quotations, in a text without spaces.
///
/// In: a reading, a unit and tokens. Out: tokens, or yes and no. Cost: linear in the part.
#pragma once
#include <string_view>

#include "readout/extract/reading.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

constexpr std::size_t kSegmentReach = 80;  ///< tokens that a word looks for its subject

/// A word of the grammar's list that is no part of a name.
[[nodiscard]] bool is_plain(const Reading& reading, std::string_view list, std::size_t i);

/// A comma, a stop, a colon, or a dash that is no hyphen.
[[nodiscard]] bool is_segment_end(const Reading& reading, std::size_t i);

/// "马伦访台　林卓要求解释": whether a space parts what begins there from another clause, in a
/// title.
[[nodiscard]] bool opens_behind_gap(const Reading& reading, const Unit& unit, std::size_t i);

/// "“…。”(马伦说)": whether a quotation that ends a sentence stands right before token `i`.
[[nodiscard]] bool is_behind_quoted_sentence(const Reading& reading, std::size_t i);

/// Where the part begins that ends before token `end`.
[[nodiscard]] std::size_t segment_start(const Reading& reading, const Unit& unit, std::size_t end);

/// "马伦发表声明后，同日，林卓…": where the name begins that the clause is about; the unit's begin
/// where no such circumstances stand before a name.
[[nodiscard]] std::size_t behind_circumstances(const Reading& reading, const Unit& unit);

/// "一位“蓝党”的议员(说)": a name inside the clause that ends before token `end`, no words that it
/// reports.
[[nodiscard]] bool is_name_inside(const Reading& reading, const Unit& unit,
                                  const Quotation& quotation, std::size_t end);

/// Whether nothing but marks stands between the token and a quotation before it.
[[nodiscard]] bool follows_quotation(const Reading& reading, const Unit& unit, std::size_t start);

/// Whether a quotation begins a few tokens behind.
[[nodiscard]] bool quotation_near(const Reading& reading, const Unit& unit, std::size_t next);

/// "…”马伦说，“…": the next words in marks go on, unless others stand between.
[[nodiscard]] bool quotation_behind_mark(const Reading& reading, const Unit& unit,
                                         std::size_t next);

/// "林卓模仿“主持人”的口吻": what stands behind the quotation belongs to what stands before it.
[[nodiscard]] TokenRange over_quotation(const Reading& reading, const Unit& unit,
                                        TokenRange phrase);

}  // namespace readout::extract
