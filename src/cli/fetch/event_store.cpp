#include "cli/fetch/event_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/digest.hpp"
#include "readout/text/unicode.hpp"

#include "cli/fetch/file_name.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, so that a folder without its event.json still holds each page once.
constexpr std::string_view kTextFolder = "text";

bool holds(const fs::path& file, const std::string& bytes) {
  std::error_code code;
  if (!fs::is_regular_file(file, code) || fs::file_size(file, code) != bytes.size()) return false;
  const auto there = ingest::read_bytes(file, bytes.size());
  return there && there.value() == bytes;
}

/// Folders that a link put into the event's folder could lead elsewhere.
bool leads_out(const fs::path& file, const fs::path& folder) {
  std::error_code code;
  const fs::path home = fs::weakly_canonical(folder, code);
  const fs::path place = fs::weakly_canonical(file, code);
  return std::ranges::mismatch(home, place).in1 != home.end();
}

/// Where the page came from, if not from the address itself.
std::string moved_to(const std::string& url, const FetchedPage& page) {
  const auto asked = parse_url(url);
  return asked && asked.value().whole == page.url.whole ? std::string() : page.url.whole;
}

/// Paragraphs with an empty line between them, as a plain text is read again.
std::string main_text(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += out.empty() ? "" : "\n";
    out.append(block.span.in(document.text)).append("\n");
  }
  return out;
}

}  // namespace

fs::path text_file(const fs::path& page) {
  fs::path text = fs::path(kTextFolder) / page;
  text += ".txt";  // behind the whole name: a.html and a.pdf are two
  return text;
}

/// Names are compared as file systems do that do not tell small letters from capitals.
bool EventStore::is_taken(const std::string& name, const std::string& bytes) const {
  const std::string folded = text::fold(name);
  const bool named = std::ranges::any_of(event_.sources(), [&](const EventSource& source) {
    return text::fold(source.file.string()) == folded;
  });
  if (named || folded == text::fold(event_.place().filename().string())) return true;
  const fs::path file = event_.folder() / name;
  std::error_code code;
  return fs::exists(fs::symlink_status(file, code)) && !holds(file, bytes);
}

fs::path EventStore::name_for(std::size_t source, const FetchedPage& page) const {
  if (source != kNewSource && !event_.sources()[source].file.empty())
    return event_.sources()[source].file;
  const std::string stem = readable_name(page.url);
  const std::string_view suffix = suffix_of(page.content_type, page.url, page.bytes);
  std::string name = fmt::format("{}{}", stem, suffix);
  for (int number = 2; is_taken(name, page.bytes); ++number)
    name = fmt::format("{}-{}{}", stem, number, suffix);
  return name;
}

Result<Done> EventStore::write(const fs::path& name, std::string_view bytes) const {
  const fs::path file = event_.folder() / name;
  if (leads_out(file, event_.folder())) {
    return Error{ErrorKind::output, file.string(), "is a link that leads out of the event's folder",
                 "put a plain file or folder in its place"};
  }
  std::error_code code;
  fs::create_directories(file.parent_path(), code);  // what fails here fails again at the writing
  return write_file(file, bytes);
}

Result<KeptPage> EventStore::write_text(const fs::path& name) const {
  KeptPage kept{name.generic_string()};
  const auto document = ingest::ingest_file(event_.folder() / name, {}, options_);
  if (!document) {
    kept.no_text = document.error().message;
    return kept;
  }
  const std::string text = main_text(document.value());
  const fs::path place = event_.folder() / text_file(name);
  std::error_code code;
  if (fs::exists(fs::symlink_status(place, code))) {
    kept.other_text = !holds(place, text);
    return kept;
  }
  if (const auto written = write(text_file(name), text); !written) return written.error();
  return kept;
}

Result<KeptPage> EventStore::keep(std::size_t source, const std::string& url,
                                  const FetchedPage& page) {
  const fs::path name = name_for(source, page);
  if (const auto written = write(name, page.bytes); !written) return written.error();
  auto kept = write_text(name);
  if (!kept) return kept.error();
  event_.record(source, {name.generic_string(), url, moved_to(url, page), page.accessed,
                         ingest::sha256(page.bytes), page.content_type});
  if (const auto written = event_.write(); !written) return written.error();
  return kept;
}

Result<KeptPage> EventStore::keep_text(std::size_t source) const {
  return write_text(event_.sources()[source].file);
}

}  // namespace readout::cli
