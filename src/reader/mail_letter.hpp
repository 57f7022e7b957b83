/// A mail message becomes its text and its attachments.
///
/// In: a message and what it is called within the source ("" for a source that is one message).
/// Out: first the body, HTML rather than plain text when it says as much; then every attachment
/// that may be read, a forwarded message among them. One of no kind that is read comes with its
/// name and without bytes, to be named; pictures, sounds, signatures and the parts of a page are
/// passed over. Subject is the title, Date the day of publication, the sender the outlet, or the
/// author when the address is that of a person.
#pragma once
#include <string>

#include "reader/mail_message.hpp"
#include "reader/reply.hpp"

namespace readout::reader {

void give_letter(const MailMessage& message, const std::string& name, bool of_mailbox,
                 Reply& reply);

}  // namespace readout::reader
