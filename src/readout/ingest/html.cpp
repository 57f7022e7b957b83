#include "readout/ingest/html.hpp"

#include <string>

namespace readout::ingest {

Result<Page> read_html(std::string_view, std::string_view name) {
  return Error{ErrorKind::input, std::string(name), "is HTML", "save it as plain text first"};
}

}  // namespace readout::ingest
