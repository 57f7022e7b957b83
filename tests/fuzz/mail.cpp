// Mail: gmime, our choice of bodies, mailboxes and saved pages.
#include "reader/mail.hpp"

#include "fuzz/read_in_process.hpp"
#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  read_in_process(reader::read_mail, bytes);
}

}  // namespace readout::test
