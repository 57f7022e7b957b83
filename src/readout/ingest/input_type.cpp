#include "readout/ingest/input_type.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "readout/ingest/input_format.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/yaml_head.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLookAt = 2048;

/// A page begins with its doctype, its root or a comment before them.
bool begins_as_html(std::string_view text) {
  const std::string head = ascii_lower(trim(text.substr(0, kLookAt)));
  if (!head.starts_with('<')) return false;
  for (const std::string_view mark : {"<!doctype html", "<html", "<head", "<body", "<article"}) {
    if (head.find(mark) != std::string::npos) return true;
  }
  return false;
}

/// The line before each message of a mailbox: "From ADDRESS Wed Mar 12 18:40:00 2031".
bool parts_mailbox(std::string_view line) {
  const auto is_digit = [&](std::size_t at) {
    return at < line.size() && line[at] >= '0' && line[at] <= '9';
  };
  const std::size_t colon = line.find(':');
  return line.starts_with("from ") && colon != std::string_view::npos && is_digit(colon - 1) &&
         is_digit(colon + 1);
}

/// Header lines alone up to a blank line, one of which only a mail program writes.
bool begins_as_mail(std::string_view bytes) {
  bool found = false;
  std::string_view rest = bytes.substr(0, 4 * kLookAt);
  for (bool first = true; !rest.empty(); first = false) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string line = ascii_lower(trim(rest.substr(0, end)));
    const bool goes_on = !first && (rest.front() == ' ' || rest.front() == '\t');
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty()) break;
    if (goes_on || (first && parts_mailbox(line))) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || line.find(' ') < colon) return false;
    found = found || line.starts_with("mime-version:") || line.starts_with("message-id:") ||
            line.starts_with("received:");
  }
  return found;
}

struct Opening {
  std::string_view bytes;
  InputType type;
};

constexpr std::array kOpenings = {
    Opening{"PK\x03\x04", InputType::zip}, Opening{"PK\x05\x06", InputType::zip},
    Opening{"\x1F\x8B", InputType::gzip},  Opening{"WARC/1.", InputType::warc},
    Opening{"%PDF-", InputType::pdf},
};

/// Some servers put lines before the mark of a PDF; a text may speak of the mark, and a mail may
/// hold a whole one: this is asked of what is nothing else.
bool is_pdf_behind_lines(std::string_view bytes) {
  constexpr std::string_view kMark = "\n%PDF-";
  const std::size_t mark = bytes.substr(0, kLookAt / 2).find(kMark);
  if (mark == std::string_view::npos) return false;
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kLookAt));
  return end.find("startxref") != std::string_view::npos &&
         end.find("%%EOF") != std::string_view::npos;
}

InputType type_of_opening(std::string_view bytes) {
  for (const Opening& opening : kOpenings) {
    if (bytes.starts_with(opening.bytes)) return opening.type;
  }
  if (begins_as_feed(bytes)) return InputType::feed;
  return begins_as_mail(bytes) ? InputType::mail : InputType::detect;
}

/// A list of records, or one record: what else is called .json is no account.
bool begins_as_records(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view head = trim(bytes.substr(0, kLookAt));
  return ascii_lower(name).ends_with(".json") && (head.starts_with('[') || head.starts_with('{'));
}

bool is_plain(InputType type) {
  return type == InputType::text || type == InputType::markdown || type == InputType::html;
}

}  // namespace

bool begins_as_feed(std::string_view bytes) {
  std::string_view head = trim(bytes.substr(0, kLookAt));
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (head.starts_with("<?") || head.starts_with("<!--")) {
    const std::string_view close = head[1] == '?' ? "?>" : "-->";
    const std::size_t end = head.find(close);
    if (end == std::string_view::npos) return false;
    head = trim(head.substr(end + close.size()));
  }
  constexpr std::array<std::string_view, 3> kRoots = {"<rss", "<feed", "<rdf:RDF"};
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return head.starts_with(root); });
}

InputType wrapping_type(std::string_view bytes, std::string_view name, InputType hint) {
  if (hint != InputType::detect) return is_plain(hint) ? InputType::detect : hint;
  const InputType opened = type_of_opening(bytes);
  if (opened != InputType::detect) return opened;
  if (begins_as_records(bytes, name)) return InputType::jsonl;
  const auto by_suffix = input_type_of_suffix(name);
  if (!by_suffix && !begins_as_html(bytes) && is_pdf_behind_lines(bytes)) return InputType::pdf;
  const InputType named = by_suffix.value_or(InputType::detect);
  return is_plain(named) ? InputType::detect : named;
}

InputType input_type(std::string_view text, std::string_view name, InputType hint) {
  if (hint != InputType::detect) return hint;
  const InputType named = input_type_of_suffix(name).value_or(InputType::text);
  if (named == InputType::html || named == InputType::markdown) return named;
  if (begins_as_html(text)) return InputType::html;
  return read_yaml_head(text).values.empty() ? InputType::text : InputType::markdown;
}

}  // namespace readout::ingest
