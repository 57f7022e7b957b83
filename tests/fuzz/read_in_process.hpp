// A format's reader called in this process on any bytes, its answer thrown away.
#pragma once
#include <fcntl.h>
#include <string_view>
#include <utility>

#include "reader/formats.hpp"

namespace readout::test {

inline void read_in_process(reader::ReadFormat read, std::string_view bytes) {
  static const int kNowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const ingest::wire::Question question{"", "fuzz", {}};
  reader::Reply reply(kNowhere, question.limits);
  if (auto loss = read(question, bytes, reply)) reply.lost(*std::move(loss));
  reply.end();
}

}  // namespace readout::test
