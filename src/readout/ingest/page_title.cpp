#include "readout/ingest/page_title.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "readout/ingest/essence.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/model/span.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostParts = 12;
constexpr std::size_t kLongestTitle = 2000;  // bytes

/// Marks that stand between a headline and a site; all of them do with white space on both sides.
bool is_mark(char32_t c) {
  constexpr std::u32string_view kMarks =
      U"|\uFF5C-\u2013\u2014\u2015\u2022\u00B7:_/\u00AB\u00BB~\u2039\u203A<>";
  return kMarks.find(c) != std::u32string_view::npos;
}

/// Marks that part a title without white space, too: nobody writes them within a sentence.
bool is_strong_mark(char32_t c) {
  return c == U'|' || c == U'\uFF5C' || c == U'_';
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= U'\u2013' && c <= U'\u2015');
}

/// A run of marks, and what stands on its sides.
struct Separator {
  Span span;
  bool parts = false;
};

Separator separator_at(std::string_view title, std::size_t begin) {
  Separator found{{begin, begin}};
  std::size_t marks = 0;
  bool strong = false;
  bool dashes = true;
  for (std::size_t next = begin; next < title.size(); found.span.end = next) {
    const char32_t c = text::next_code_point(title, next);
    if (!is_mark(c)) break;
    ++marks;
    strong = strong || is_strong_mark(c);
    dashes = dashes && is_dash(c);
  }
  if (marks == 0) return found;
  std::size_t left = begin;
  std::size_t right = found.span.end;
  const char32_t before = left == 0 ? U' ' : text::previous_code_point(title, left);
  const char32_t behind = right == title.size() ? U' ' : text::next_code_point(title, right);
  const bool spaced = text::is_space(before) && text::is_space(behind);
  const bool han = text::is_han(before) && text::is_han(behind);
  found.parts = spaced || strong || (dashes && (marks > 1 || han));
  return found;
}

std::vector<Span> parts_of(std::string_view title) {
  std::vector<Span> parts;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (!trim(title.substr(begin, end - begin)).empty()) parts.push_back({begin, end});
  };
  for (std::size_t at = 0; at < title.size();) {
    const Separator mark = separator_at(title, at);
    if (mark.parts) {
      close(mark.span.begin);
      begin = mark.span.end;
    }
    at = std::max(mark.span.end, at);
    if (mark.span.empty()) static_cast<void>(text::next_code_point(title, at));
  }
  close(title.size());
  return parts;
}

