#include "readout/text/language.hpp"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <map>
#include <unicode/uscript.h>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kSample = 1U << 14U;  ///< bytes that are looked at: more changes no answer
constexpr std::size_t kSampleOfPart = 1U << 10U;
constexpr std::array<std::string_view, 3> kSupported{"en", "ru", "zh"};

struct Scripts {
  std::size_t letters = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t russian = 0;  ///< letters of the Russian alphabet
};

Scripts count_scripts(std::string_view text) {
  Scripts scripts;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (!is_letter(c)) continue;
    ++scripts.letters;
    if (is_han(c)) ++scripts.han;
    if ((c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451) ++scripts.russian;
    if (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) ++scripts.kana;
  }
  return scripts;
}

/// With `flags` as CLD2's; "und" when it cannot tell.
std::string ask_cld2(std::string_view text, int flags) {
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), true, &no_hints, flags, languages.data(),
      percents.data(), scores.data(), nullptr, &bytes, &reliable);
  if (best == CLD2::UNKNOWN_LANGUAGE) return "und";
  const std::string_view code = CLD2::LanguageCode(best);
  return std::string(code.starts_with("zh") ? "zh" : code);
}

std::string_view sample_of(std::string_view text, std::size_t most = kSample) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// The script of most letters, and how many they are.
std::pair<UScriptCode, std::size_t> main_script(std::string_view text) {
  std::map<UScriptCode, std::size_t> counts;
  std::size_t& latin = counts[USCRIPT_LATIN];
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (!is_letter(c)) continue;
    if (c < 0x80) {
      ++latin;
      continue;
    }
    UErrorCode status = U_ZERO_ERROR;
    ++counts[uscript_getScript(static_cast<UChar32>(c), &status)];
  }
  std::pair<UScriptCode, std::size_t> most{USCRIPT_UNKNOWN, 0};
  for (const auto& entry : counts) {
    if (entry.second > most.second) most = entry;
  }
  return most;
}

bool is_written_in(const std::string& language, UScriptCode script) {
  std::array<UScriptCode, 8> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count = uscript_getCode(language.c_str(), scripts.data(),
                                             static_cast<std::int32_t>(scripts.size()), &status);
  const auto end = scripts.begin() + (U_FAILURE(status) ? 0 : count);
  return std::find(scripts.begin(), end, script) != end;
}

/// Of a part with enough letters: few of another script than the whole's tell it, of the same one
/// it takes a long sentence, since names and quotations stand in any language.
bool is_enough(UScriptCode script, std::size_t letters, const std::string& of_whole) {
  constexpr std::size_t kHan = 6;
  constexpr std::size_t kLetters = 16;
  constexpr std::size_t kLettersOfOneScript = 60;
  if (is_written_in(of_whole, script)) return letters >= kLettersOfOneScript;
  return letters >= (script == USCRIPT_HAN ? kHan : kLetters);
}

}  // namespace

std::string detect_language(std::string_view valid_utf8) {
  const std::string_view sample = sample_of(valid_utf8);
  const Scripts scripts = count_scripts(sample);
  if (scripts.letters == 0) return "und";
  const std::size_t east_asian = scripts.han + scripts.kana;
  if (2 * east_asian > scripts.letters) {
    return 20 * scripts.kana > east_asian ? "ja" : "zh";  // a Japanese text is a third kana or more
  }
  std::string told = ask_cld2(sample, 0);
  if (told != "und") return told;
  // A headline: its alphabet says more than CLD2's best effort, which takes Russian for Tajik.
  return scripts.russian == scripts.letters ? "ru" : ask_cld2(sample, CLD2::kCLDFlagBestEffort);
}

std::string other_language(std::string_view valid_utf8, const std::string& of_whole) {
  const std::string_view sample = sample_of(valid_utf8, kSampleOfPart);
  const auto [script, letters] = main_script(sample);
  if (!is_enough(script, letters, of_whole)) return {};
  const bool east_asian = script == USCRIPT_HAN || script == USCRIPT_HIRAGANA;
  const Scripts scripts = count_scripts(sample);
  const bool russian = scripts.russian == scripts.letters;
  std::string told = east_asian || russian ? detect_language(sample) : ask_cld2(sample, 0);
  return told == "und" || told == of_whole ? std::string() : told;
}

bool is_supported(std::string_view language) {
  return std::find(kSupported.begin(), kSupported.end(), language) != kSupported.end();
}

}  // namespace readout::text
