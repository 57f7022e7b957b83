/// Who a mail is from, as the outlet or the author of its text.
///
/// In: a message. Out: outlet and author; one of them is empty. A list or a press office gives its
/// name as the outlet; a person, whose address joins
/// given and family name ("i.brandt"), is an author.
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
