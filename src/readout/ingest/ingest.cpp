#include "readout/ingest/ingest.hpp"

#include <fmt/format.h>
#include <utility>

#include "readout/ingest/assemble.hpp"
#include "readout/ingest/binary.hpp"
#include "readout/ingest/boilerplate.hpp"
#include "readout/ingest/bytes.hpp"
#include "readout/ingest/charset.hpp"
#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/dateline.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/digest.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/html.hpp"
#include "readout/ingest/input_type.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/markdown.hpp"
#include "readout/ingest/plain_text.hpp"
#include "readout/text/language.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

Result<Page> read_page(std::string_view text, InputType type, std::string_view name,
                       const IngestOptions& options) {
  switch (type) {
    case InputType::html:
      return read_html(text, name, options.max_html_depth);
    case InputType::markdown:
      return read_markdown(plain_lines(text));
    case InputType::text:
    case InputType::detect:
      break;
  }
  return read_plain_text(plain_lines(text));
}

void judge(Page& page) {
  judge_lines(page);
  cut_dateline(page);
  mark_title(page);
  judge_places(page);
  mark_standfirst(page);
}

void warn_of_replacements(Document& document, const DecodedText& decoded) {
  if (decoded.guessed) {
    document.warnings.push_back(
        {document.file, "charset-guessed",
         fmt::format("is not UTF-8 and names no charset: read as {}, a guess", decoded.charset),
         false});
  }
  if (decoded.replaced == 0) return;
  document.warnings.push_back(
      {document.file, "invalid-utf8",
       fmt::format("{} bad byte sequence{} read as {} became U+FFFD", decoded.replaced,
                   decoded.replaced == 1 ? "" : "s", decoded.charset),
       false});
}

/// Clean, and without a date that is none.
SourceHints checked_hints(const SourceHints& hints, Document& document) {
  SourceHints out = clean_hints(hints);
  if (out.published.empty()) return out;
  std::string iso = to_iso_date(out.published);
  if (iso.empty()) {
    document.warnings.push_back(
        {document.file, "not-a-date",
         fmt::format("\"{}\" is no date and was left aside; write it as 2031-03-12", out.published),
         false});
  }
  out.published = std::move(iso);
  return out;
}

bool holds_text(std::string_view text) {
  return !trim(text).empty();
}

}  // namespace

Result<Document> ingest_bytes(std::string_view bytes, std::string_view name,
                              const SourceHints& hints, const IngestOptions& options) {
  const std::string place(name);
  if (bytes.size() > options.max_bytes) return too_large(place, options.max_bytes);
  if (const auto binary = binary_kind(bytes)) {
    return Error{ErrorKind::input, place, fmt::format("is {}", binary->name),
                 std::string(binary->remedy)};
  }
  const DecodedText decoded = decode(bytes);
  if (!holds_text(decoded.text)) return no_text(place);
  Result<Page> read =
      read_page(decoded.text, input_type(decoded.text, name, hints.type), name, options);
  if (!read) return read.error();
  Page page = std::move(read).value();
  clean_page(page);
  judge(page);

  Document document;
  document.file = place;
  document.sha256 = sha256(bytes);
  assemble(document, page, options.keep_all);
  if (document.blocks.empty()) return no_text(place);
  describe(document, page, checked_hints(hints, document), name);
  document.words = word_count(document.text);
  warn_of_replacements(document, decoded);
  return document;
}

Result<Document> ingest_file(const std::filesystem::path& path, const SourceHints& hints,
                             const IngestOptions& options) {
  const Result<std::string> bytes = read_bytes(path, options.max_bytes);
  if (!bytes) return bytes.error();
  return ingest_bytes(bytes.value(), path.string(), hints, options);
}

Result<Document> ingest_lines(const std::filesystem::path& path, const SourceHints& hints,
                              const IngestOptions& options) {
  const Result<std::string> bytes = read_bytes(path, options.max_bytes);
  if (!bytes) return bytes.error();
  if (const auto binary = binary_kind(bytes.value())) {
    return Error{ErrorKind::input, path.string(), fmt::format("is {}", binary->name),
                 std::string(binary->remedy)};
  }
  const DecodedText decoded = decode(bytes.value());
  Document document;
  document.file = path.string();
  document.sha256 = sha256(bytes.value());
  document.text = text::to_nfc(plain_lines(decoded.text));
  for (const std::string_view whole : split_lines(document.text)) {
    const std::string_view line = trim(whole);
    if (line.empty()) continue;
    const auto begin = static_cast<std::size_t>(line.data() - document.text.data());
    document.blocks.push_back({BlockKind::paragraph, {begin, begin + line.size()}});
  }
  if (document.blocks.empty()) return no_text(document.file);
  document.language =
      hints.language.empty() ? text::detect_language(document.text) : hints.language;
  warn_of_replacements(document, decoded);
  return document;
}

}  // namespace readout::ingest
