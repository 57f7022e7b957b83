/// A page that a browser saved as one file (MHTML) becomes its main text.
///
/// In: a message. Out: the page, with its address and the time of saving; its frames instead when
/// it has (nearly) no text of its own. Style sheets and pictures are passed over.
#pragma once
#include "reader/mail_message.hpp"
#include "reader/reply.hpp"

namespace readout::reader {

/// Whether a browser wrote it, and not a sender of mail.
[[nodiscard]] bool is_snapshot(const MailMessage& message);

void give_snapshot(const MailMessage& message, Reply& reply);

}  // namespace readout::reader
