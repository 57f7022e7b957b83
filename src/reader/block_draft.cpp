#include "reader/block_draft.hpp"

#include <algorithm>
#include <utility>

#include "readout/ingest/block_list.hpp"
#include "readout/ingest/lines.hpp"

namespace readout::reader {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

std::string without_soft_hyphens(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(kSoftHyphen, at), text.size());
    out.append(text, at, end - at);
    at = std::min(end + kSoftHyphen.size(), text.size());
  }
  return out;
}

/// Each run of lines without an empty one is a block of the list.
void append_lines(std::string& list, const ingest::PageBlock& block) {
  std::string paragraph;
  const std::string text = without_soft_hyphens(block.text);
  for (const std::string_view whole : ingest::split_lines(text)) {
    const std::string_view line = ingest::trim(whole);
    if (!line.empty()) {
      ingest::append_wrapped(paragraph, line);
      continue;
    }
    ingest::append_block(list, block.kind, std::exchange(paragraph, {}), block.reason);
  }
  ingest::append_block(list, block.kind, paragraph, block.reason);
}

}  // namespace

void BlockDraft::open(ingest::PageBlock block) {
  open_.push_back(blocks_.size());
  blocks_.push_back(std::move(block));
}

void BlockDraft::reopen() {
  if (blocks_.empty()) return open({});
  open_.push_back(blocks_.size() - 1);
}

void BlockDraft::close() {
  if (!open_.empty()) open_.pop_back();
}

void BlockDraft::text(std::string_view text) {
  if (!open_.empty()) {
    blocks_[open_.back()].text += text;
  } else if (!ingest::trim(text).empty()) {
    blocks_.push_back({ingest::PageBlock{}.kind, std::string(text), "", true});
  }
}

std::string BlockDraft::list() const {
  std::string list;
  for (const ingest::PageBlock& block : blocks_) append_lines(list, block);
  return list;
}

}  // namespace readout::reader
