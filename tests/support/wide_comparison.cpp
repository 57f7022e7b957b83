#include "support/wide_comparison.hpp"

#include "support/comparison_builder.hpp"

namespace readout::tests {
namespace {

bool lacks(std::size_t source, std::size_t point) {
  return source % 7 == 3 && point % 5 == 2;
}

std::string sentence(std::size_t source, std::size_t point) {
  return "Varland will send " + std::to_string(100 + point) + (source % 2 == 0 ? " new" : " more") +
         " wagons of grain number " + std::to_string(point) + " to Kestria" +
         (source % 3 == 0 ? " before the winter" : "") + ".";
}

Document document(std::size_t source) {
  Document out;
  out.id = "source" + std::to_string(source);
  out.outlet = "Outlet number " + std::to_string(source + 1);
  out.language = "en";
  out.kind = "news report";
  return out;
}

using Grid = std::vector<std::vector<std::size_t>>;

Grid add_statements(ComparisonBuilder& build, std::size_t sources, std::size_t points) {
  Grid statements(points);
  for (std::size_t source = 0; source < sources; ++source) {
    std::vector<std::string> paragraphs{"What was agreed at Lake Orla"};
    for (std::size_t point = 0; point < points; ++point) {
      if (!lacks(source, point)) paragraphs.push_back(sentence(source, point));
    }
    build.source(document(source), paragraphs);
    for (std::size_t point = 0; point < points; ++point) {
      if (lacks(source, point)) continue;
      const std::string speaker = point % 3 == 0 ? "ilda-maren" : "tomas-reyk";
      statements[point].push_back(
          build.say(source, {StatementKind::direct, sentence(source, point), {}, speaker, "send"}));
    }
  }
  return statements;
}

}  // namespace

Comparison wide_comparison(std::size_t sources, std::size_t points) {
  ComparisonBuilder build(
      {"wide", "Many accounts of one evening", "2031-03-12", "Lake Orla", true, {}});
  build.speaker("ilda-maren", "Ilda Maren");
  build.speaker("tomas-reyk", "Tomas Reyk");
  const Grid statements = add_statements(build, sources, points);
  for (std::size_t point = 0; point < points; ++point) {
    const auto& members = statements[point];
    build.point("Wagons " + std::to_string(point), members);
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        build.pair(point, members[i], members[j], Relation::near_verbatim, 0.9);
      }
    }
  }
  return build.finish();
}

}  // namespace readout::tests
