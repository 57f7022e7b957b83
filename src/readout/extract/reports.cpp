#include "readout/extract/reports.hpp"

namespace readout::extract {

std::vector<Report> find_reports(const Reading& reading, const CueFinder& cues, const Unit& unit) {
  return reading.unspaced ? find_unspaced_reports(reading, cues, unit)
                          : find_spaced_reports(reading, cues, unit);
}

TokenRange without_marks(const Reading& reading, TokenRange range) {
  const auto is_bare_mark = [&](std::size_t i) {
    return reading.quotation_at(i) == nullptr && !reading.is_word(i) &&
           reading.token(i).kind != text::TokenKind::symbol && !reading.is_mark(i, {"(", ")"});
  };
  // "《信使报》": the marks of a title are part of it.
  const auto is_one = [&](std::size_t i, std::string_view one, std::string_view other) {
    const std::string_view mark = reading.token(i).span.in(reading.document.text);
    return mark == one || mark == other;
  };
  const auto opens = [&](std::size_t i) { return is_one(i, "《", "〈"); };
  const auto closes = [&](std::size_t i) { return is_one(i, "》", "〉"); };
  while (!range.empty() && is_bare_mark(range.first) && !opens(range.first)) ++range.first;
  while (!range.empty() && is_bare_mark(range.end - 1) && !closes(range.end - 1)) --range.end;
  return range;
}

}  // namespace readout::extract
