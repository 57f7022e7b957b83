#include "support/sample_statements.hpp"

namespace readout::tests {
namespace {

using Kind = StatementKind;

Document document(const std::string& id, const std::string& outlet, const std::string& language,
                  const std::string& kind) {
  Document out;
  out.id = id;
  out.outlet = outlet;
  out.language = language;
  out.kind = kind;
  out.file = id + ".txt";
  out.url = "https://example.org/lake-orla/" + id;
  out.published = "2031-03-12";
  out.accessed = "2031-03-13";
  out.sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  return out;
}

std::size_t add_presidency(ComparisonBuilder& build) {
  Document out = document("presidency", "Presidency of Varland", "en", "readout");
  out.author = "Press service";
  out.archive_url = "https://archive.example.org/presidency";
  out.left_out.push_back({"Home / News / Visits", "navigation", 0});
  return build.source(
      out,
      {"President Maren receives Premier Reyk at Lake Orla",
       "On 12 March 2031 President Ilda Maren of Varland received Premier Tomas Reyk of Kestria "
       "at the state residence on Lake Orla.",
       "The President noted that relations between the two countries are the best they have ever "
       "been.",
       "“Our partnership is not directed against any third country,” Premier Reyk stressed.",
       "Premier Reyk promised that Kestria will reopen the grain corridor by 1 May.",
       "The two sides agreed to raise transit to 4.2 million tonnes a year.",
       "“We must build bridges where others build fences,” President Maren said. “That is the "
       "choice of our peoples, and nobody will make it for us.”",
       "The leaders spoke in favour of a fair multipolar world order.",
       "The talks lasted three hours and ended with a walk along the shore."});
}

std::size_t add_agency(ComparisonBuilder& build) {
  Document out = document("agency", "Kestrian News Agency", "en", "news report");
  out.left_out.push_back({"LAKE ORLA, March 12 (KNA)", "dateline", 1});
  out.left_out.push_back({"Read also: Harvest forecast cut again", "related-headline", 4});
  return build.source(
      out,
      {"Reyk: Kestria may reopen grain corridor",
       "Premier Tomas Reyk and President Ilda Maren discussed trade and security on Wednesday.",
       "Reyk noted that Kestria may reopen the grain corridor once conditions allow.",
       "“Our cooperation is not aimed at any third country,” the premier said.",
       "According to Maren, relations between the two countries are the best in a generation.",
       "He called the joint railway “a road for everyone who wants to trade”.",
       "The parties expressed support for a fair multipolar world.",
       "Reyk added that Kestria does not recognise the northern fishing limits."});
}

std::size_t add_courier(ComparisonBuilder& build) {
  Document out = document("courier", "Orla Courier", "en", "newspaper");
  out.author = "Lene Aster";
  out.left_out.push_back({"Photo: the leaders on the shore", "caption", 1});
  out.left_out.push_back({"Share Print Save", "icon-names", 8});
  return build.source(
      out,
      {"Grain, fish and a promise at Lake Orla",
       "Talks by the lake ended with smiles and one open question: when the grain will move.",
       "Premier Reyk insisted that the partnership was “no threat to anyone”.",
       "“We are ready to discuss” the grain corridor, he told reporters.",
       "The sides agreed to raise transit to 2.4 million tons a year, officials said.",
       "“We must build bridges where others build fences … and nobody will make it for us,” Maren "
       "said.",
       "Maren asked for the release of the nine fishermen detained in January.",
       "Reyk called the railway “a road for everyone”."});
}

std::size_t add_herald(ComparisonBuilder& build) {
  return build.source(
      document("herald", "Вестник Варланда", "ru", "news report"),
      {"Марен и Рейк провели переговоры на озере Орла",
       "Президент Варланда Ильда Марен заявила, что отношения двух стран переживают лучший период "
       "в истории.",
       "Стороны подтвердили, что партнёрство не направлено против третьих стран.",
       "Стороны договорились увеличить транзит до 4,2 млн тонн в год.",
       "«Мы должны строить мосты там, где другие строят заборы», — сказала Марен.",
       "Лидеры высказались за справедливый многополярный мир.",
       "По словам источника, обсуждалась и судьба задержанных рыбаков.",
       "Переговоры продолжались около трёх часов."});
}

std::size_t add_bureau(ComparisonBuilder& build) {
  return build.source(
      document("bureau", "凯斯特里亚通讯社", "zh", "news report"),
      {"马伦与雷克在奥拉湖举行会谈", "雷克指出:“两国合作不针对任何第三方。”",
       "雷克表示,凯斯特里亚将视情况重启粮食走廊。", "双方同意将年过境运量提高到240万吨。",
       "马伦强调,两国关系处于历史最好时期。", "双方主张建立公正的世界多极化秩序。",
       "雷克说,两国将探讨联合开发湖底资源。"});
}

std::vector<std::size_t> say_all(ComparisonBuilder& build, std::size_t source,
                                 const std::vector<Said>& said) {
  std::vector<std::size_t> out;
  out.reserve(said.size());
  for (const Said& one : said) out.push_back(build.say(source, one));
  return out;
}

std::vector<std::size_t> presidency_statements(ComparisonBuilder& build, std::size_t source) {
  return say_all(
      build, source,
      {{Kind::indirect,
        "The President noted that relations between the two countries are the best they have ever "
        "been.",
        {"relations between the two countries are the best they have ever been"},
        "ilda-maren",
        "noted"},
       {Kind::direct,
        "Our partnership is not directed against any third country",
        {},
        "tomas-reyk",
        "stressed"},
       {Kind::indirect,
        "Premier Reyk promised that Kestria will reopen the grain corridor by 1 May.",
        {"Kestria will reopen the grain corridor by 1 May"},
        "tomas-reyk",
        "promised"},
       {Kind::joint,
        "The two sides agreed to raise transit to 4.2 million tonnes a year.",
        {"to raise transit to 4.2 million tonnes a year"},
        "ilda-maren+tomas-reyk",
        "agreed"},
       {Kind::direct, "We must build bridges where others build fences", {}, "ilda-maren", "said"},
       {Kind::direct,
        "That is the choice of our peoples, and nobody will make it for us.",
        {},
        "ilda-maren",
        "said"},
       {Kind::joint,
        "The leaders spoke in favour of a fair multipolar world order.",
        {"a fair multipolar world order"},
        "ilda-maren+tomas-reyk",
        "spoke in favour of"}});
}

std::vector<std::size_t> agency_statements(ComparisonBuilder& build, std::size_t source) {
  return say_all(
      build, source,
      {{Kind::indirect,
        "Reyk: Kestria may reopen grain corridor",
        {"Kestria may reopen grain corridor"},
        "tomas-reyk",
        ""},
       {Kind::indirect,
        "Reyk noted that Kestria may reopen the grain corridor once conditions allow.",
        {"Kestria may reopen the grain corridor once conditions allow"},
        "tomas-reyk",
        "noted"},
       {Kind::direct,
        "Our cooperation is not aimed at any third country",
        {},
        "tomas-reyk",
        "said"},
       {Kind::indirect,
        "According to Maren, relations between the two countries are the best in a generation.",
        {"relations between the two countries are the best in a generation"},
        "ilda-maren",
        "According to"},
       {Kind::partial,
        "He called the joint railway “a road for everyone who wants to trade”.",
        {"a road for everyone who wants to trade"},
        "tomas-reyk",
        "called"},
       {Kind::joint,
        "The parties expressed support for a fair multipolar world.",
        {"a fair multipolar world"},
        "ilda-maren+tomas-reyk",
        "expressed support"},
       {Kind::indirect,
        "Reyk added that Kestria does not recognise the northern fishing limits.",
        {"Kestria does not recognise the northern fishing limits"},
        "tomas-reyk",
        "added"}});
}

std::vector<std::size_t> courier_statements(ComparisonBuilder& build, std::size_t source) {
  return say_all(
      build, source,
      {{Kind::partial,
        "Premier Reyk insisted that the partnership was “no threat to anyone”.",
        {"the partnership was", "no threat to anyone"},
        "tomas-reyk",
        "insisted"},
       {Kind::partial,
        "“We are ready to discuss” the grain corridor, he told reporters.",
        {"We are ready to discuss", "the grain corridor"},
        "tomas-reyk",
        "told"},
       {Kind::joint,
        "The sides agreed to raise transit to 2.4 million tons a year, officials said.",
        {"to raise transit to 2.4 million tons a year"},
        "ilda-maren+tomas-reyk",
        "agreed"},
       {Kind::direct,
        "We must build bridges where others build fences … and nobody will make it for us",
        {},
        "ilda-maren",
        "said"},
       {Kind::indirect,
        "Maren asked for the release of the nine fishermen detained in January.",
        {"the release of the nine fishermen detained in January"},
        "ilda-maren",
        "asked for"},
       {Kind::partial,
        "Reyk called the railway “a road for everyone”.",
        {"a road for everyone"},
        "tomas-reyk",
        "called"}});
}

std::vector<std::size_t> herald_statements(ComparisonBuilder& build, std::size_t source) {
  return say_all(
      build, source,
      {{Kind::indirect,
        "Президент Варланда Ильда Марен заявила, что отношения двух стран переживают лучший период "
        "в истории.",
        {"отношения двух стран переживают лучший период в истории"},
        "ilda-maren",
        "заявила"},
       {Kind::joint,
        "Стороны подтвердили, что партнёрство не направлено против третьих стран.",
        {"партнёрство не направлено против третьих стран"},
        "ilda-maren+tomas-reyk",
        "подтвердили"},
       {Kind::joint,
        "Стороны договорились увеличить транзит до 4,2 млн тонн в год.",
        {"увеличить транзит до 4,2 млн тонн в год"},
        "ilda-maren+tomas-reyk",
        "договорились"},
       {Kind::direct,
        "Мы должны строить мосты там, где другие строят заборы",
        {},
        "ilda-maren",
        "сказала"},
       {Kind::joint,
        "Лидеры высказались за справедливый многополярный мир.",
        {"справедливый многополярный мир"},
        "ilda-maren+tomas-reyk",
        "высказались"},
       {Kind::indirect,
        "По словам источника, обсуждалась и судьба задержанных рыбаков.",
        {"обсуждалась и судьба задержанных рыбаков"},
        "",
        "По словам"}});
}

std::vector<std::size_t> bureau_statements(ComparisonBuilder& build, std::size_t source) {
  return say_all(build, source,
                 {{Kind::direct, "两国合作不针对任何第三方。", {}, "tomas-reyk", "指出"},
                  {Kind::indirect,
                   "雷克表示,凯斯特里亚将视情况重启粮食走廊。",
                   {"凯斯特里亚将视情况重启粮食走廊"},
                   "tomas-reyk",
                   "表示"},
                  {Kind::joint,
                   "双方同意将年过境运量提高到240万吨。",
                   {"将年过境运量提高到240万吨"},
                   "ilda-maren+tomas-reyk",
                   "同意"},
                  {Kind::indirect,
                   "马伦强调,两国关系处于历史最好时期。",
                   {"两国关系处于历史最好时期"},
                   "ilda-maren",
                   "强调"},
                  {Kind::joint,
                   "双方主张建立公正的世界多极化秩序。",
                   {"建立公正的世界多极化秩序"},
                   "ilda-maren+tomas-reyk",
                   "主张"},
                  {Kind::indirect,
                   "雷克说,两国将探讨联合开发湖底资源。",
                   {"两国将探讨联合开发湖底资源"},
                   "tomas-reyk",
                   "雷克说"}});
}

}  // namespace

SampleStatements add_sample_statements(ComparisonBuilder& build) {
  build.speaker("ilda-maren", "Ilda Maren");
  build.speaker("tomas-reyk", "Tomas Reyk");
  build.speaker("ilda-maren+tomas-reyk", "Ilda Maren and Tomas Reyk");
  const std::size_t presidency = add_presidency(build);
  const std::size_t agency = add_agency(build);
  const std::size_t courier = add_courier(build);
  const std::size_t herald = add_herald(build);
  const std::size_t bureau = add_bureau(build);
  SampleStatements out;
  out.presidency = presidency_statements(build, presidency);
  out.agency = agency_statements(build, agency);
  out.courier = courier_statements(build, courier);
  out.herald = herald_statements(build, herald);
  out.bureau = bureau_statements(build, bureau);
  return out;
}

}  // namespace readout::tests
