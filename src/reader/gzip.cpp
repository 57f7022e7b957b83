#include "reader/gzip.hpp"

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
      return ingest::LostPart{"", "unpacks to more than is allowed",
                              "unpack it and give what is inside"};
    case InflateEnd::ratio:
      return ingest::LostPart{
          "", fmt::format("unpacks to more than {} times its size", question.limits.ratio),
          "unpack it and give what is inside"};
    case InflateEnd::damaged:
      break;
  }
  return ingest::LostPart{"", "is damaged or breaks off", "check that it was saved whole"};
}

}  // namespace readout::reader
