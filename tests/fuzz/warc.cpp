// Web archives: our record reader and HTTP, bare and in a ZIP (WACZ).
#include "reader/warc.hpp"

#include "fuzz/read_in_process.hpp"
#include "fuzz/target.hpp"
#include "reader/wacz.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  (void)reader::is_wacz(bytes);
  read_in_process(bytes.starts_with("PK") ? reader::read_wacz : reader::read_warc, bytes);
}

}  // namespace readout::test
