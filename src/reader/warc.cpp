#include "reader/warc.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "reader/ascii.hpp"
#include "reader/dates.hpp"
#include "reader/http_response.hpp"
#include "reader/markup.hpp"
#include "reader/media_type.hpp"
#include "reader/warc_record.hpp"

namespace readout::reader {
namespace {

using ingest::InputType;

/// What was found, for the message of an archive without texts.
struct Tally {
  std::size_t records = 0;
  std::size_t texts = 0;
  std::size_t failed = 0;  ///< redirects and errors
  std::size_t other = 0;   ///< pictures, scripts, data
};

std::string target_of(const WarcRecord& record) {
  std::string_view uri = record.header.value("WARC-Target-URI");
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  return std::string(uri);
}

/// Crawlers keep their logs and settings under schemes of their own; robots.txt is for crawlers.
bool is_of_the_web(std::string_view uri) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "ftp", "file"};
  const std::size_t host = uri.find("://");
  if (host == std::string_view::npos) return false;
  if (std::ranges::find(kSchemes, lower(uri.substr(0, host))) == kSchemes.end()) return false;
  const std::size_t path = uri.find('/', host + 3);
  return path == std::string_view::npos || uri.substr(path, uri.find('?') - path) != "/robots.txt";
}

/// What was received, or kept as it is.
struct Received {
  ContentType type;
  HttpContent content;
};

class Pages {
 public:
  Pages(const ingest::wire::Question& question, Reply& reply)
      : ratio_(question.limits.ratio), unpacked_left_(question.limits.bytes), reply_(reply) {}

  void take(const WarcRecord& record) {
    ++tally_.records;
    if (!record.damage.empty()) lose(record, record.damage);
    const std::string type = lower(record.header.value("WARC-Type"));
    if (type == "response") {
      take_response(record);
    } else if (type == "resource" || type == "conversion") {
      give(record,
           {content_type(record.header.value("Content-Type")), {std::string(record.block), ""}});
    }
  }

  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void take_response(const WarcRecord& record) {
    const HttpResponse response = read_response(record.block);
    if (response.status != 200) {
      ++tally_.failed;
      return;
    }
    const ContentType type = content_type(response.header.value("Content-Type"));
    if (!is_wanted(type)) {
      ++tally_.other;
      return;
    }
    HttpContent content =
        content_of(response, {std::min(unpacked_left_, reply_.bytes_left()), ratio_});
    unpacked_left_ -= std::min<std::uint64_t>(unpacked_left_, content.unpacked);
    give(record, {type, std::move(content)});
  }

  static bool is_wanted(const ContentType& type) {
    const Media media = media_of(type.type);
    return type.type.empty() || media == Media::html || media == Media::text ||
           media == Media::document;
  }

  void give(const WarcRecord& record, Received received) {
    if (!received.content.problem.empty()) lose(record, received.content.problem);
    if (received.type.type.empty()) received.type.type = sniff(received.content.bytes);
    if (received.type.type.empty() || !is_wanted(received.type) ||
        !is_of_the_web(target_of(record))) {
      ++tally_.other;
      return;
    }
    const ingest::Part part = part_of(received, record);
    const bool seen =
        part.type == InputType::html ? visible_bytes(part.bytes) > 0 : ink(part.bytes) > 0;
    if (!seen || !is_new(part)) return;
    ++tally_.texts;
    reply_.part(part);
  }

  /// A crawler may come to a page twice and find what it found before.
  bool is_new(const ingest::Part& part) {
    return seen_.emplace(part.name, std::hash<std::string>()(part.bytes)).second;
  }

  /// A server that names no type may have sent a page.
  static std::string sniff(std::string_view bytes) {
    const std::string_view head = strip(bytes.substr(0, 1024));
    if (head.starts_with("%PDF-")) return "application/pdf";
    return begins_with(head, "<!doctype html") || begins_with(head, "<html") ? "text/html" : "";
  }

  static ingest::Part part_of(Received& received, const WarcRecord& record) {
    ingest::Part part;
    part.name = target_of(record);
    part.charset = received.type.charset;
    part.metadata.url = part.name;
    part.metadata.accessed = iso_date(record.header.value("WARC-Date"));
    part.bytes = std::move(received.content.bytes);
    const Media media = media_of(received.type.type);
    if (media == Media::html) part.type = InputType::html;
    if (media == Media::text) part.type = InputType::text;
    return part;
  }

  void lose(const WarcRecord& record, const std::string& damage) {
    reply_.lost({target_of(record), fmt::format("(record at byte {}) {}", record.offset, damage),
                 "save the page anew, or open the archive in another program"});
  }

  std::uint64_t ratio_;
  std::uint64_t unpacked_left_;  ///< of all compressed pages together
  Reply& reply_;
  Tally tally_;
  std::set<std::pair<std::string, std::size_t>> seen_;  ///< addresses, and what stood there
};

}  // namespace

Loss read_warc(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  WarcRecords records(bytes);
  Pages pages(question, reply);
  while (!reply.full()) {
    const auto record = records.next();
    if (!record) break;
    pages.take(*record);
  }
  const Tally& tally = pages.tally();
  if (tally.records == 0) {
    return ingest::LostPart{"", "is no web archive (WARC)", "check that it was saved whole"};
  }
  if (tally.texts > 0) return std::nullopt;
  return ingest::LostPart{
      "",
      fmt::format(
          "is a web archive without pages: {} redirects and errors, {} files of other kinds",
          tally.failed, tally.other),
      "save the pages themselves"};
}

}  // namespace readout::reader
