#include "reader/mail_snapshot.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/ascii.hpp"
#include "reader/dates.hpp"
#include "reader/markup.hpp"
#include "reader/media_type.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kFewestVisible = 200;  // bytes of a page that has a text of its own

std::vector<const MailLeaf*> pages_of(const MailMessage& message) {
  std::vector<const MailLeaf*> pages;
  for (const MailLeaf& leaf : message.leaves()) {
    if (media_of(leaf.type) == Media::html) pages.push_back(&leaf);
  }
  return pages;
}

/// The address of a page on the web; "" for one on the disk of whoever saved it.
std::string web_address(std::string address) {
  return begins_with(address, "http://") || begins_with(address, "https://") ? std::move(address)
                                                                             : std::string();
}

/// The page itself: the root of the message, else what stands at the address that was saved.
const MailLeaf* main_page(const std::vector<const MailLeaf*>& pages, const std::string& address) {
  if (pages.empty()) return nullptr;
  const auto root =
      std::ranges::find_if(pages, [](const MailLeaf* leaf) { return !leaf->resource; });
  if (root != pages.end()) return *root;
  const auto at_address =
      std::ranges::find_if(pages, [&](const MailLeaf* leaf) { return leaf->location == address; });
  return at_address == pages.end() ? pages.front() : *at_address;
}

ingest::Part part_of(const MailLeaf& leaf, std::string name, const ingest::Metadata& data) {
  return {std::move(name), ingest::InputType::html, leaf.charset, data, MailMessage::content(leaf)};
}

/// The subject is the title that the browser showed: the page's own is better.
void add_title(ingest::Part& page, const MailMessage& message) {
  if (has_tag(page.bytes, "title") || has_tag(page.bytes, "h1")) return;
  page.metadata.title = message.header("Subject");
}

std::vector<ingest::Part> frames_of(const std::vector<const MailLeaf*>& pages, const MailLeaf* main,
                                    const ingest::Metadata& data) {
  std::vector<ingest::Part> frames;
  for (const MailLeaf* leaf : pages) {
    if (leaf == main) continue;
    ingest::Part frame = part_of(*leaf, fmt::format("frame-{}.html", frames.size() + 1), data);
    if (visible_bytes(frame.bytes) >= kFewestVisible) frames.push_back(std::move(frame));
  }
  return frames;
}

}  // namespace

bool is_snapshot(const MailMessage& message) {
  const std::vector<const MailLeaf*> pages = pages_of(message);
  if (pages.empty()) return false;
  if (message.has("Snapshot-Content-Location")) return true;
  if (message.header("From").find("Saved by") != std::string::npos) return true;
  if (message.has("Received") || message.has("To") || message.has("Message-ID")) return false;
  return std::ranges::any_of(pages, [](const MailLeaf* leaf) { return !leaf->location.empty(); });
}

void give_snapshot(const MailMessage& message, Reply& reply) {
  const std::vector<const MailLeaf*> pages = pages_of(message);
  const std::string saved = message.header("Snapshot-Content-Location");
  const MailLeaf* main = main_page(pages, saved);
  ingest::Metadata data;
  data.url = web_address(saved.empty() ? main->location : saved);
  data.accessed = iso_date(message.header("Date"));
  ingest::Part page = part_of(*main, "", data);
  add_title(page, message);
  if (visible_bytes(page.bytes) < kFewestVisible) {
    std::vector<ingest::Part> frames = frames_of(pages, main, data);
    if (frames.size() == 1) frames.front().name.clear();
    for (const ingest::Part& frame : frames) reply.part(frame);
    if (!frames.empty()) return;
  }
  reply.part(page);
}

}  // namespace readout::reader
