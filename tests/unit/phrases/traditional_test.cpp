// Texts in Traditional characters: the token stream folds them to Simplified ones, so patterns are
// written in Simplified alone. ICU's own "Hans-Hant" makes the texts here.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <unicode/translit.h>

#include "readout/phrases/match.hpp"
#include "readout/text/han.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

std::string by_icu(const char* way, const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> converter(
      icu::Transliterator::createInstance(way, UTRANS_FORWARD, status));
  REQUIRE(U_SUCCESS(status));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  converter->transliterate(text);
  std::string out;
  return text.toUTF8String(out);
}

std::vector<std::string> hits(const std::string& text) {
  static const std::vector<std::string> languages{"zh"};
  static const Matcher matcher(lexicon::shipped(), languages);
  std::vector<std::string> out;
  for (const FormulaHit& hit : matcher.match(text, text::analyse(text, "zh"))) {
    out.push_back(lexicon::shipped().formulae()[hit.formula].id + ": " +
                  std::string(hit.span.in(text)));
  }
  return out;
}

}  // namespace

TEST_CASE("a formula is found in Traditional characters, and keeps them") {
  const auto found = hits("馬倫表示，兩國合作不針對第三方，反對冷戰思維。");
  CHECK(std::ranges::find(found, "not-directed-against: 不針對第三方") != found.end());
  CHECK(std::ranges::find(found, "cold-war-mentality: 冷戰思維") != found.end());
}

TEST_CASE("every Chinese wording of the lexicon is found in Traditional characters too") {
  std::size_t changed = 0;
  std::size_t lost = 0;  // the way back depends on a neighbour (沈重: 沉重), and our table has none
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    const auto variants = formula.variants.find("zh");
    if (variants == formula.variants.end()) continue;
    for (const std::string& variant : variants->second) {
      const std::string traditional = by_icu("Hans-Hant", variant);
      if (traditional == variant) continue;
      if (text::in_simplified(traditional) != variant) {
        ++lost;
        continue;
      }
      ++changed;
      CAPTURE(formula.id, variant, traditional);
      CHECK(hits(traditional).size() == hits(variant).size());
    }
  }
  CHECK(changed > 200);
  CHECK(lost * 100 < changed);
}
