// Feeds: pugixml, our walks over its tree.
#include "reader/feed.hpp"

#include "fuzz/read_in_process.hpp"
#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  read_in_process(reader::read_feed, bytes);
}

}  // namespace readout::test