/// "ORLA.HERALD.EXAMPLE" as "Orla Herald", "herald.example" or "www.herald.example".
bool is_host(const std::string& name, std::string_view url) {
  constexpr std::size_t kShortest = 3;  // letters: shorter ones are of countries
  const std::string host = host_of(url);
  if (host.empty()) return false;
  if (name == essence(host) || name == essence("www." + host)) return true;
  const std::size_t top = host.rfind('.');
  for (std::size_t at = 0; top != std::string::npos && at < top;) {
    const std::size_t end = std::min(host.find('.', at), top);
    if (end - at >= kShortest && name == essence(host.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// The name of a known outlet: "Talks are off - Kremlin" names a source, so it must be the page's
/// own.
bool is_own_outlet(std::string_view name, const TitleEvidence& evidence) {
  const Outlet* named = outlet_of_name(name);
  if (named == nullptr) return false;
  const Outlet* own = nullptr;
  for (const std::string& site : evidence.sites) {
    if (own == nullptr) own = outlet_of_name(site);
  }
  if (own == nullptr) own = outlet_of_url(evidence.url);
  const bool unnamed = evidence.sites.empty() && own == nullptr;
  return own == named || (unnamed && is_press(*named));
}

class Cutter {
 public:
  Cutter(std::string_view title, const TitleEvidence& evidence)
      : title_(title), evidence_(evidence), parts_(parts_of(title)), end_(parts_.size()) {
    for (const auto* list : {&evidence.headings, &evidence.titles}) {
      for (const std::string& headline : *list) {
        if (!names_site(headline, evidence)) headlines_.push_back(essence(headline));
      }
    }
    for (const std::string& section : evidence.sections) sections_.push_back(essence(section));
  }

  std::string run() {
    if (parts_.size() > kMostParts) return std::string(title_);
    while (end_ - begin_ > 1 && (cut_to_headline() || cut_site() || cut_section())) {
    }
    return std::string(text(begin_, end_));
  }

 private:
  std::string_view text(std::size_t first, std::size_t end) const {
    if (first == end) return {};
    return trim(title_.substr(parts_[first].begin, parts_[end - 1].end - parts_[first].begin));
  }

  std::size_t weight(std::size_t first, std::size_t end) const {
    return columns(essence(text(first, end)));
  }

  bool is_site(std::size_t first, std::size_t end) const {
    return first < end && names_site(text(first, end), evidence_);
  }

  bool keep(std::size_t first, std::size_t end) {
    begin_ = first;
    end_ = end;
    return true;
  }

  /// What is longer than the headline is no section of it: a heading of a section is no headline.
  bool may_go(std::size_t first, std::size_t end, std::size_t headline) const {
    if (first == end || is_site(first, end)) return true;
    for (std::size_t i = first; i < end; ++i) {
      if (weight(i, i + 1) > headline && !is_site(i, i + 1)) return false;
    }
    return true;
  }

  /// The longest run of parts that the page gives as its headline.
  bool cut_to_headline() {
    for (std::size_t size = end_ - begin_ - 1; size > 0; --size) {
      for (std::size_t first = begin_; first + size <= end_; ++first) {
        const std::string run = essence(text(first, first + size));
        if (run.empty() || std::ranges::find(headlines_, run) == headlines_.end()) continue;
        const std::size_t length = columns(run);
        if (may_go(begin_, first, length) && may_go(first + size, end_, length)) {
          return keep(first, first + size);
        }
      }
    }
    return false;
  }

  /// At a name of the site, of one part or of several, the longer side stays: what stands on the
  /// other names sections.
  bool cut_site() {
    for (std::size_t first = begin_; first < end_; ++first) {
      for (std::size_t end = end_; end > first; --end) {
        if ((first == begin_ && end == end_) || !is_site(first, end)) continue;
        const bool behind =
            first == begin_ || (end != end_ && weight(end, end_) > weight(begin_, first));
        return behind ? keep(end, end_) : keep(begin_, first);
      }
    }
    return false;
  }

  bool is_section(std::size_t i) const {
    return std::ranges::find(sections_, essence(text(i, i + 1))) != sections_.end();
  }

  bool cut_section() {
    if (is_section(end_ - 1)) return keep(begin_, end_ - 1);
    return is_section(begin_) && keep(begin_ + 1, end_);
  }

  std::string_view title_;
  const TitleEvidence& evidence_;
  std::vector<Span> parts_;
  std::vector<std::string> headlines_;  ///< their letters
  std::vector<std::string> sections_;
  std::size_t begin_ = 0;  ///< of the parts that stay
  std::size_t end_ = 0;
};

}  // namespace

std::vector<std::string_view> title_segments(std::string_view line) {
  std::vector<std::string_view> out;
  for (const Span& part : parts_of(line)) out.push_back(trim(part.in(line)));
  return out;
}

bool names_site(std::string_view name, const TitleEvidence& evidence) {
  const std::string wanted = essence(name);
  if (wanted.empty()) return false;
  const auto is_named = [&](const std::string& site) {
    if (essence(site) == wanted) return true;
    const std::vector<Span> parts = parts_of(site);  // "The Herald | Herald.example"
    return parts.size() > 1 && std::ranges::any_of(parts, [&](const Span& part) {
             return essence(part.in(site)) == wanted;
           });
  };
  return std::ranges::any_of(evidence.sites, is_named) || is_host(wanted, evidence.url) ||
         is_own_outlet(name, evidence);
}

std::string headline_of(std::string_view title, const TitleEvidence& evidence) {
  const auto is_title = [wanted = essence(title)](const std::string& heading) {
    return essence(heading) == wanted;
  };
  const bool whole = std::ranges::any_of(evidence.headings, is_title);
  if (whole || title.size() > kLongestTitle) return std::string(title);
  return Cutter(title, evidence).run();
}

}  // namespace readout::ingest
