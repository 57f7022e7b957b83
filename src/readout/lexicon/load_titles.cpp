#include <utility>

#include "readout/lexicon/loading.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

void add_names(const Node& node, std::string_view key, bool with_country, Actors& actors) {
  const std::string office = node.text("id");
  node.each_member(key, [&](const std::string& language, const Node& names) {
    for (std::string& words : names.texts()) {
      std::string folded = text::fold(words);
      actors.office_names.push_back(
          {office, language, std::move(words), std::move(folded), with_country});
    }
  });
}

void add_office(const Node& node, Actors& actors) {
  node.allow({"id", "body", "country", "head", "speaks_for", "names", "with_country"});
  const std::string id = node.text("id");
  std::erase_if(actors.office_names, [&](const OfficeName& name) { return name.office == id; });
  add_names(node, "names", false, actors);
  add_names(node, "with_country", true, actors);
  if (node.member("country")) actors.office_countries[id] = node.text("country");
  if (node.member("head")) actors.heads[id] = node.text("head");
  if (node.member("speaks_for")) actors.speaks_for[id] = node.text("speaks_for");
  if (node.flag("body", false)) actors.bodies.insert(id);
}

void add_group(const Node& node, Actors& actors) {
  node.allow({"id", "offices", "names", "with_country"});
  const std::string id = node.text("id");
  std::erase_if(actors.office_names, [&](const OfficeName& name) { return name.office == id; });
  actors.office_groups[id] = node.texts("offices");
  add_names(node, "names", false, actors);
  add_names(node, "with_country", true, actors);
}

}  // namespace

void add_titles(const Node& file, Actors& actors) {
  file.each("offices", [&](const Node& node) { add_office(node, actors); });
  file.each("groups", [&](const Node& node) { add_group(node, actors); });
}

}  // namespace readout::lexicon
