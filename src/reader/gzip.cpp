#include "reader/gzip.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "reader/inflate.hpp"

namespace readout::reader {

namespace {

/// "a.html" of "pages/a.html.gz".
std::string name_within(const std::string& name) {
  const std::string file = name.substr(name.rfind('/') + 1);
  return file.ends_with(".gz") ? file.substr(0, file.size() - 3) : file + ".unpacked";
}

/// The records of a web archive stand on their own: what fits is read.
Loss give_beginning(const ingest::wire::Question& question, Inflated& inflated, Reply& reply) {
  const std::uint64_t most = reply.bytes_left();
  inflated.bytes.resize(std::min<std::uint64_t>(inflated.bytes.size(), most));
  reply.part(
      {name_within(question.name), ingest::InputType::warc, "", {}, std::move(inflated.bytes)});
  return ingest::LostPart{
      "", fmt::format("unpacks to more than {} MiB: the rest is not read", most >> 20U),
      "raise --max-size, or give the pages that are meant"};
}

}  // namespace

Loss read_gzip(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (question.limits.layers == 0) {
    return ingest::LostPart{"", "is compressed within an archive",
                            "unpack it and give what is inside"};
  }
  Inflated inflated = inflate(bytes, {reply.bytes_left(), question.limits.ratio});
  switch (inflated.end) {
    case InflateEnd::whole:
      reply.part({name_within(question.name),
                  ingest::InputType::detect,
                  "",
                  {},
                  std::move(inflated.bytes)});
      return std::nullopt;
    case InflateEnd::too_large:
      if (inflated.bytes.starts_with("WARC/")) return give_beginning(question, inflated, reply);
      return ingest::LostPart{"", "unpacks to more than is allowed (--max-size)",
                              "unpack it and give what is inside"};
    case InflateEnd::ratio:
      return ingest::LostPart{"",
                              fmt::format("unpacks to more than {} times its size (--max-ratio)",
                                          question.limits.ratio),
                              "unpack it and give what is inside"};
    case InflateEnd::damaged:
      break;
  }
  return ingest::LostPart{"", "is damaged or breaks off", "check that it was saved whole"};
}

}  // namespace readout::reader
