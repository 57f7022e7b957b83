/// One text of a source that holds several, or holds one in a wrapping: a page of an archive, the
/// body of a mail, an entry of a feed.
///
/// Made by the reader (a child process) and by the readers of records; each becomes a Document.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/metadata.hpp"
#include "readout/model/document.hpp"

namespace readout::ingest {

struct Part {
  std::string name;  ///< within the source ("2.html"); "" when it is all of the source
  InputType type = InputType::detect;
  std::string charset;  ///< as the wrapping states it; "" when it does not
  Metadata metadata;    ///< as the wrapping states it
  std::string bytes;
};

/// A part that could not be read, and why.
struct LostPart {
  std::string name;
  std::string message;
  std::string remedy;
};

/// Files of an archive that are no accounts, and were not looked into.
struct LeftAside {
  std::vector<std::string> names;  ///< of the first ones
  std::uint64_t count = 0;
};

struct Parts {
  std::vector<Part> parts;
  std::vector<LostPart> lost;
  LeftAside aside;
  std::vector<Warning> warnings;  ///< "no-account": files of an archive that were left aside
};

}  // namespace readout::ingest
