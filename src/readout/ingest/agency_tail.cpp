#include "readout/ingest/agency_tail.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLastBlocks = 3;
constexpr std::size_t kLongestTail = 300;  // bytes

struct Brackets {
  std::string_view open;
  std::string_view close;
};
constexpr std::array kBrackets = {Brackets{"(", ")"}, Brackets{"\uFF08", "\uFF09"},
                                  Brackets{"\u3010", "\u3011"}, Brackets{"[", "]"}};

std::size_t in_brackets(std::string_view paragraph) {
  for (const Brackets& marks : kBrackets) {
    if (!paragraph.ends_with(marks.close)) continue;
    const std::size_t open = paragraph.rfind(marks.open);
    if (open == std::string_view::npos || paragraph.size() - open > kLongestTail) continue;
    const std::size_t begin = open + marks.open.size();
    const std::string_view inside =
        paragraph.substr(begin, paragraph.size() - marks.close.size() - begin);
    if (is_agency_tail(inside) || is_agency_tail(paragraph.substr(open))) return open;
  }
  return paragraph.size();
}

/// "The talks ended. — TASS."
std::size_t signed_by_agency(std::string_view paragraph) {
  constexpr std::array<std::string_view, 3> kDashes = {"\u2014 ", "\u2013 ", "-- "};
  for (const std::string_view dash : kDashes) {
    const std::size_t at = paragraph.rfind(dash);
    if (at == std::string_view::npos || paragraph.size() - at > kLongestTail) continue;
    std::string_view name = trim(paragraph.substr(at + dash.size()));
    while (name.ends_with('.')) name.remove_suffix(1);
    if (outlet_of_name(name) != nullptr && ends_with_stop(trim(paragraph.substr(0, at)))) return at;
  }
  return paragraph.size();
}

}  // namespace

std::size_t begin_of_agency_tail(std::string_view paragraph) {
  return std::min(in_brackets(paragraph), signed_by_agency(paragraph));
}

void cut_agency_tail(Page& page) {
  std::size_t seen = 0;
  for (std::size_t i = page.blocks.size(); i-- > 0 && seen < kLastBlocks;) {
    PageBlock& block = page.blocks[i];
    if (!block.reason.empty() || block.kind != BlockKind::paragraph) continue;
    ++seen;
    const std::size_t begin = begin_of_agency_tail(block.text);
    if (begin == block.text.size()) continue;
    if (begin == 0) {
      block.reason = "agency-tail";
      continue;
    }
    PageBlock tail;
    tail.text = block.text.substr(begin);
    tail.reason = "agency-tail";
    block.text = trim(std::string_view(block.text).substr(0, begin));
    page.blocks.insert(page.blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(tail));
    return;
  }
}

}  // namespace readout::ingest
