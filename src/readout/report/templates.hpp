/// HTML by templates: the only place that knows mustache's rendering and the only door to markup.
///
/// In: the name of a template below templates/ and its data. Out: markup. Every {{value}} goes
/// through escape_html; {{{markup}}} is only for what another template made. A template is parsed
/// once a page. Cost: about 4 microseconds a tag.
#pragma once
#include <kainjow/mustache.hpp>
#include <map>
#include <set>
#include <string>

namespace readout::report {

using Data = kainjow::mustache::data;

/// Which tags the templates asked for, and which of them nobody had fed: for tests.
struct TagUse {
  std::set<std::string> asked;
  std::set<std::string> missing;
};

class Renderer {
 public:
  explicit Renderer(TagUse* use = nullptr) : use_(use) {}
  [[nodiscard]] std::string render(const std::string& name, const Data& data);

 private:
  kainjow::mustache::mustache& parsed(const std::string& name);

  TagUse* use_;
  std::map<std::string, kainjow::mustache::mustache> parsed_;
};

[[nodiscard]] inline Data list() {
  return Data(Data::type::list);
}

}  // namespace readout::report
