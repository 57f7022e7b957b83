/// Pieces of a source's text: by bytes for pages, by code points for JSON.
///
/// In: spans in bytes of the text. Out: views into it, or positions in code points. A span that
/// reaches beyond the text is cut at its end: a printer never fails. Cost: a look-up is O(log n).
#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {

[[nodiscard]] constexpr Span clamp(Span span, std::string_view text) {
  const std::size_t begin = std::min(span.begin, text.size());
  return {begin, std::clamp(span.end, begin, text.size())};
}

[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return clamp(span, text).in(text);
}

/// One text with the way from its bytes to code points.
class MappedText {
 public:
  explicit MappedText(std::string_view text) : text_(text), map_(text) {}

  [[nodiscard]] std::string_view words(Span span) const { return slice(text_, span); }
  [[nodiscard]] Span code_points(Span span) const {
    const Span bytes = clamp(span, text_);
    return {map_.to_code_point(bytes.begin), map_.to_code_point(bytes.end)};
  }

 private:
  std::string_view text_;
  text::CodePointMap map_;
};

/// The texts of all sources of a comparison, by index.
[[nodiscard]] inline std::vector<MappedText> mapped_texts(const Comparison& comparison) {
  std::vector<MappedText> out;
  out.reserve(comparison.sources.size());
  for (const Source& source : comparison.sources) out.emplace_back(source.document.text);
  return out;
}

}  // namespace readout::report
