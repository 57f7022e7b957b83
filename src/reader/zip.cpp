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

Loss read_zip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (auto office = try_office(question, bytes, reply)) return *office;
  if (question.limits.layers == 0) {
    return ingest::LostPart{"", "is an archive within an archive",
                            "unpack it and give what is inside"};
  }
  if (is_wacz(bytes)) return read_wacz(question, bytes, reply);
  std::uint64_t by_ratio = most_by_ratio(question.limits.ratio, bytes.size());
  ArchiveStream archive(bytes);
  while (!reply.full()) {
    std::optional<std::string> name = archive.next();
    if (!name) break;
    if (ingest::is_written_by_system(*name)) continue;
    if (ingest::is_hidden_path(*name)) {  // the program names it among what is left aside
      reply.part({*std::move(name), ingest::InputType::detect, "", {}, ""});
      continue;
    }
    auto content = archive.bytes(std::min(reply.bytes_left(), by_ratio));
    if (content) {
      by_ratio -= content->size();
      reply.part({*std::move(name), ingest::InputType::detect, "", {}, *std::move(content)});
    } else if (archive.too_large()) {
      return ingest::LostPart{
          *std::move(name),
          by_ratio < reply.bytes_left()
              ? fmt::format("unpacks to more than {} times its size (--max-ratio): the rest of the "
                            "archive is not "
                            "read",
                            question.limits.ratio)
              : "unpacks to more than is allowed (--max-size): the rest of the archive is not read",
          "unpack it and give the files that are meant"};
    } else {
      reply.lost({*std::move(name), fmt::format("cannot be unpacked: {}", archive.fault()),
                  "unpack it by another program"});
      return std::nullopt;
    }
  }
  if (archive.fault().empty()) return std::nullopt;
  return ingest::LostPart{"", fmt::format("breaks off: {}", archive.fault()),
                          "check that it was saved whole"};
}

}  // namespace readout::reader
