// What pdftotext says of a PDF, or anything in its place.
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include "fuzz/target.hpp"
#include "reader/formats.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  static const int kNowhere = ::open("/dev/null", O_WRONLY);
  const ingest::wire::Question question{"pdf", "source", {}};
  reader::Reply reply(kNowhere, question.limits);
  static_cast<void>(reader::reader_of("pdf")(question, bytes, reply));
}

}  // namespace readout::test
