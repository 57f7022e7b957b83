#include "readout/ingest/charset_guess.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucsdet.h>

#include "readout/ingest/converter.hpp"
#include "readout/ingest/letters.hpp"
#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

struct Candidate {
  const char* charset;
  double prior;  ///< nats: how much rarer it is than the commonest
};

/// Those that read the same letters (windows-1252, ISO-8859-15) stand the commonest first.
constexpr std::array kCandidates = {
    Candidate{"UTF-8", 0},           Candidate{"windows-1252", 0},  Candidate{"windows-1251", 0},
    Candidate{"GB18030", 0},         Candidate{"Big5-HKSCS", -0.5}, Candidate{"KOI8-R", -1},
    Candidate{"KOI8-U", -2},         Candidate{"Shift_JIS", -1},    Candidate{"EUC-JP", -1},
    Candidate{"windows-949", -1},    Candidate{"windows-1250", -2}, Candidate{"windows-1254", -2},
    Candidate{"windows-1253", -2},   Candidate{"windows-1255", -2}, Candidate{"windows-1256", -2},
    Candidate{"windows-1257", -2},   Candidate{"ISO-8859-15", -3},  Candidate{"ISO-8859-2", -3},
    Candidate{"ISO-8859-5", -3},     Candidate{"ISO-8859-7", -3},   Candidate{"IBM866", -3},
    Candidate{"x-mac-cyrillic", -3}, Candidate{"macintosh", -4},    Candidate{"UTF-16LE", -6},
    Candidate{"UTF-16BE", -6}};

constexpr std::size_t kSample = 4096;
constexpr std::size_t kLongestWide = 256;  ///< longer UTF-16 is told by its look: utf16.hpp

/// The stretches with bytes beyond ASCII, cut where no charset has the half of a character.
std::string sample_of(std::string_view bytes) {
  constexpr std::string_view kBorders = "\n<>";
  std::string sample;
  while (!bytes.empty() && sample.size() < kSample) {
    const std::size_t length = std::min(bytes.find_first_of(kBorders), bytes.size() - 1) + 1;
    const std::string_view stretch = bytes.substr(0, length);
    const bool plain =
        std::ranges::all_of(stretch, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    if (!plain) sample += stretch.substr(0, kSample);
    bytes.remove_prefix(length);
  }
  return sample;
}

struct Reading {
  const char* charset = nullptr;
  double nats = 0;
  std::size_t bytes = 0;  ///< beyond ASCII
};

/// As UTF-16 the bytes themselves are read: a sample would break the pairs.
std::optional<Reading> read_as(const Candidate& candidate, std::string_view bytes,
                               std::string_view sample) {
  if (is_wide_charset(candidate.charset)) {
    if (bytes.size() % 2 != 0 || bytes.size() > kLongestWide) return std::nullopt;
    sample = bytes;
  }
  const auto converted = convert(sample, candidate.charset);
  if (!converted) return std::nullopt;
  return Reading{candidate.charset, likelihood(converted->text).nats + candidate.prior,
                 static_cast<std::size_t>(std::ranges::count_if(
                     sample, [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }))};
}

Reading likeliest(std::string_view bytes, std::string_view sample) {
  Reading best;
  for (const Candidate& candidate : kCandidates) {
    const auto reading = read_as(candidate, bytes, sample);
    if (reading && (best.charset == nullptr || reading->nats > best.nats)) best = *reading;
  }
  return best;
}

std::optional<std::string> ask_icu(std::string_view bytes) {
  constexpr std::size_t kLookAt = 1U << 16U;
  constexpr std::int32_t kLeastConfidence = 10;
  using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), &ucsdet_close);
  const auto size = static_cast<std::int32_t>(std::min(bytes.size(), kLookAt));
  ucsdet_setText(detector.get(), bytes.data(), size, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  if (ucsdet_getConfidence(match, &status) < kLeastConfidence) return std::nullopt;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  return std::string(name);
}

std::size_t count_ascii(std::string_view sample, std::size_t beyond) {
  return sample.size() - beyond;
}

}  // namespace

std::optional<std::string> guess_charset(std::string_view bytes) {
  constexpr std::size_t kEnough = 24;
  constexpr double kAsciiByte = -3;
  constexpr double kLeastOfText = -4.6;  // a byte; text of the languages known has -2 to -4
  const std::string sample = sample_of(bytes);
  const Reading best = likeliest(bytes, sample);
  const double beyond =
      best.nats - kAsciiByte * static_cast<double>(count_ascii(sample, best.bytes));
  const bool known =
      best.bytes < kEnough || beyond > kLeastOfText * static_cast<double>(best.bytes);
  if (!known) {
    if (auto asked = ask_icu(bytes)) return asked;
  }
  if (best.charset == nullptr) return std::nullopt;
  return std::string(best.charset);
}

bool is_surely_not(std::string_view bytes, const std::string& declared) {
  constexpr double kSurely = 12;
  constexpr double kSurelyOfByte = 0.75;
  const auto* const tried = std::ranges::find_if(kCandidates, [&](const Candidate& each) {
    return ascii_lower(declared) == ascii_lower(each.charset);
  });
  if (tried == kCandidates.end()) return false;
  const std::string sample = sample_of(bytes);
  const auto reading = read_as(*tried, bytes, sample);
  if (!reading) return false;
  const double needed = kSurely + kSurelyOfByte * static_cast<double>(reading->bytes);
  return likeliest(bytes, sample).nats > reading->nats + needed;
}

}  // namespace readout::ingest
