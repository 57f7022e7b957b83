#include "cli/text_pair.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <future>
#include <iterator>
#include <utility>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/ingest.hpp"

#include "cli/sources.hpp"

namespace readout::cli {
namespace {

bool is_file(const std::filesystem::path& path) {
  std::error_code failure;
  return std::filesystem::is_regular_file(path, failure);
}

/// The size alone does not tell: that of what the kernel makes up (/proc) is 0.
bool is_empty(const std::string& operand) {
  if (operand == "/dev/null") return true;
  if (!is_file(operand)) return false;
  std::ifstream stream(operand, std::ios::binary);
  return stream && stream.peek() == std::ifstream::traits_type::eof();
}

/// The one text of what was read.
Result<Document> only_one(Result<ingest::Ingested> read, const std::string& operand) {
  if (!read) return read.error();
  ingest::Ingested& ingested = read.value();
  if (ingested.documents.empty() && !ingested.lost.empty()) return ingested.lost.front();
  const std::size_t texts = ingested.documents.size() + ingested.lost.size();
  if (texts != 1) {
    return Error{ErrorKind::input, operand, fmt::format("holds {} texts, and one is wanted", texts),
                 "name it as FILE/PART; readout ingest FILE lists them"};
  }
  Document document = std::move(ingested.documents.front());
  std::ranges::move(ingested.warnings, std::back_inserter(document.warnings));
  return document;
}

/// The text that `compare` sees. A file of nothing but what is left out is shown in full: there is
/// no other text in it.
Result<Document> read_text(const std::string& operand, const Arguments& arguments, bool keep_all) {
  if (is_empty(operand)) {
    Document nothing;
    nothing.file = operand;
    return nothing;
  }
  const ingest::SourceHints hints = common_hints(arguments);
  ingest::IngestOptions options = ingest_options(arguments);
  options.words_alone = true;
  options.keep_all = options.keep_all || (keep_all && !arguments.has("keep"));
  const ingest::ManifestSource source = source_of(operand);
  const auto read = [&] {
    return only_one(ingest::ingest_all(source.file, hints, options, source.parts), operand);
  };
  Result<Document> document = read();
  const bool nothing_kept = !document && document.error().message ==
                                             ingest::only_furniture(document.error().place).message;
  if (!nothing_kept || !is_file(source.file)) return document;
  options.keep_all = true;
  return read();
}

Result<TextSide> read_side(const std::string& operand, const Arguments& arguments,
                           const PairOptions& options) {
  Result<Document> document = read_text(operand, arguments, options.keep_all);
  if (!document) return document.error();
  TextSide side{std::move(document).value(), {}};
  side.tokens =
      options.with_stems ? text::analyse(side.document).tokens : text::tokens_of(side.document);
  return side;
}

}  // namespace

Result<TextPair> read_pair(const std::string& a, const std::string& b, const Arguments& arguments,
                           const PairOptions& options) {
  // What is no regular file may be one pipe under two names: it is read in turn.
  const auto policy = is_file(source_of(a).file) && is_file(source_of(b).file)
                          ? std::launch::async | std::launch::deferred
                          : std::launch::deferred;
  auto reading =
      std::async(policy, read_side, std::cref(b), std::cref(arguments), std::cref(options));
  Result<TextSide> side_a = read_side(a, arguments, options);
  Result<TextSide> side_b = reading.get();
  if (!side_a) return side_a.error();
  if (!side_b) return side_b.error();
  return TextPair{std::move(side_a).value(), std::move(side_b).value()};
}

}  // namespace readout::cli
