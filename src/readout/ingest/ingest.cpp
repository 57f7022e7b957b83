#include "readout/ingest/ingest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "readout/ingest/assemble.hpp"
#include "readout/ingest/binary.hpp"
#include "readout/ingest/block_list.hpp"
#include "readout/ingest/boilerplate.hpp"
#include "readout/ingest/bytes.hpp"
#include "readout/ingest/charset.hpp"
#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/dateline.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/digest.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/html.hpp"
#include "readout/ingest/input_format.hpp"
#include "readout/ingest/input_type.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/mail_sender.hpp"
#include "readout/ingest/markdown.hpp"
#include "readout/ingest/part_choice.hpp"
#include "readout/ingest/plain_text.hpp"
#include "readout/ingest/press_export.hpp"
#include "readout/ingest/site_name.hpp"
#include "readout/ingest/unpack.hpp"
#include "readout/text/language.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// What a browser printed has menus and boxes around its text, as if it were pasted.
Page read_blocks(std::string_view list, bool marked_up) {
  Page page;
  page.blocks = read_block_list(list);
  page.marked_up = marked_up;
  return page;
}

Result<Page> read_page(std::string_view text, InputType type, std::string_view name,
                       const IngestOptions& options) {
  if (type == InputType::html) return read_html(text, name, options.max_html_depth);
  if (type == InputType::markdown) return read_markdown(plain_lines(text));
  if (is_block_list(type)) return read_blocks(text, type == InputType::blocks);
  return read_plain_text(plain_lines(text));
}

void judge(Page& page) {
  judge_lines(page);
  cut_dateline(page);
  mark_title(page);
  judge_places(page);
  mark_standfirst(page);
}

/// The date as ISO 8601, or "" with a warning where it is none.
std::string checked_date(const std::string& stated, Document& document) {
  std::string iso = to_iso_date(stated);
  if (iso.empty() && !stated.empty()) {
    document.warnings.push_back(
        {document.file, "not-a-date",
         fmt::format("\"{}\" is no date and was left aside; write it as 2031-03-12",
                     shortened(stated)),
         false});
  }
  return iso;
}

/// Clean, and without a date that is none.
SourceHints checked_hints(const SourceHints& hints, Document& document) {
  SourceHints out = clean_hints(hints);
  out.published = checked_date(out.published, document);
  return out;
}

bool holds_text(std::string_view text) {
  return !trim(text).empty();
}

Error press_export(const std::string& place, std::string_view database) {
  return {ErrorKind::input, place,
          fmt::format("looks like an export of a press database ({}) with many articles, which is "
                      "not read yet",
                      database),
          "export one article a file, or as CSV or JSON"};
}

Error without_text(const std::string& place, const Page& page) {
  if (page.made_by_scripts) {
    return {ErrorKind::input, place, "holds no text: scripts make it",
            "save the page from a browser"};
  }
  return page.blocks.empty() ? no_text(place) : only_furniture(place);
}

/// A text that needs no unpacking. What its wrapping states of it is believed before what it states
/// itself.
Result<Document> document_of(const Part& part, const SourceHints& hints,
                             const IngestOptions& options) {
  const std::string& place = part.name;
  if (part.bytes.size() > options.max_bytes) return too_large(place, options.max_bytes);
  if (const auto binary = binary_kind(part.bytes)) {
    return Error{ErrorKind::input, place, fmt::format("is {}", binary->name),
                 std::string(binary->remedy)};
  }
  const DecodedText decoded =
      decode(part.bytes, part.charset.empty() ? std::string_view(hints.charset) : part.charset);
  if (!holds_text(decoded.text)) return no_text(place);
  const InputType asked = part.type == InputType::detect ? hints.type : part.type;
  Result<Page> read =
      read_page(decoded.text, input_type(decoded.text, place, asked), place, options);
  if (!read) return read.error();
  Page page = std::move(read).value();
  if (const std::string name = press_database_of(page); !name.empty()) {
    return press_export(place, name);
  }
  Document document;
  document.file = place;
  document.sha256 = sha256(part.bytes);
  Metadata stated = part.metadata;
  stated.published = checked_date(stated.published, document);
  settle_sender(stated);
  fill_gaps(page.metadata, std::exchange(page.metadata, std::move(stated)));
  clean_page(page);
  note_publisher(page);
  judge(page);
  assemble(document, page, options.keep_all);
  if (document.blocks.empty()) return without_text(place, page);
  describe(document, page, checked_hints(hints, document), place, options);
  if (!options.words_alone) document.words = word_count(document.text);
  for (Warning& warning : page.warnings) {
    warning.source = document.file;
    document.warnings.push_back(std::move(warning));
  }
  std::ranges::move(charset_warnings(decoded, document.file),
                    std::back_inserter(document.warnings));
  return document;
}

