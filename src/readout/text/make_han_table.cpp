// Build tool: writes the Traditional Han characters that ICU's "Hant-Hans" turns into another one,
// as lines of two characters. At run time ICU would take 70 ms to load its rules and apply them.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/translit.h>
#include <unicode/unistr.h>

/// Pairs that ICU lacks, or turns into what nobody writes: Hong Kong's and older forms.
constexpr std::u16string_view kVariants =
    u"衞卫峯峰諮咨谘咨擡抬衹只譭毁麪面糉粽鄕乡嶽岳敎教靑青吿告尙尚卽即郞郎緖绪";

int main(int argument_count, char** arguments) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
  if (argument_count != 2 || simplify == nullptr) {
    std::cerr << "make_han_table: ICU has no Hant-Hans, or no output file was named\n";
    return EXIT_FAILURE;
  }
  icu::UnicodeString traditional;  // kept apart by spaces, so that no rule sees two characters
  for (char16_t c = 0x3400; c <= 0x9FFF; ++c) traditional.append(c).append(u' ');
  icu::UnicodeString simplified = traditional;
  simplify->transliterate(simplified);
  if (simplified.length() != traditional.length()) return EXIT_FAILURE;
  std::string lines;
  for (std::size_t i = 0; i + 1 < kVariants.size(); i += 2) {
    simplified.setCharAt(2 * (kVariants[i] - 0x3400), kVariants[i + 1]);
  }
  for (int i = 0; i < traditional.length(); i += 2) {
    if (traditional[i] == simplified[i]) continue;
    icu::UnicodeString(traditional[i]).append(simplified[i]).append(u'\n').toUTF8String(lines);
  }
  std::ofstream out(arguments[1], std::ios::binary);
  out << lines;
  return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
