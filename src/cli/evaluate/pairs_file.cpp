#include "cli/evaluate/pairs_file.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

Error bad_line(const std::string& file, std::size_t line, std::string_view why) {
  return {ErrorKind::input, fmt::format("{}:{}", file, line), std::string(why),
          "write two sentences a line with a tab between them"};
}

}  // namespace

Result<std::vector<compare::SentencePair>> read_pairs(const std::string& file) {
  const auto bytes = ingest::read_bytes(file, kMostBytes);
  if (!bytes) return bytes.error();
  std::vector<compare::SentencePair> pairs;
  for (const std::string_view line : ingest::split_lines(bytes.value())) {
    const std::size_t number = pairs.size() + 1;
    if (!text::is_valid_utf8(line)) return bad_line(file, number, "is no UTF-8");
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || std::ranges::count(line, '\t') > 1) {
      return bad_line(file, number, "does not hold exactly one tab");
    }
    compare::SentencePair pair{ingest::clean_line(line.substr(0, tab)),
                               ingest::clean_line(line.substr(tab + 1))};
    if (pair.a.empty() || pair.b.empty()) return bad_line(file, number, "lacks a sentence");
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

}  // namespace readout::cli
