#include "cli/fetch/robots.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "cli/trimmed.hpp"

namespace readout::cli {
namespace {

constexpr std::string_view kBlank = " \t";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_unreserved(char c) {
  const char small = lower(c);
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

void append_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += '%';
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 0x0FU];
}

/// The byte that an escape at `at` spells, or -1.
int escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || at + 2 >= text.size()) return -1;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// One spelling for what means the same: escapes of plain characters undone, all else outside ASCII
/// escaped, in capitals.
std::string normalised(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int byte = escaped_byte(path, i);
    const auto c = static_cast<unsigned char>(path[i]);
    if (byte >= 0) {
      const char spelt = static_cast<char>(byte);
      if (is_unreserved(spelt)) {
        out += spelt;
      } else {
        append_escape(out, static_cast<unsigned char>(byte));
      }
      i += 2;
    } else if (c >= 0x80U) {
      append_escape(out, c);
    } else {
      out += path[i];
    }
  }
  return out;
}

/// One "key: value" line without its comment.
struct Line {
  std::string_view key;
  std::string_view value;
};

std::optional<Line> read_line(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Line{trimmed(line.substr(0, colon), kBlank), trimmed(line.substr(colon + 1), kBlank)};
}

/// "readout/1.0 (for research)" names "readout".
std::string_view product_of(std::string_view value) {
  const auto end = std::ranges::find_if(value, [](char c) {
    return !((lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_');
  });
  return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

RobotsRule make_rule(std::string_view value, bool allow) {
  RobotsRule rule;
  rule.allow = allow;
  rule.anchored = value.ends_with('$');
  if (rule.anchored) value.remove_suffix(1);
  rule.pattern = normalised(value);
  rule.length = rule.pattern.size() + (rule.anchored ? 1 : 0);
  return rule;
}

std::optional<double> seconds_of(std::string_view value) {
  double seconds = 0;
  const auto [rest, failure] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  const bool sensible = failure == std::errc() && seconds >= 0 && seconds < 1e9;
  return sensible ? std::optional(seconds) : std::nullopt;
}

/// What stands for one group of readers: the rules, and whether any group named it.
struct Group {
  std::vector<RobotsRule> rules;
  std::optional<double> delay;
  bool named = false;
};

/// Reads the lines, and keeps what is said to this program and to all.
class Reader {
 public:
  explicit Reader(std::string_view product) : product_(product) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      if (const auto line = read_line(text.substr(0, end))) take(*line);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  Group& result() { return own_.named ? own_ : all_; }

 private:
  void take(const Line& line) {
    if (same_word(line.key, "user-agent")) return begin(line.value);
    if (same_word(line.key, "allow")) return add(line.value, true);
    if (same_word(line.key, "disallow")) return add(line.value, false);
    if (same_word(line.key, "crawl-delay")) delay(line.value);
  }

  /// Names that follow each other share the rules that follow them.
  void begin(std::string_view value) {
    if (in_rules_) to_own_ = to_all_ = in_rules_ = false;
    to_all_ = to_all_ || value == "*";
    if (!same_word(product_of(value), product_)) return;
    to_own_ = own_.named = true;
  }

  void add(std::string_view value, bool allow) {
    in_rules_ = true;
    if (value.empty()) return;  // an empty rule matches nothing
    if (to_own_) own_.rules.push_back(make_rule(value, allow));
    if (to_all_) all_.rules.push_back(make_rule(value, allow));
  }

  void delay(std::string_view value) {
    in_rules_ = true;
    const auto seconds = seconds_of(value);
    if (to_own_) own_.delay = std::max(own_.delay, seconds);
    if (to_all_) all_.delay = std::max(all_.delay, seconds);
  }

  std::string_view product_;
  Group own_;
  Group all_;
  bool to_own_ = false;
  bool to_all_ = false;
  bool in_rules_ = false;
};

/// Whether `pattern`, with "*" for any characters, matches `target` from its beginning. Each part
/// between two stars is taken where it first fits: a later place cannot do better.
bool matches(const RobotsRule& rule, std::string_view target) {
  std::string_view rest = rule.pattern;
  std::size_t at = 0;
  for (bool first = true;; first = false) {
    const std::size_t star = rest.find('*');
    const std::string_view part = rest.substr(0, star);
    const bool last = star == std::string_view::npos;
    if (last && rule.anchored && !first)
      return target.size() >= at + part.size() && target.ends_with(part);
    const std::size_t found =
        first ? (target.starts_with(part) ? 0 : std::string_view::npos) : target.find(part, at);
    if (found == std::string_view::npos) return false;
    at = found + part.size();
    if (last) return !rule.anchored || at == target.size();
    rest.remove_prefix(star + 1);
  }
}

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return bytes;
}

/// Whole lines only: half a rule would be another rule.
std::string_view within_limit(std::string_view bytes) {
  if (bytes.size() <= kMostRobotsBytes) return bytes;
  const std::size_t end = bytes.substr(0, kMostRobotsBytes).find_last_of("\r\n");
  return bytes.substr(0, end == std::string_view::npos ? 0 : end);
}

}  // namespace

RobotsRules::RobotsRules(std::string_view bytes, std::string_view product) {
  Reader reader(product);
  reader.read(within_limit(without_mark(bytes)));
  rules_ = std::move(reader.result().rules);
  crawl_delay_ = reader.result().delay;
}

bool RobotsRules::allows(std::string_view target) const {
  if (target == "/robots.txt") return true;
  const std::string path = normalised(target);
  std::size_t longest = 0;
  bool allowed = true;
  for (const RobotsRule& rule : rules_) {
    if (rule.length < longest || !matches(rule, path)) continue;
    allowed = rule.allow || (rule.length == longest && allowed);
    longest = rule.length;
  }
  return allowed;
}

}  // namespace readout::cli
