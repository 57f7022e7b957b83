#include "reader/mail.hpp"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "reader/mail_bounds.hpp"
#include "reader/mail_letter.hpp"
#include "reader/mail_message.hpp"
#include "reader/mail_repair.hpp"
#include "reader/mail_snapshot.hpp"
#include "reader/mbox.hpp"

namespace readout::reader {
namespace {

constexpr auto kSaveText = "open it in a mail program or a browser and save its text";

Loss read_message(std::string_view bytes, const std::string& name, bool of_mailbox, Reply& reply) {
  if (std::string why = why_not_parsed(bytes); !why.empty()) {
    return ingest::LostPart{name, std::move(why), kSaveText};
  }
  auto message = MailMessage::parse(bytes);
  const std::string repaired = !message || message->leaves().empty() ? with_boundary(bytes) : "";
  if (!repaired.empty()) message = MailMessage::parse(repaired);
  if (!message) return ingest::LostPart{name, "is no mail and no saved page", kSaveText};
  if (is_snapshot(*message)) {
    give_snapshot(*message, reply);
  } else {
    give_letter(*message, name, of_mailbox, reply);
  }
  if (message->cut()) return ingest::LostPart{name, "has more parts than are read", kSaveText};
  if (!message->breaks_off()) return std::nullopt;
  return ingest::LostPart{name, "breaks off: the end of its text may be missing",
                          "save it again, whole"};
}

}  // namespace

Loss read_mail(const ingest::wire::Question&, std::string_view bytes, Reply& reply) {
  if (!is_mbox(bytes)) return read_message(bytes, "", false, reply);
  std::size_t number = 0;
  for (const std::string_view message : messages_of(bytes)) {
    if (reply.full()) break;
    Loss loss = read_message(message, fmt::format("{}.eml", ++number), true, reply);
    if (loss) reply.lost(*std::move(loss));
  }
  return std::nullopt;
}

}  // namespace readout::reader
