#include "readout/compare/ids.hpp"

#include <algorithm>

#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kHashDigits = 10;

std::string short_hash(const std::string& bytes) {
  return text::content_hash(bytes).substr(0, kHashDigits);
}

}  // namespace

std::string TakenIds::first_free(const std::string& wanted) {
  std::string id = wanted;
  while (!taken_.insert(id).second) {
    std::size_t& last = last_.try_emplace(wanted, 1).first->second;
    id = wanted + "-" + std::to_string(++last);
  }
  return id;
}

std::string document_id(const Document& document) {
  if (!document.id.empty()) return document.id;
  std::string id = text::slug(document.outlet);
  return id.empty() ? "source" : id;
}

void name_documents(std::vector<Document>& documents) {
  TakenIds taken;
  for (const Document& document : documents) {
    if (!document.id.empty()) taken.take(document.id);
  }
  for (Document& document : documents) {
    if (document.id.empty()) document.id = taken.first_free(document_id(document));
  }
}

void name_statements(std::vector<Statement>& statements, const std::string& source,
                     std::string_view text, TakenIds& taken) {
  std::unordered_map<std::string, std::size_t> seen;
  for (Statement& statement : statements) {
    std::string key = source + '\n' + std::string(statement.span.in(text));
    key += '\n' + std::to_string(seen[key]++);
    statement.id = taken.first_free("s-" + short_hash(key));
  }
}

void name_points(Comparison& comparison) {
  TakenIds taken;
  for (Point& point : comparison.points) {
    std::vector<std::string> ids;
    for (const Member& member : point.members) {
      ids.push_back(comparison.statements[member.statement].id);
    }
    std::ranges::sort(ids);
    std::string key;
    for (const std::string& id : ids) key += id + '\n';
    point.id = taken.first_free("p-" + short_hash(key));
  }
}

}  // namespace readout::compare
