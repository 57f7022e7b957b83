#include "reader/wacz.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "reader/archive_stream.hpp"
#include "reader/inflate.hpp"

namespace readout::reader {
namespace {

constexpr auto kUnpack = "unpack it and give what is inside";
constexpr std::string_view kPackedSuffix = ".gz";

bool is_warc(std::string_view name) {
  return name.starts_with("archive/") && (name.ends_with(".warc") || name.ends_with(".warc.gz"));
}

/// What came out of a web archive of the WACZ, and how it ended. Some are packed and named .warc.
Inflated unpack(std::string bytes, const InflateLimits& limits) {
  constexpr std::string_view kGzip = "\x1F\x8B";
  if (bytes.compare(0, kGzip.size(), kGzip) != 0) return {InflateEnd::whole, std::move(bytes)};
  return inflate(bytes, limits);
}

std::optional<std::string> why_cut(const Inflated& inflated) {
  switch (inflated.end) {
    case InflateEnd::whole:
      return std::nullopt;
    case InflateEnd::too_large:
      return "unpacks to more than is allowed (--max-size): the rest is not read";
    case InflateEnd::ratio:
      return "unpacks to many times its size (--max-ratio): the rest is not read";
    case InflateEnd::damaged:
      break;
  }
  return "is damaged or breaks off: the rest is not read";
}

void give(const ingest::wire::Question& question, std::string name, std::string bytes,
          Reply& reply) {
  const std::uint64_t most = reply.bytes_left();
  Inflated inflated = unpack(std::move(bytes), {most, question.limits.ratio});
  if (auto why = why_cut(inflated)) reply.lost({name, *std::move(why), kUnpack});
  if (inflated.bytes.size() > most) inflated.bytes.resize(most);
  if (inflated.bytes.empty()) return;
  if (name.ends_with(kPackedSuffix)) name.resize(name.size() - kPackedSuffix.size());
  reply.part({std::move(name), ingest::InputType::warc, "", {}, std::move(inflated.bytes)});
}

}  // namespace

bool is_wacz(std::string_view zip) {
  bool package = false;
  bool warc = false;
  ArchiveStream archive(zip);
  while (const auto name = archive.next()) {
    package = package || *name == "datapackage.json";
    warc = warc || is_warc(*name);
    if (package && warc) return true;
  }
  return false;
}

Loss read_wacz(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (question.limits.layers == 0) {
    return ingest::LostPart{"", "is an archive within an archive", kUnpack};
  }
  std::uint64_t by_ratio = most_by_ratio(question.limits.ratio, bytes.size());
  std::size_t count = 0;
  ArchiveStream archive(bytes);
  while (!reply.full()) {
    std::optional<std::string> name = archive.next();
    if (!name) break;
    if (!is_warc(*name)) continue;
    ++count;
    auto content = archive.bytes(std::min(reply.bytes_left(), by_ratio));
    if (!content) {
      return ingest::LostPart{*std::move(name),
                              archive.too_large()
                                  ? "unpacks to more than is allowed (--max-size, --max-ratio)"
                                  : fmt::format("cannot be unpacked: {}", archive.fault()),
                              kUnpack};
    }
    by_ratio -= content->size();
    give(question, *std::move(name), *std::move(content), reply);
  }
  if (archive.fault().empty() && count > 0) return std::nullopt;
  return ingest::LostPart{"",
                          archive.fault().empty() ? "is a WACZ file without a web archive"
                                                  : fmt::format("breaks off: {}", archive.fault()),
                          "check that it was saved whole"};
}

}  // namespace readout::reader
