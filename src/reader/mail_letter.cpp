#include "reader/mail_letter.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/input_format.hpp"

#include "reader/ascii.hpp"
#include "reader/dates.hpp"
#include "reader/markup.hpp"
#include "reader/mbox.hpp"
#include "reader/media_type.hpp"

namespace readout::reader {
namespace {

using ingest::InputType;
using ingest::Part;

bool is_body(const MailLeaf& leaf) {
  const Media media = media_of(leaf.type);
  return !leaf.attached && !leaf.resource && (media == Media::html || media == Media::text) &&
         leaf.file_name.empty();
}

/// What one version of a multipart/alternative says.
struct Version {
  std::size_t html = 0;  ///< visible bytes
  std::size_t text = 0;
};

using Versions = std::map<std::size_t, Version>;  // by their places

Versions weigh(const std::vector<MailLeaf>& leaves, std::size_t choice) {
  Versions versions;
  for (const MailLeaf& leaf : leaves) {
    if (leaf.choice != choice || !is_body(leaf)) continue;
    const std::string content = MailMessage::content(leaf);
    if (media_of(leaf.type) == Media::html) {
      versions[leaf.version].html += visible_bytes(content);
    } else {
      versions[leaf.version].text += ink(content);
    }
  }
  return versions;
}

/// HTML that says at least half of what the plain text does is what the sender wrote: it has
/// headings and quotations. Else it is a note ("view in browser").
std::size_t chosen(const Versions& versions) {
  const auto by_html = [](const auto& a, const auto& b) { return a.second.html < b.second.html; };
  const auto by_text = [](const auto& a, const auto& b) { return a.second.text < b.second.text; };
  const auto html = std::ranges::max_element(versions, by_html);
  const auto text = std::ranges::max_element(versions, by_text);
  if (html == versions.end()) return 0;
  const bool substantial = html->second.html > 0 && 2 * html->second.html >= text->second.text;
  return substantial ? html->first : text->first;
}

/// The bodies, with those of the versions that are not chosen left out.
std::vector<const MailLeaf*> bodies_of(const std::vector<MailLeaf>& leaves) {
  std::map<std::size_t, std::size_t> choices;
  std::vector<const MailLeaf*> bodies;
  for (const MailLeaf& leaf : leaves) {
    if (!is_body(leaf)) continue;
    if (leaf.choice != 0) {
      if (!choices.contains(leaf.choice)) choices[leaf.choice] = chosen(weigh(leaves, leaf.choice));
      if (choices[leaf.choice] != leaf.version) continue;
    }
    bodies.push_back(&leaf);
  }
  return bodies;
}

bool go_together(const Part& part, const MailLeaf& leaf) {
  const InputType type = media_of(leaf.type) == Media::html ? InputType::html : InputType::text;
  return part.type == type && lower(part.charset) == lower(leaf.charset);
}

/// Mail programs cut a body where an attachment stands, and lists add a line below.
std::vector<Part> text_of(const std::vector<MailLeaf>& leaves) {
  std::vector<Part> parts;
  for (const MailLeaf* leaf : bodies_of(leaves)) {
    std::string content = MailMessage::content(*leaf);
    if (ink(content) == 0) continue;
    if (!parts.empty() && go_together(parts.back(), *leaf)) {
      parts.back().bytes += "\n\n" + content;
      continue;
    }
    const bool html = media_of(leaf->type) == Media::html;
    parts.push_back(
        {"", html ? InputType::html : InputType::text, leaf->charset, {}, std::move(content)});
  }
  return parts;
}

/// The file's name alone, without what no name of a file holds.
std::string plain_name(std::string_view name) {
  name = name.substr(name.find_last_of("/\\") + 1);
  std::string out;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  }
  return std::string(strip(out));
}

std::string name_of_attachment(const MailLeaf& leaf, std::size_t number) {
  std::string name = plain_name(leaf.file_name);
  const std::string_view suffix = suffix_of(leaf.type);
  if (name.empty()) name = fmt::format("attachment-{}", number);
  if (!suffix.empty() && !ingest::input_type_of_suffix(name)) name += suffix;
  return name;
}

bool is_readable(const MailLeaf& leaf, const std::string& name) {
  return media_of(leaf.type) != Media::unknown || ingest::input_type_of_suffix(name);
}

/// Those of a version that was not chosen are still there to be read.
bool is_attachment(const MailLeaf& leaf) {
  if (is_body(leaf) || is_decoration(leaf.type)) return false;
  const Media media = media_of(leaf.type);
  const bool page = media == Media::html || media == Media::text || media == Media::unknown;
  return !page || leaf.attached || (!leaf.resource && !leaf.file_name.empty());
}

Part attachment(const MailLeaf& leaf, std::string name) {
  Part part{std::move(name), InputType::detect, leaf.charset, {}, {}};
  if (media_of(leaf.type) == Media::mail) part.type = InputType::mail;
  if (is_readable(leaf, part.name)) part.bytes = MailMessage::content(leaf);
  return part;
}

std::string below(const std::string& message, const std::string& name) {
  return message.empty() ? name : message + "/" + name;
}

ingest::Metadata describe(const MailMessage& message) {
  ingest::Metadata data;
  data.title = message.header("Subject");
  data.published = iso_date(message.header("Date"));
  Sender sender = message.sender();
  data.author = std::move(sender.name);
  data.sender = std::move(sender.address);
  for (const char* header : {"List-Id", "List-Unsubscribe", "List-Post"}) {
    if (message.has(header)) data.list = header;
  }
  return data;
}

}  // namespace

void give_letter(const MailMessage& message, const std::string& name, bool of_mailbox,
                 Reply& reply) {
  std::size_t number = 0;
  const ingest::Metadata data = describe(message);
  for (Part& part : text_of(message.leaves())) {
    part.name = number == 0 ? name : below(name, fmt::format("text-{}.txt", number + 1));
    part.metadata = data;
    if (of_mailbox) part.bytes = without_mbox_quotes(std::move(part.bytes));
    reply.part(part);
    ++number;
  }
  number = 0;
  for (const MailLeaf& leaf : message.leaves()) {
    if (!is_attachment(leaf)) continue;
    if (reply.full()) return;
    reply.part(attachment(leaf, below(name, name_of_attachment(leaf, ++number))));
  }
}

}  // namespace readout::reader
