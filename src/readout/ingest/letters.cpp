#include "readout/ingest/letters.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <unicode/uchar.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/han.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Of characters that a language's list lacks, by what they are. Nats.
constexpr double kOtherHan = -11;
constexpr double kOtherLetter = -9.5;
constexpr double kOtherMark = -12;
constexpr double kNoText = -16;
/// ASCII costs every reading the same, unless it takes such a byte for half a character.
constexpr double kAscii = -3;

/// As capitals count like their small letters, and Traditional Han like Simplified.
char32_t plain(char32_t c) {
  if (text::is_han(c)) return text::to_simplified(c);
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_no_text(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == 0xFFFD || type == U_CONTROL_CHAR || type == U_PRIVATE_USE_CHAR ||
         type == U_UNASSIGNED || type == U_SURROGATE;
}

double unlisted(char32_t c) {
  if (is_no_text(c)) return kNoText;
  if (text::is_han(c)) return kOtherHan;
  return text::is_letter(c) ? kOtherLetter : kOtherMark;
}

class Letters {
 public:
  Letters() {
    for (const embedded::File& file : embedded::ingest_data()) {
      if (file.name == "letters.json") load(nlohmann::json::parse(file.bytes));
    }
  }

  [[nodiscard]] std::size_t languages() const { return by_language_.size(); }

  /// By language; null when no language lists `c`.
  [[nodiscard]] const double* find(char32_t c) const {
    const auto row = rows_.find(plain(c));
    return row == rows_.end() ? nullptr : &values_[row->second * languages()];
  }

  /// What it says for a language that a letter stands behind another: 0 where no pairs are listed.
  [[nodiscard]] double pair(std::size_t language, char32_t before, char32_t c) const {
    constexpr double kFrequent = 1.4;  // half of a text's pairs, and a tenth of a wrong reading's
    constexpr double kOther = -0.5;
    const auto& pairs = by_language_[language];
    if (pairs.empty()) return 0;
    return pairs.contains(pair_of(plain(before), plain(c))) ? kFrequent : kOther;
  }

 private:
  void load(const nlohmann::json& lists) {
    by_language_.resize(lists.size());
    for (std::size_t i = 0; i < languages(); ++i) {
      for (const auto& band : lists[i].at("bands")) {
        add(i, band.at(0).get<std::string>(), band.at(1).get<double>() / 100);
      }
      const std::string pairs = lists[i].value("pairs", std::string());
      for (const std::string_view pair : split_words(pairs)) {
        std::size_t at = 0;
        const char32_t first = text::next_code_point(pair, at);
        by_language_[i].insert(pair_of(first, text::next_code_point(pair, at)));
      }
    }
  }

  void add(std::size_t language, std::string_view letters, double share) {
    const double each = std::log(share / static_cast<double>(text::count_code_points(letters)));
    for (std::size_t at = 0; at < letters.size();) {
      const char32_t c = plain(text::next_code_point(letters, at));
      const auto [row, is_new] = rows_.emplace(c, rows_.size());
      if (is_new) values_.insert(values_.end(), languages(), unlisted(c));
      double& value = values_[row->second * languages() + language];
      value = std::max(value, each);
    }
  }

  static std::uint64_t pair_of(char32_t before, char32_t c) {
    return std::uint64_t{before} << 32U | c;
  }

  std::vector<std::unordered_set<std::uint64_t>> by_language_;  ///< its frequent pairs
  std::unordered_map<char32_t, std::size_t> rows_;
  std::vector<double> values_;
};

/// Beyond ASCII, of an alphabet.
bool is_spaced_letter(char32_t c) {
  return c >= 0x80 && text::is_letter(c) && !text::is_han(c);
}

/// What a character's place costs: behind which one it stands.
class Places {
 public:
  double cost(char32_t c) {
    const Kind kind = kind_of(c);
    const double nats = between(before_, kind);
    before_ = kind;
    return nats;
  }

 private:
  enum class Kind { none, latin, han, upper, lower };

  /// Latin letters beyond ASCII stand beside those within it.
  static Kind kind_of(char32_t c) {
    if (!text::is_letter(c)) return Kind::none;
    if (text::is_han(c) || (c >= 0x3041 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7A4)) {
      return Kind::han;
    }
    if (c < 0x250) return text::is_upper(c) && c > 0x7F ? Kind::upper : Kind::latin;
    return text::is_upper(c) ? Kind::upper : Kind::lower;
  }

  static double between(Kind before, Kind now) {
    constexpr double kCapital = -1.5;
    constexpr double kNextCapital = -0.2;
    constexpr double kCapitalWithin = -5;
    constexpr double kTwoAlphabets = -5;
    if (now == Kind::upper) {
      if (before == Kind::upper) return kNextCapital;
      return before == Kind::none || before == Kind::han ? kCapital : kCapitalWithin;
    }
    const bool mixed = (now == Kind::lower && before == Kind::latin) ||
                       (now == Kind::latin && before == Kind::lower);
    return mixed ? kTwoAlphabets : 0;
  }

  Kind before_ = Kind::none;
};

}  // namespace

Likelihood likelihood(std::string_view text) {
  static const Letters letters;
  std::vector<double> by_language(letters.languages(), 0);
  Likelihood out;
  Places places;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    const char32_t neighbour = std::exchange(before, is_spaced_letter(c) ? c : 0);
    out.nats += places.cost(c);
    if (c < 0x80) {
      out.nats += kAscii;
      continue;
    }
    ++out.beyond_ascii;
    const double* row = letters.find(c);
    if (row == nullptr) {
      out.nats += unlisted(c);
      continue;
    }
    for (std::size_t i = 0; i < by_language.size(); ++i) {
      by_language[i] +=
          row[i] + (before == 0 || neighbour == 0 ? 0 : letters.pair(i, neighbour, c));
    }
  }
  if (!by_language.empty()) out.nats += *std::ranges::max_element(by_language);
  return out;
}

}  // namespace readout::ingest
