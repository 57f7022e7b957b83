#include "reader/zip.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "readout/ingest/account_name.hpp"

#include "reader/archive_stream.hpp"
#include "reader/inflate.hpp"
#include "reader/office.hpp"
#include "reader/wacz.hpp"

namespace readout::reader {
namespace {

/// Neither hidden nor of a kind that is no account by its name.
bool may_be_account(std::string_view name) {
  return !ingest::is_hidden_path(name) && ingest::why_no_account(name).empty();
}

void leave(std::string name, ingest::LeftAside& aside) {
  constexpr std::size_t kNamed = 3;
  constexpr std::size_t kLongestName = 1024;  // bytes
  if (name.size() > kLongestName) name.resize(kLongestName);
  if (aside.count++ < kNamed) aside.names.push_back(std::move(name));
}

Loss read_entries(const ingest::wire::Question& question, ArchiveStream& archive,
                  std::size_t packed_bytes, ingest::LeftAside& aside, Reply& reply) {
  std::uint64_t by_ratio = most_by_ratio(question.limits.ratio, packed_bytes);
  bool is_named = false;  // what is wrong with the entry before
  while (!reply.full()) {
    std::optional<std::string> name = archive.next();
    if (!name) break;
    if (ingest::is_written_by_system(*name)) continue;
    if (!may_be_account(*name)) {
      leave(*std::move(name), aside);
      continue;
    }
    auto content = archive.bytes(std::min(reply.bytes_left(), by_ratio));
    is_named = false;
    if (content) {
      by_ratio -= content->size();
      reply.part({*std::move(name), ingest::InputType::detect, "", {}, *std::move(content)});
    } else if (archive.too_large()) {
      return ingest::LostPart{
          *std::move(name),
          by_ratio < reply.bytes_left()
              ? fmt::format("unpacks to more than {} times its size (--max-ratio): the rest of the "
                            "archive is not read",
                            question.limits.ratio)
              : "unpacks to more than is allowed (--max-size): the rest of the archive is not read",
          "unpack it and give the files that are meant"};
    } else {
      reply.lost({*std::move(name), fmt::format("cannot be unpacked: {}", archive.fault()),
                  "unpack it by another program"});
      is_named = true;
    }
  }
  if (archive.fault().empty() || is_named) return std::nullopt;
  return ingest::LostPart{"", fmt::format("breaks off: {}", archive.fault()),
                          "check that it was saved whole"};
}

}  // namespace

Loss read_zip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (auto office = try_office(question, bytes, reply)) return *office;
  if (question.limits.layers == 0) {
    return ingest::LostPart{"", "is an archive within an archive",
                            "unpack it and give what is inside"};
  }
  if (is_wacz(bytes)) return read_wacz(question, bytes, reply);
  ArchiveStream archive(bytes);
  ingest::LeftAside aside;
  Loss loss = read_entries(question, archive, bytes.size(), aside, reply);
  reply.aside(aside);
  return loss;
}

}  // namespace readout::reader
