#include "readout/text/marks.hpp"

#include <algorithm>
#include <array>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

/// A mark in several pairs has its shape from the first: “ opens, though German closes with it.
constexpr auto kQuotationMarks = std::to_array<MarkPair>({
    {U'\u201C', U'\u201D', MarkFamily::twofold},  // “ ”
    {U'\u201E', U'\u201C', MarkFamily::twofold},  // „ “
    {U'\u201F', U'\u201D', MarkFamily::twofold},  // ‟ ”
    {U'\u2E42', U'\u201D', MarkFamily::twofold},  // ⹂ ”
    {U'\u301D', U'\u301E', MarkFamily::twofold},  // 〝 〞
    {U'\u301D', U'\u301F', MarkFamily::twofold},  // 〝 〟
    {U'"', U'"', MarkFamily::twofold},           {U'\uFF02', U'\uFF02', MarkFamily::twofold},  // ＂
    {U'\u2018', U'\u2019', MarkFamily::single},  // ‘ ’
    {U'\u201A', U'\u2018', MarkFamily::single},  // ‚ ‘
    {U'\u201B', U'\u2019', MarkFamily::single},  // ‛ ’
    {U'\'', U'\'', MarkFamily::single},          {U'\uFF07', U'\uFF07', MarkFamily::single},  // ＇
    {U'\u00AB', U'\u00BB', MarkFamily::angle},   // « »
    {U'\u2039', U'\u203A', MarkFamily::angle},   // ‹ ›
    {U'\u300C', U'\u300D', MarkFamily::corner},  // 「 」
    {U'\u300E', U'\u300F', MarkFamily::corner},  // 『 』
    {U'\uFE41', U'\uFE42', MarkFamily::corner},  // ﹁ ﹂
    {U'\uFE43', U'\uFE44', MarkFamily::corner},  // ﹃ ﹄
    {U'\u300A', U'\u300B', MarkFamily::title},   // 《 》
    {U'\u3008', U'\u3009', MarkFamily::title},   // 〈 〉
});

static_assert(std::ranges::all_of(kQuotationMarks, [](const MarkPair& pair) {
  return may_be_quotation_mark(pair.open) && may_be_quotation_mark(pair.close);
}));

/// An ellipsis in one character, and brackets.
constexpr auto kOmissionMarks = std::to_array<char32_t>({
    U'\u2025', U'\u2026', U'\u22EF', U'\uFE19',  // ‥ … ⋯ ︙
    U'(',      U')',      U'[',      U']',      U'{',      U'}',
    U'\uFF08', U'\uFF09', U'\uFF3B', U'\uFF3D', U'\uFF5B', U'\uFF5D',  // （ ） ［ ］ ｛ ｝
    U'\u3010', U'\u3011', U'\u3014', U'\u3015', U'\u3016', U'\u3017',  // 【 】 〔 〕 〖 〗
    U'\u27E8', U'\u27E9',                                              // ⟨ ⟩
});

/// Two of them, with or without spaces between, make an ellipsis.
constexpr std::array<char32_t, 3> kRepeated{U'.', U'*', U'\u3002'};

constexpr char32_t kModifierApostrophe = 0x2BC;

bool begins_with_ascii_word(std::string_view words) {
  const char32_t c = words.empty() ? U' ' : static_cast<unsigned char>(words.front());
  return c < 0x80 && (is_letter(c) || is_digit(c));
}

}  // namespace

std::span<const MarkPair> quotation_marks() {
  return kQuotationMarks;
}

std::optional<MarkKind> known_quotation_mark(char32_t c) {
  for (const auto& [open, close, family] : kQuotationMarks) {
    if (c == open && c == close) return MarkKind{family, MarkShape::neutral};
    if (c == open) return MarkKind{family, MarkShape::opening};
    if (c == close) return MarkKind{family, MarkShape::closing};
  }
  return std::nullopt;
}

bool is_double_quote(char32_t c) {
  const auto kind = quotation_mark(c);
  return kind && kind->family != MarkFamily::single;
}

bool is_single_quote(char32_t c) {
  const auto kind = quotation_mark(c);
  return c == kModifierApostrophe || (kind && kind->family == MarkFamily::single);
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B ||
         c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_terminator(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || (c >= 0x203C && c <= 0x203D) ||
         (c >= 0x2047 && c <= 0x2049) || is_wide_terminator(c);
}

bool is_wide_terminator(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61 || c == 0xFF0E;
}

bool holds_stop(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    if (c == U'.' && begins_with_ascii_word(words.substr(at))) continue;
    if ((is_terminator(c) || c == U';' || c == U'\uFF1B')) return true;
  }
  return false;
}

bool holds_omission(std::string_view between) {
  char32_t last = 0;  // spaces aside
  for (std::size_t at = 0; at < between.size();) {
    const char32_t c = next_code_point(between, at);
    if (is_space(c)) continue;
    if (std::ranges::find(kOmissionMarks, c) != kOmissionMarks.end()) return true;
    if (c == last && std::ranges::find(kRepeated, c) != kRepeated.end()) return true;
    last = c;
  }
  return false;
}

}  // namespace readout::text
