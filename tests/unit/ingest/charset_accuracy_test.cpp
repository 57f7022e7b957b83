// How many lines of real text are read right where nothing but their bytes tells the charset, and
// how many by ICU's detector alone: `unit_ingest "[charset-accuracy]"` prints the table.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <unicode/locid.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <vector>

#include "readout/ingest/charset.hpp"
#include "readout/ingest/converter.hpp"
#include "readout/text/unicode.hpp"

using namespace readout;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kEvery = 4;  ///< line of the file, for time
const fs::path kLines = fs::path(READOUT_SHARED_DIR) / "corpora/ntrex-en-ru-zh";

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> lines;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && number++ % kEvery == 0) lines.push_back(std::move(line));
  }
  return lines;
}

/// Nothing for a text that the charset has no letters for.
std::string encoded(const std::string& text, const char* charset) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status),
                                                                     &ucnv_close);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  std::string bytes(text.size() * 4 + 8, '\0');
  const auto size =
      wide.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return {};
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::string by_icu_alone(const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (match == nullptr) return {};
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(ucsdet_getName(match, &status), &status), &ucnv_close);
  if (U_FAILURE(status)) return {};
  std::string text;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status)
      .toUTF8String(text);
  return text;
}

std::vector<std::string> traditional(const std::vector<std::string>& lines) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, status));
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(line);
    rules->transliterate(wide);
    wide.toUTF8String(out.emplace_back());
  }
  return out;
}

std::vector<std::string> capitals(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    icu::UnicodeString::fromUTF8(line).toUpper(icu::Locale("ru")).toUTF8String(out.emplace_back());
  }
  return out;
}

struct Tally {
  std::size_t lines = 0;
  std::size_t right = 0;
  std::size_t by_icu = 0;
};

std::string first_letters(const std::string& line, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < line.size(); ++i) {
    static_cast<void>(text::next_code_point(line, at));
  }
  return line.substr(0, at);
}

/// Of the first `length` characters of each line; all of it when 0.
Tally tally(const std::vector<std::string>& lines, const char* charset, std::size_t length) {
  Tally out;
  for (const std::string& line : lines) {
    const std::string text = length == 0 ? line : first_letters(line, length);
    const std::string bytes = encoded(text, charset);
    if (bytes.empty() || text.size() == text::count_code_points(text)) continue;  // plain ASCII
    if (ingest::convert(bytes, charset)->text != text) continue;  // the encoder drops U+200B
    ++out.lines;
    if (ingest::decode(bytes).text == text) ++out.right;
    if (by_icu_alone(bytes) == text) ++out.by_icu;
  }
  return out;
}

void measure(const char* file, const std::vector<std::string>& lines,
             const std::vector<const char*>& charsets, const std::array<double, 3>& least) {
  constexpr std::array<std::size_t, 3> kLengths = {20, 40, 0};
  for (const char* charset : charsets) {
    for (std::size_t i = 0; i < kLengths.size(); ++i) {
      const Tally count = tally(lines, charset, kLengths[i]);
      CAPTURE(charset, kLengths[i]);
      REQUIRE(count.lines > 0);
      const double share = static_cast<double>(count.right) / static_cast<double>(count.lines);
      std::cout << fmt::format(
          "  {:<9} {:<13} {:<14} {:>5} lines  right {:.4f}  ICU alone {:.4f}\n", file, charset,
          kLengths[i] == 0 ? "whole" : fmt::format("first {}", kLengths[i]), count.lines, share,
          static_cast<double>(count.by_icu) / static_cast<double>(count.lines));
      CHECK(share >= least[i]);
    }
  }
}

}  // namespace

TEST_CASE("the charset of real lines is found from their bytes", "[charset-accuracy]") {
  if (!fs::exists(kLines)) {
    WARN("SKIPPED: " << kLines.string() << " is absent");
    return;
  }
  const auto russian = lines_of(kLines / "newstest2019-ref.rus.txt");
  const auto chinese = lines_of(kLines / "newstest2019-ref.zho-CN.txt");
  measure("russian", russian,
          {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "UTF-16LE", "UTF-16BE"},
          {.995, .995, .998});
  measure("russian", russian, {"x-mac-cyrillic"}, {.92, .94, .97});
  measure("capitals", capitals(russian), {"windows-1251", "KOI8-R"}, {.84, .95, .99});
  measure("chinese", chinese, {"GB18030", "UTF-16LE", "UTF-16BE"}, {.995, .995, .998});
  measure("trad.", traditional(chinese), {"Big5", "GB18030", "UTF-16LE"}, {.995, .995, .998});
}
