#include "readout/ingest/html_references.hpp"

#include <cstddef>

#include "readout/ingest/html_tree.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongest = 16'384;  // bytes
constexpr std::size_t kDeepest = 8;       // one text has no elements

/// "&#8216;", "&amp;": an "&" alone is one.
bool may_hold_reference(const std::string& text) {
  const std::size_t mark = text.find('&');
  return mark != std::string::npos && text.find(';', mark) != std::string::npos;
}

}  // namespace

std::string without_references(std::string text) {
  if (text.size() > kLongest || !may_hold_reference(text)) return text;
  std::string page = "<!DOCTYPE html><body>";
  for (const char c : text) {
    if (c == '<') {
      page += "&lt;";
    } else {
      page += c;
    }
  }
  const Result<HtmlTree> tree = HtmlTree::parse(page, "", kDeepest);
  return tree ? tree.value().text_of(0) : text;
}

}  // namespace readout::ingest
