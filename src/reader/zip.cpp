#include "reader/zip.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "reader/archive_stream.hpp"
#include "reader/office.hpp"
#include "reader/wacz.hpp"

namespace readout::reader {
namespace {

constexpr std::uint64_t kRatioFrom = std::uint64_t{1} << 20U;

/// What a system writes beside the files that a user packed.
bool is_beside(std::string_view name) {
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    if (step.starts_with('.') || step == "__MACOSX") return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// The bytes that all entries together may still have by the ratio.
std::uint64_t most_by_ratio(const ingest::wire::Question& question, std::string_view bytes) {
  return std::max(kRatioFrom, question.limits.ratio * bytes.size());
}

}  // namespace

Loss read_zip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (auto office = try_office(question, bytes, reply)) return *office;
  if (question.limits.layers == 0) {
    return ingest::LostPart{"", "is an archive within an archive",
                            "unpack it and give what is inside"};
  }
  if (is_wacz(bytes)) return read_wacz(question, bytes, reply);
  std::uint64_t by_ratio = most_by_ratio(question, bytes);
  ArchiveStream archive(bytes);
  while (!reply.full()) {
    std::optional<std::string> name = archive.next();
    if (!name) break;
    if (is_beside(*name)) continue;
    auto content = archive.bytes(std::min(reply.bytes_left(), by_ratio));
    if (content) {
      by_ratio -= content->size();
      reply.part({*std::move(name), ingest::InputType::detect, "", {}, *std::move(content)});
    } else if (archive.too_large()) {
      return ingest::LostPart{
          *std::move(name),
          by_ratio < reply.bytes_left()
              ? fmt::format("unpacks to more than {} times its size", question.limits.ratio)
              : "unpacks to more than is allowed",
          "unpack it and give the files that are meant"};
    } else {
      reply.lost({*std::move(name), fmt::format("cannot be unpacked: {}", archive.fault()),
                  "unpack it by another program"});
      break;
    }
  }
  if (archive.fault().empty()) return std::nullopt;
  return ingest::LostPart{"", fmt::format("breaks off: {}", archive.fault()),
                          "check that it was saved whole"};
}

}  // namespace readout::reader