std::string below(const std::string& source, const std::string& part) {
  return part.empty() ? source : source + "/" + part;
}

Error lost_error(const std::string& source, LostPart&& lost) {
  return {ErrorKind::input, below(source, lost.name), std::move(lost.message),
          std::move(lost.remedy)};
}

/// The one document of a source that should hold no more.
Result<Document> only_one(Result<Ingested> ingested, std::string_view name) {
  if (!ingested) return ingested.error();
  auto& documents = ingested.value().documents;
  const auto& lost = ingested.value().lost;
  if (documents.size() == 1 && lost.empty()) return std::move(documents.front());
  if (documents.empty()) return lost.front();
  return Error{ErrorKind::input, std::string(name),
               fmt::format("holds {} texts, and one is wanted", documents.size() + lost.size()),
               "unpack it and give the one that is meant"};
}

}  // namespace

Result<Document> ingest_bytes(std::string_view bytes, std::string_view name,
                              const SourceHints& hints, const IngestOptions& options) {
  return document_of({std::string(name), InputType::detect, "", {}, std::string(bytes)}, hints,
                     options);
}

Result<Ingested> ingest_all_bytes(std::string bytes, std::string_view name,
                                  const SourceHints& hints, const IngestOptions& options,
                                  const PartChoice& choice) {
  const std::string source(name);
  if (bytes.size() > options.max_bytes) return too_large(source, options.max_bytes);
  Result<Parts> unpacked = unpack({source, hints.type, "", {}, std::move(bytes)}, options);
  if (!unpacked) return unpacked.error();
  Parts& parts = unpacked.value();
  PartChooser chooser(choice, hints, parts.parts.size() == 1);
  Ingested ingested;
  ingested.warnings = std::move(parts.warnings);
  for (LostPart& lost : parts.lost) {
    chooser.note(lost.name);
    if (!chooser.wants(lost.name)) continue;
    ingested.lost.push_back(lost_error(source, std::move(lost)));
  }
  for (Part& part : parts.parts) {
    if (!chooser.wants(part.name)) continue;
    const SourceHints of_part = chooser.hints_of(part.name);
    part.name = below(source, part.name);
    Result<Document> document = document_of(part, of_part, options);
    if (document) {
      ingested.documents.push_back(std::move(document).value());
    } else {
      ingested.lost.push_back(document.error());
    }
  }
  std::ranges::move(chooser.set_aside(source), std::back_inserter(ingested.warnings));
  std::ranges::move(chooser.missing(source), std::back_inserter(ingested.lost));
  if (ingested.documents.empty() && ingested.lost.size() == 1) return ingested.lost.front();
  if (ingested.documents.empty() && ingested.lost.empty()) return no_text(source);
  return ingested;
}

Result<Ingested> ingest_all(const std::filesystem::path& path, const SourceHints& hints,
                            const IngestOptions& options, const PartChoice& choice) {
  Result<std::string> bytes = read_bytes(path, options.max_bytes);
  if (!bytes) return bytes.error();
  return ingest_all_bytes(std::move(bytes).value(), path.string(), hints, options, choice);
}

Result<Document> ingest_file(const std::filesystem::path& path, const SourceHints& hints,
                             const IngestOptions& options) {
  return only_one(ingest_all(path, hints, options), path.string());
}

Result<Document> ingest_lines(const std::filesystem::path& path, const SourceHints& hints,
                              const IngestOptions& options) {
  const Result<std::string> bytes = read_bytes(path, options.max_bytes);
  if (!bytes) return bytes.error();
  if (const auto binary = binary_kind(bytes.value())) {
    return Error{ErrorKind::input, path.string(), fmt::format("is {}", binary->name),
                 std::string(binary->remedy)};
  }
  const DecodedText decoded = decode(bytes.value(), hints.charset);
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
  std::ranges::move(charset_warnings(decoded, document.file),
                    std::back_inserter(document.warnings));
  return document;
}

}  // namespace readout::ingest
