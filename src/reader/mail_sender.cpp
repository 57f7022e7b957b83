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

/// "brandt", "ilse" and "i" of a name and an address.
bool joins(std::string_view local, std::string_view given, std::string_view family) {
  const std::size_t at = local.find(family);
  if (at == std::string_view::npos) return false;
  const std::string rest =
      std::string(local.substr(0, at)).append(local.substr(at + family.size()));
  if (rest == given.substr(0, 1)) return true;
  const std::size_t mark = rest.find_first_of("._-");
  if (mark == std::string::npos) return false;
  const std::string word = rest.substr(0, mark) + rest.substr(mark + 1);
  return word == given || word == given.substr(0, 1);
}

/// The address of a person joins the names ("i.brandt"); that of an office says what it is for.
bool is_person(const Sender& sender) {
  constexpr std::size_t kShortest = 3;  // bytes of a family name
  const std::vector<std::string> words = words_of(sender.name);
  if (words.size() < 2 || words.size() > 3 || words.back().size() < kShortest) return false;
  const std::string local = lower(sender.address.substr(0, sender.address.find('@')));
  return joins(local, words.front(), words.back());
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
