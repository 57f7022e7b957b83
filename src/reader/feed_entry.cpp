#include "reader/feed_entry.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

#include "reader/ascii.hpp"
#include "reader/dates.hpp"
#include "reader/markup.hpp"
#include "reader/xml_text.hpp"

namespace readout::reader {
namespace {

using ingest::InputType;
using ingest::Metadata;

/// A text construct: what it says, as HTML or as plain text.
struct Body {
  InputType type = InputType::text;
  std::string bytes;
  std::size_t weight = 0;  ///< visible bytes
};

Body body_of(const pugi::xml_node& node) {
  const std::string type = lower(node.attribute("type").value());
  const bool has_elements =
      node.find_child([](const pugi::xml_node& each) { return each.type() == pugi::node_element; });
  Body body;
  body.bytes = has_elements ? markup_of(node) : all_text_of(node);
  // RSS does not say which it is, and feeds of Atom say it wrongly; a tag tells.
  const bool html = has_elements || (type != "text/plain" && is_marked_up(body.bytes));
  if (html) body.type = InputType::html;
  body.weight = html ? visible_bytes(body.bytes) : ink(body.bytes);
  return body;
}

Body best_body(const pugi::xml_node& entry) {
  Body best;
  for (const pugi::xml_node& each : entry.children()) {
    const std::string_view name = local_name(each);
    if (std::string_view(each.name()).starts_with("media:")) continue;  // of a picture
    const bool text = name == "encoded" || name == "content" || name == "description" ||
                      name == "summary" || name == "full-text" || name == "fulltext" ||
                      name == "body";
    if (!text) continue;
    Body body = body_of(each);
    if (body.weight > best.weight) best = std::move(body);
  }
  return best;
}

/// The address of the page itself, not of a comment or a file with it.
std::string address_of(const pugi::xml_node& entry) {
  std::string address;
  for (const pugi::xml_node& each : entry.children()) {
    if (local_name(each) != "link") continue;
    const std::string_view relation = each.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") continue;
    address = strip(each.attribute("href").value());
    if (address.empty()) address = all_text_of(each);
    if (!address.empty()) break;
  }
  const pugi::xml_node id = child(entry, {"guid", "origLink"});
  if (address.empty() && std::string_view(id.attribute("isPermaLink").value()) != "false") {
    address = all_text_of(id);
  }
  return begins_with(address, "http://") || begins_with(address, "https://") ? address
                                                                             : std::string();
}

/// "Ilda Brandt" of "press@example.org (Ilda Brandt)", as RSS writes authors.
std::string person(std::string text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  if (text.find('@') == std::string::npos) return text;
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  return std::string(strip(std::string_view(text).substr(open + 1, close - open - 1)));
}

std::string author_of(const pugi::xml_node& node) {
  const pugi::xml_node author = child(node, {"author", "creator"});
  const pugi::xml_node name = child(author, "name");
  return person(all_text_of(name ? name : author));
}

/// Where an entry comes from that a feed took over from another.
std::string outlet_of(const pugi::xml_node& entry) {
  const pugi::xml_node source = child(entry, "source");
  const pugi::xml_node title = child(source, "title");
  return all_text_of(title ? title : source);
}

std::string published_of(const pugi::xml_node& entry) {
  return iso_date(all_text_of(child(entry, {"published", "pubDate", "issued", "date", "updated"})));
}

std::string language_of(const pugi::xml_node& node) {
  const std::string stated = std::string(strip(node.attribute("xml:lang").value()));
  return stated.empty() ? all_text_of(child(node, "language")) : stated;
}

/// What an entry is called, without tags that a feed puts into it.
std::string without_tags(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('<'), text.size());
    out += text.substr(0, open);
    const std::size_t close = text.find('>', open);
    if (close == std::string_view::npos) return out.append(text.substr(open));
    text.remove_prefix(close + 1);
  }
  return out;
}

/// A page of it, so that references in a title are undone by who reads HTML.
std::string page_with(const std::string& title, const std::string& body) {
  return fmt::format("<!DOCTYPE html><html><head><title>{}</title></head><body>{}</body></html>",
                     title, body);
}

/// One line a paragraph becomes HTML.
std::string paragraphs(std::string_view text) {
  std::string html;
  while (!text.empty()) {
    const std::string_view line = strip(take_line(text));
    if (!line.empty()) html += fmt::format("<p>{}</p>\n", escape_markup(line));
  }
  return html;
}

std::string or_else(std::string own, const std::string& inherited) {
  return own.empty() ? inherited : own;
}

void set_title(ingest::Part& part, const std::string& title) {
  if (!is_marked_up(title)) {
    part.metadata.title = title;
    return;
  }
  if (part.type == InputType::text) part.bytes = paragraphs(part.bytes);
  part.type = InputType::html;
  part.bytes = page_with(without_tags(title), part.bytes);
}

}  // namespace

Metadata metadata_of_feed(const pugi::xml_node& channel) {
  Metadata data;
  data.outlet = all_text_of(child(channel, "title"));
  data.language = language_of(channel);
  // The author of a feed of RSS is who keeps it up.
  if (local_name(channel) == "feed") data.author = author_of(channel);
  if (data.author == data.outlet) data.author.clear();
  return data;
}

std::optional<ingest::Part> part_of_entry(const pugi::xml_node& entry, const Metadata& feed) {
  Body body = best_body(entry);
  if (body.weight == 0) return std::nullopt;
  ingest::Part part{"", body.type, "UTF-8", {}, std::move(body.bytes)};
  Metadata& data = part.metadata;
  data.url = address_of(entry);
  data.published = published_of(entry);
  data.author = or_else(author_of(entry), feed.author);
  data.outlet = or_else(outlet_of(entry), feed.outlet);
  data.language = or_else(language_of(entry), feed.language);
  set_title(part, all_text_of(child(entry, "title")));
  return part;
}

}  // namespace readout::reader
