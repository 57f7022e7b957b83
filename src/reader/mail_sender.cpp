#include "reader/mail_sender.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

bool is_from_list(const MailMessage& message) {
  return message.has("List-Id") || message.has("List-Unsubscribe") || message.has("List-Post");
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (std::string_view rest = strip(name); !rest.empty(); rest = strip(rest)) {
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
    words.push_back(lower(word));
    rest.remove_prefix(word.size());
  }
  return words;
}

/// "Anna Lund" of "a.lund@...": an office's address says what it does, not its name's last word.
bool is_person(const Sender& sender) {
  constexpr std::size_t kShortest = 3;  // bytes of a family name
  const std::vector<std::string> words = words_of(sender.name);
  if (words.size() < 2 || words.size() > 3) return false;
  const std::string local = lower(sender.address.substr(0, sender.address.find('@')));
  const std::string& family = words.back();
  return family.size() >= kShortest && local.find(family) != std::string::npos;
}

}  // namespace

Origin origin_of(const MailMessage& message) {
  const Sender sender = message.sender();
  if (!is_from_list(message) && is_person(sender)) return {"", sender.name};
  if (!sender.name.empty()) return {sender.name, ""};
  const std::size_t at = sender.address.rfind('@');
  return {at == std::string::npos ? "" : sender.address.substr(at + 1), ""};
}

}  // namespace readout::reader
