/// Who a mail is from, as the outlet or the author of its text.
///
/// In: a message. Out: outlet and author; at most one of them is known. A list, or an address that
/// names an office ("press@"), gives its name, or else its domain, as the outlet. Any other sender
/// is a person, who may be handing on what an outlet wrote: the author, and the outlet stays open.
#pragma once
#include <string>

#include "reader/mail_message.hpp"

namespace readout::reader {

struct Origin {
  std::string outlet;
  std::string author;
};

[[nodiscard]] Origin origin_of(const MailMessage& message);

}  // namespace readout::reader
