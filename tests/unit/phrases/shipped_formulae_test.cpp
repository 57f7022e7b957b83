#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "readout/phrases/match.hpp"
#include "readout/text/unicode.hpp"

#include "view.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

const std::set<std::string> kCategories = {"alliances",   "order",      "sovereignty",
                                           "partnership", "economy",    "security",
                                           "nuclear",     "settlement", "protocol"};

template <class Visit>
void each_pattern(Visit visit) {
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    for (const auto& [language, patterns] : formula.patterns) {
      for (const std::string& source : patterns) visit(formula, language, source);
    }
  }
}

std::set<std::string> formulae_in(const std::string& language, const std::string& text) {
  static const std::vector<std::string> languages{"en", "ru", "zh"};
  static const Matcher matcher(lexicon::shipped(), languages);
  std::set<std::string> ids;
  for (const FormulaHit& hit : matcher.match(text, text::analyse(text, language))) {
    ids.insert(lexicon::shipped().formulae()[hit.formula].id);
  }
  return ids;
}

}  // namespace

TEST_CASE("every shipped pattern can be read") {
  for (const PatternFault& fault : faulty_patterns(lexicon::shipped())) {
    FAIL_CHECK(fault.formula << " " << fault.language << ": " << fault.pattern << ": "
                             << fault.error.message);
  }
}

TEST_CASE("there are formulae enough, each with a category and patterns in three languages") {
  CHECK(lexicon::shipped().formulae().size() >= 280);
  std::set<std::string> ids;
  std::set<std::string> names;
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    CAPTURE(formula.id);
    CHECK(ids.insert(formula.id).second);
    CHECK(names.insert(formula.canonical).second);
    CHECK(kCategories.contains(formula.category));
    for (const char* language : {"en", "ru", "zh"}) CHECK(formula.patterns.contains(language));
  }
}

TEST_CASE("no two formulae share a pattern, and no pattern stands twice") {
  std::map<std::pair<std::string, std::string>, std::string> seen;
  each_pattern([&](const auto& formula, const std::string& language, const std::string& source) {
    const auto [place, added] = seen.try_emplace({language, text::fold(source)}, formula.id);
    if (!added) FAIL_CHECK(source << " is of " << place->second << " and of " << formula.id);
  });
}

TEST_CASE("no match begins or ends with a conjunction") {
  const std::set<std::string> conjunctions = {"and", "or", "nor", "но", "и", "или"};
  each_pattern([&](const auto& formula, const std::string& language, const std::string& source) {
    const auto parsed = parse_pattern(source);
    const Pattern* const pattern = std::get_if<Pattern>(&parsed);
    if (pattern == nullptr || pattern->exception || pattern->by_characters) return;
    const auto is_conjunction = [&](const PatternState& state) {
      return conjunctions.contains(state.word);
    };
    CAPTURE(formula.id, language, source);
    for (const StateIndex first : pattern->first)
      CHECK_FALSE(is_conjunction(pattern->states[first]));
    for (const PatternState& state : pattern->states) {
      if (state.last) CHECK_FALSE(is_conjunction(state));
    }
  });
}

TEST_CASE("sentences of the fictional summit hold the formulae one reads in them") {
  struct Sample {
    const char* language;
    const char* text;
    const char* formula;
  };
  const Sample samples[] = {
      {"en", "Maren said Varland’s cooperation is not aimed at third countries.",
       "not-directed-against"},
      {"en", "“We do not create any blocs or alliances,” Reyk said.", "no-blocs-or-alliances"},
      {"en", "a fair multipolar world order", "multipolar-world"},
      {"en", "guided by equality, mutual benefit and respect for each other’s sovereignty",
       "equality-and-mutual-benefit"},
      {"en", "the main stabilizing factor on the international stage", "stabilizing-factor"},
      {"en", "Ties with Kestria are the “best ever”, Maren said.", "best-in-history"},
      {"en", "a situation fraught with turbulence and changes", "turbulence-and-changes"},
      {"en", "our comprehensive partnership and strategic cooperation",
       "comprehensive-partnership"},
      {"en", "A nuclear war cannot be won and must never be fought.", "nuclear-war-cannot-be-won"},
      {"ru", "Марен и Рейк выступили за невмешательство во внутренние дела друг друга.",
       "non-interference"},
      {"ru", "Они подтвердили приверженность суверенитету и территориальной целостности.",
       "territorial-integrity"},
      {"ru", "Рейк назвал отношения стабилизирующим фактором на международной арене.",
       "stabilizing-factor"},
      {"ru", "Отношения переживают лучший период в своей истории.", "best-in-history"},
      {"ru", "Речь идёт о построении справедливого многополярного мира.", "multipolar-world"},
      {"ru", "Стороны строят отношения на принципах равноправия и взаимного уважения.",
       "equality-and-mutual-benefit"},
      {"ru", "Мы не создаём никаких блоков и союзов.", "no-blocs-or-alliances"},
      {"ru", "Марен призвала отказаться от менталитета холодной войны.", "cold-war-mentality"},
      {"ru", "Необходимо устранить первопричины конфликта.", "root-causes"},
      {"ru", "Они осудили незаконные односторонние санкции.", "unilateral-sanctions"},
      {"ru", "Премьер отметил важность неделимости безопасности.", "indivisible-security"},
      {"ru", "отношения всеобъемлющего партнёрства и стратегического взаимодействия",
       "comprehensive-partnership"},
      {"zh", "双方坚持不结盟、不对抗、不针对第三方。", "non-aligned-trio"},
      {"zh", "两国关系处于历史最好时期。", "best-in-history"},
      {"zh", "雷克表示，要推动构建人类命运共同体。", "shared-future"},
      {"zh", "双方重申互不干涉内政。", "non-interference"},
      {"zh", "在相互尊重、平等互利的基础上发展关系", "equality-and-mutual-benefit"},
      {"zh", "当前国际形势变乱交织。", "turbulence-and-changes"},
      {"zh", "新时代全面战略协作伙伴关系", "comprehensive-partnership"},
      {"zh", "要摒弃冷战思维。", "cold-war-mentality"},
      {"zh", "反对霸权主义和强权政治", "hegemonism"},
      {"zh", "核战争打不赢也打不得。", "nuclear-war-cannot-be-won"},
      {"zh", "維護主權和領土完整", "territorial-integrity"},
  };
  for (const Sample& sample : samples) {
    CAPTURE(sample.text, sample.formula);
    CHECK(formulae_in(sample.language, sample.text).contains(sample.formula));
  }
}

TEST_CASE("near misses are no formulae") {
  CHECK(formulae_in("en", "interference in international affairs of the club").empty());
  CHECK(formulae_in("en", "Varland directed aid against the flood.").empty());
  CHECK(formulae_in("ru", "Партнёр взял мировую карту.").empty());
  CHECK(formulae_in("zh", "雷克参观了博物馆。").empty());
}
