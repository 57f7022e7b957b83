#include "readout/ingest/converter.hpp"

#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/unistr.h>

#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

using ConverterHandle = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct Label {
  std::string_view written;
  std::string_view meant;
};

/// Labels that are believed to be more than they say, as in the WHATWG's Encoding Standard: pages
/// use the letters that the larger charset has.
constexpr std::array kLabels = {Label{"gb2312", "GB18030"},
                                Label{"gb_2312-80", "GB18030"},
                                Label{"gbk", "GB18030"},
                                Label{"x-gbk", "GB18030"},
                                Label{"cp936", "GB18030"},
                                Label{"euc-cn", "GB18030"},
                                Label{"big5", "Big5-HKSCS"},
                                Label{"x-x-big5", "Big5-HKSCS"},
                                Label{"iso-8859-1", "windows-1252"},
                                Label{"latin1", "windows-1252"},
                                Label{"ascii", "windows-1252"},
                                Label{"us-ascii", "windows-1252"},
                                Label{"iso-8859-9", "windows-1254"},
                                Label{"latin5", "windows-1254"},
                                Label{"tis-620", "windows-874"},
                                Label{"iso-8859-11", "windows-874"},
                                Label{"iso-8859-8-i", "ISO-8859-8"},
                                Label{"shift-jis", "Shift_JIS"},
                                Label{"sjis", "Shift_JIS"},
                                Label{"x-sjis", "Shift_JIS"},
                                Label{"euc-kr", "windows-949"},
                                Label{"ks_c_5601-1987", "windows-949"},
                                Label{"koi8-ru", "KOI8-U"},
                                Label{"mac-cyrillic", "x-mac-cyrillic"}};

ConverterHandle open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  ConverterHandle converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

/// ICU's own substitution writes U+001A for some charsets, and counts nothing.
void replace_and_count(const void* context, UConverterToUnicodeArgs* arguments, const char* /*at*/,
                       std::int32_t /*length*/, UConverterCallbackReason reason,
                       UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // no bad bytes: the converter is reset or closed
  ++**static_cast<std::size_t* const*>(context);
  *status = U_ZERO_ERROR;
  constexpr UChar kReplacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
}

/// Letters, digits and the marks of markup stay what they are in ASCII.
bool keeps_ascii(const std::string& charset) {
  constexpr std::string_view kPlain =
      "<>/=\"'&;:., ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
  const auto converted = convert(kPlain, charset);
  return converted && converted->text == kPlain;
}

}  // namespace

std::string charset_of_label(std::string_view label) {
  std::string name = ascii_lower(trim(label));
  for (const Label& known : kLabels) {
    if (known.written == name) return std::string(known.meant);
  }
  const bool text = is_wide_charset(name) || keeps_ascii(name);
  return name.empty() || name == "utf-7" || !text ? std::string() : name;
}

bool is_wide_charset(std::string_view charset) {
  const std::string name = ascii_lower(charset);
  return name.starts_with("utf-16") || name.starts_with("utf-32");
}

std::optional<Converted> convert(std::string_view bytes, const std::string& charset) {
  const ConverterHandle converter = open_converter(charset);
  if (!converter) return std::nullopt;
  Converted out;
  std::size_t* const counter = &out.replaced;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), &replace_and_count, static_cast<const void*>(&counter),
                      nullptr, nullptr, &status);
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  wide.toUTF8String(out.text);
  return out;
}

}  // namespace readout::ingest
