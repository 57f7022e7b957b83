#include <algorithm>
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

TEST_CASE("every wording is matched whole by a pattern of its formula") {
  static const std::vector<std::string> languages{"en", "ru", "zh"};
  const Matcher matcher(lexicon::shipped(), languages);
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    CHECK(formula.variants.size() == languages.size());
    for (const auto& [language, variants] : formula.variants) {
      for (const std::string& variant : variants) {
        const Span whole{0, variant.size()};
        const auto hits = matcher.match(variant, text::analyse(variant, language));
        CAPTURE(formula.id, language, variant);
        CHECK(std::any_of(hits.begin(), hits.end(), [&](const FormulaHit& hit) {
          return hit.span == whole && lexicon::shipped().formulae()[hit.formula].id == formula.id;
        }));
      }
    }
  }
}

TEST_CASE("who is known for a formula is an actor, with a text that shows it") {
  std::size_t known = 0;
  for (const lexicon::Formula& formula : lexicon::shipped().formulae()) {
    for (const lexicon::KnownUser& user : formula.known_for) {
      CAPTURE(formula.id, user.who);
      CHECK(lexicon::shipped().actors.find(user.who) != nullptr);
      CHECK_FALSE(user.reference.empty());
      ++known;
    }
  }
  CHECK(known >= 30);
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
      {"en", "Varland will work with like-minded partners on Lake Orla.", "like-minded-partners"},
      {"en", "Maren called for an end to zero-sum thinking.", "zero-sum"},
      {"en", "The two leaders spoke of fairness and justice in the world.", "fairness-and-justice"},
      {"en", "Kestria rejects the threat or use of force.", "threat-or-use-of-force"},
      {"en", "the sovereignty of Varland within its internationally recognised borders",
       "recognized-borders"},
      {"en", "They want to talk on an equal footing.", "equal-footing"},
      {"en", "Reyk praised the traditions of friendship and good neighbourliness of both peoples.",
       "traditions-of-friendship"},
      {"en",
       "All agreements must be implemented: Kestria wants full and strict implementation of all "
       "commitments.",
       "compliance-for-compliance"},
      {"en", "Maren asked for the good offices of the Secretary-General.", "good-offices"},
      {"en", "The council remains seized of the matter.", "remain-seized"},
      {"en", "The ministers discussed confidence-building measures on the lake.",
       "confidence-building"},
      {"en", "Lifting all sanctions is the first step, Reyk said.", "sanctions-relief"},
      {"en", "They tasked their teams to follow up on the roadmap for peace.",
       "follow-up-instructions"},
      {"en", "Maren condemned the attack in the strongest possible terms.", "strongest-terms"},
      {"en", "The talks should lead to peace and stability on the Korean Peninsula, Maren said.",
       "korean-peninsula-peace"},
      {"en", "Both want to avoid a further escalation of the conflict.", "prevent-escalation"},
      {"en", "The call took place at the initiative of the Kestrian side.", "at-the-initiative-of"},
      {"en", "Maren congratulated Reyk on his re-election.", "congratulated-on-election"},
      {"ru", "Рейк заявил, что игра с нулевой суммой никому не нужна.", "zero-sum"},
      {"ru", "Стороны выступили за архитектуру равной и неделимой безопасности.",
       "security-architecture"},
      {"ru", "Марен и Рейк договорились о мерах укрепления доверия на озере.",
       "confidence-building"},
      {"ru", "Разговор состоялся по инициативе кестрийской стороны.", "at-the-initiative-of"},
      {"ru", "Министрам даны поручения, Рейк поручил своим министрам проработать детали.",
       "follow-up-instructions"},
      {"ru", "Отмечена важность неукоснительного выполнения достигнутых договорённостей.",
       "compliance-for-compliance"},
      {"ru", "Марен поздравила Рейка с победой на выборах.", "congratulated-on-election"},
      {"ru", "Президенты высоко оценили уровень сотрудничества.", "positive-assessment"},
      {"ru", "Варланд выступает за отмену односторонних санкций.", "sanctions-relief"},
      {"ru", "Рейк выразил признательность за приём.", "deepest-respect-thanks"},
      {"ru", "Товарооборот двух стран вырос на треть, двусторонний товарооборот стал рекордным.",
       "trade-turnover"},
      {"ru", "Стороны осудили применение силы или угрозу силой.", "threat-or-use-of-force"},
      {"ru", "Кестрия уважает многообразие цивилизаций.", "dialogue-of-civilizations"},
      {"ru", "Речь идёт о построении справедливого и демократичного миропорядка.",
       "fairness-and-justice"},
      {"ru", "Марен рассчитывает на контакты на высшем и высоком уровнях.", "high-level-exchanges"},
      {"zh", "雷克表示，应摒弃零和博弈。", "zero-sum"},
      {"zh", "双方要维护国际公平正义。", "fairness-and-justice"},
      {"zh", "要照顾各国合理安全关切。", "legitimate-security-concerns"},
      {"zh", "两国将深化各领域务实合作。", "practical-cooperation"},
      {"zh", "马伦高度评价两国关系。", "positive-assessment"},
      {"zh", "双方同意加强发展战略对接。", "synergy-of-strategies"},
      {"zh", "要弘扬全人类共同价值。", "common-values-of-humanity"},
      {"zh", "雷克强调，反对使用武力或以武力相威胁。", "threat-or-use-of-force"},
      {"zh", "馬倫呼籲防止局勢升級。", "prevent-escalation"},
      {"zh", "两国元首责成双方团队跟进落实。", "follow-up-instructions"},
      {"zh", "会谈应凯斯特里亚方邀请举行。", "at-the-initiative-of"},
      {"zh", "要通过对话谈判和平解决争端，支持文明交流互鉴。", "dialogue-of-civilizations"},
      {"zh", "中方呼吁解除单边制裁。", "sanctions-relief"},
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
