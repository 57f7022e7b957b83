#include "readout/ingest/html_classes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "readout/ingest/html_vocabulary.hpp"

namespace readout::ingest {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Lower case, parts joined by one '-': "newsCaption", "news__caption" and "News-Caption" are one.
std::string normal_form(std::string_view name) {
  std::string out;
  char before = '-';
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool joint = c == '_' || c == '-';
    const bool hump = upper && before >= 'a' && before <= 'z';
    if ((joint || hump) && !out.empty() && out.back() != '-') out += '-';
    if (!joint) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    const std::size_t cut = std::min(name.find('-'), name.size());
    parts.push_back(name.substr(0, cut));
    name.remove_prefix(std::min(cut + 1, name.size()));
  }
  return parts;
}

/// "container___2y9U4", "comment-949890": what tools add to tell names apart.
bool is_serial(std::string_view part) {
  return std::any_of(part.begin(), part.end(), is_digit) &&
         (part.size() >= 5 || std::all_of(part.begin(), part.end(), is_digit));
}

/// From the one part of a name to the other.
std::string_view between(std::string_view name, std::string_view first, std::string_view last) {
  const auto begin = static_cast<std::size_t>(first.data() - name.data());
  return name.substr(begin,
                     static_cast<std::size_t>(last.data() + last.size() - name.data()) - begin);
}

/// The last part names the thing ("article-share"); the first may only say what a post is about
/// ("category-news"), but for some.
std::string_view reason_in(const NameReasons& reasons, std::string_view name,
                           const std::vector<std::string_view>& parts) {
  if (const auto whole = reason_of(reasons, name); !whole.empty()) return whole;
  for (std::size_t count = std::min<std::size_t>(2, parts.size()); count > 0; --count) {
    const std::string_view end = between(name, parts[parts.size() - count], parts.back());
    if (html_vocabulary().whole_names.contains(end)) continue;
    if (const auto last = reason_of(reasons, end); !last.empty()) return last;
  }
  for (std::size_t count = std::min<std::size_t>(2, parts.size()); count > 0; --count) {
    const std::string_view begin = between(name, parts.front(), parts[count - 1]);
    if (html_vocabulary().whole_names.contains(begin)) continue;
    const auto first = reason_of(reasons, begin);
    if (html_vocabulary().first_part_reasons.contains(first)) return first;
  }
  return {};
}

std::string_view reason_anywhere(const std::vector<std::string_view>& parts) {
  for (const std::string_view part : parts) {
    if (const auto found = reason_of(html_vocabulary().anywhere_reasons, part); !found.empty())
      return found;
  }
  return {};
}

bool names(const NameSet& table, std::string_view name,
           const std::vector<std::string_view>& parts) {
  return table.contains(name) ||
         (parts.size() > 2 && table.contains(between(name, parts[parts.size() - 2], parts.back())));
}

/// Elements that have a thing, or lack it, are not it.
bool is_about_another(std::string_view first) {
  constexpr std::array<std::string_view, 6> kAbout = {"has", "with", "no", "without", "is", "hide"};
  return std::find(kAbout.begin(), kAbout.end(), first) != kAbout.end();
}

}  // namespace

ClassMeaning meaning_of_name(std::string_view raw, NameKind kind) {
  constexpr std::size_t kLongest = 100;  // bytes
  constexpr std::size_t kMostIdParts = 3;
  ClassMeaning meaning;
  if (raw.size() > kLongest) return meaning;
  const std::string normal = normal_form(raw.substr(0, std::max<std::size_t>(1, raw.find("--"))));
  std::vector<std::string_view> parts = parts_of(normal);
  while (parts.size() > 1 && is_serial(parts.back())) parts.pop_back();
  if (parts.size() > 1 && parts.front() == "js") parts.erase(parts.begin());
  if (parts.empty() || is_about_another(parts.front())) return meaning;
  if (kind == NameKind::id && parts.size() > kMostIdParts) return meaning;
  const std::string_view name = between(normal, parts.front(), parts.back());
  meaning.reason = reason_in(html_vocabulary().class_reasons, name, parts);
  if (meaning.reason.empty()) meaning.reason = reason_anywhere(parts);
  meaning.small_reason = reason_in(html_vocabulary().small_class_reasons, name, parts);
  meaning.pull_quote = names(html_vocabulary().pull_quote_classes, name, parts);
  meaning.standfirst = names(html_vocabulary().standfirst_classes, name, parts);
  meaning.content = names(html_vocabulary().content_classes, name, parts);
  return meaning;
}

DateName date_name(std::string_view raw) {
  constexpr std::size_t kLongest = 100;  // bytes
  if (raw.size() > kLongest) return DateName::other;
  const std::string normal = normal_form(raw);
  const std::vector<std::string_view> parts = parts_of(normal);
  const auto any_in = [&](const NameSet& table) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return table.contains(part); });
  };
  if (any_in(html_vocabulary().publication_date_parts)) return DateName::of_publication;
  return any_in(html_vocabulary().change_date_parts) ? DateName::of_change : DateName::other;
}

}  // namespace readout::ingest
