#include "reader/mail_sender.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

bool is_from_list(const MailMessage& message) {
  return message.has("List-Id") || message.has("List-Unsubscribe") || message.has("List-Post");
}

/// What stands before the @ of an office, not of a person: RFC 2142 and newsrooms' custom.
constexpr std::array kOffices = std::to_array<std::string_view>({
    "alert",       "alerts",      "bulletin",   "comms",         "communications",
    "contact",     "desk",        "digest",     "donotreply",    "editor",
    "editorial",   "editors",     "info",       "kontakt",       "list",
    "mailer",      "mailing",     "media",      "news",          "newsdesk",
    "newsletter",  "newsletters", "newsroom",   "noreply",       "office",
    "post",        "pr",          "prensa",     "press",         "presse",
    "pressoffice", "publishing",  "redaktion",  "redaction",     "secretariat",
    "service",     "subscribe",   "subscriber", "subscriptions", "updates",
    "webmaster",
});

bool is_office_name(std::string_view word) {
  return std::ranges::find(kOffices, word) != kOffices.end();
}

/// "press", "news-alerts" and "no-reply": one of its words, or all of them as one.
bool is_office(const Sender& sender) {
  constexpr std::string_view kMarks = "._-+";
  const std::string local = lower(sender.address.substr(0, sender.address.find('@')));
  std::string joined;
  for (std::string_view rest = local; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find_first_of(kMarks));
    if (is_office_name(word)) return true;
    joined += word;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return is_office_name(joined);
}

}  // namespace

Origin origin_of(const MailMessage& message) {
  const Sender sender = message.sender();
  if (!is_from_list(message) && !is_office(sender)) return {"", sender.name};
  if (!sender.name.empty()) return {sender.name, ""};
  const std::size_t at = sender.address.rfind('@');
  return {at == std::string::npos ? "" : sender.address.substr(at + 1), ""};
}

}  // namespace readout::reader
