#include "reader/feed.hpp"

#include <fmt/format.h>
#include <new>
#include <pugixml.hpp>
#include <utility>

#include "reader/feed_entry.hpp"
#include "reader/xml_text.hpp"

namespace readout::reader {
namespace {

bool is_entry(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  return name == "item" || name == "entry";
}

struct Count {
  std::size_t entries = 0;
  std::size_t texts = 0;
};

void give_entries(const pugi::xml_node& parent, const ingest::Metadata& feed, Count& count,
                  Reply& reply) {
  for (const pugi::xml_node& node : parent.children()) {
    if (!is_entry(node)) continue;
    if (reply.full()) return;
    ++count.entries;
    auto part = part_of_entry(node, feed);
    if (!part) continue;
    ++count.texts;
    part->name = fmt::format("{}", count.entries);
    reply.part(*part);
  }
}

/// Entries stand in RSS's channel, beside it in RSS 1.0, below the root in Atom.
Count give_feed(const pugi::xml_document& document, Reply& reply) {
  const pugi::xml_node root = document.document_element();
  const pugi::xml_node channel = child(root, "channel");
  const ingest::Metadata feed = metadata_of_feed(channel ? channel : root);
  Count count;
  give_entries(root, feed, count, reply);
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) == "channel") give_entries(node, metadata_of_feed(node), count, reply);
  }
  return count;
}

}  // namespace

Loss read_feed(const ingest::wire::Question&, std::string_view bytes, Reply& reply) {
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  const Count count = give_feed(document, reply);
  if (!result) {
    return ingest::LostPart{
        "", fmt::format("is no XML from byte {} on: {}", result.offset, result.description()),
        "check that it was saved whole"};
  }
  if (count.texts > 0) return std::nullopt;
  if (count.entries == 0) return ingest::LostPart{"", "is a feed without entries", "fetch it anew"};
  return ingest::LostPart{"", "is a feed of titles and links, without texts",
                          "save the pages that it links to"};
}

}  // namespace readout::reader
