/// Mail becomes its texts: a message (.eml), a mailbox of them (mbox), a page saved by a browser
/// (MHTML).
///
/// In: the bytes. Out: the parts of each message in order (mail_letter.hpp, mail_snapshot.hpp);
/// those of a mailbox are called "1.eml", "2.eml" and so on. A message that cannot be read is a
/// loss. Limits: mail_bounds.hpp, and those of the question.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

Loss read_mail(const ingest::wire::Question& question, std::string_view bytes, Reply& reply);

}  // namespace readout::reader
