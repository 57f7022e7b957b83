#include "readout/compare/ids.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kHashDigits = 10;

std::string short_hash(const std::string& bytes) {
  return text::content_hash(bytes).substr(0, kHashDigits);
}

/// An outlet whose name has no letter is a source all the same.
std::string id_of_outlet(std::string_view outlet) {
  const std::string slug = text::slug(outlet);
  return slug.empty() ? "source" : slug;
}

/// `wanted`, or `wanted-2`, `wanted-3`, ... whichever is still free.
std::string first_free(const std::string& wanted, std::set<std::string>& taken) {
  std::string id = wanted;
  for (std::size_t n = 2; !taken.insert(id).second; ++n) id = wanted + "-" + std::to_string(n);
  return id;
}

}  // namespace

void name_documents(std::vector<Document>& documents) {
  std::set<std::string> taken;
  for (const Document& document : documents) {
    if (!document.id.empty()) taken.insert(document.id);
  }
  for (Document& document : documents) {
    if (document.id.empty()) document.id = first_free(id_of_outlet(document.outlet), taken);
  }
}

void name_statements(std::vector<Statement>& statements,
                     std::span<const Document* const> documents) {
  std::map<std::string, std::size_t> seen;
  for (Statement& statement : statements) {
    const Document& document = *documents[statement.source];
    std::string key = document.id + '\n' + std::string(statement.span.in(document.text));
    key += '\n' + std::to_string(seen[key]++);
    statement.id = "s-" + short_hash(key);
  }
}

void name_points(Comparison& comparison) {
  std::set<std::string> taken;
  for (Point& point : comparison.points) {
    std::vector<std::string> ids;
    for (const Member& member : point.members) {
      ids.push_back(comparison.statements[member.statement].id);
    }
    std::ranges::sort(ids);
    std::string key;
    for (const std::string& id : ids) key += id + '\n';
    point.id = first_free("p-" + short_hash(key), taken);
  }
}

}  // namespace readout::compare
