#include "readout/compare/editions.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "readout/compare/edition_facts.hpp"
#include "readout/compare/finders.hpp"
#include "readout/compare/relations.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// Across languages: then one statement is the other's translation.

/// "kremlin.example" of "http://en.kremlin.example/1" where the document is in English.
std::string host_of(const Document& document) {
  const std::string_view url = document.url;
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  for (const std::string& label : {std::string("www"), document.language}) {
    if (host.starts_with(label + ".")) host.remove_prefix(label.size() + 1);
  }
  return text::fold(host);
}

bool is_one_outlet(const Document& a, const Document& b, const PublisherOf& publisher_of) {
  if (a.language == b.language) return false;
  const std::string of_a = publisher_of ? publisher_of(a) : "";
  const std::string of_b = publisher_of ? publisher_of(b) : "";
  if (!of_a.empty() && !of_b.empty()) return of_a == of_b;
  const bool named = !a.outlet_is_file_name && !b.outlet_is_file_name && !a.outlet.empty();
  if (named && text::fold(a.outlet) == text::fold(b.outlet)) return true;
  const std::string host = host_of(a);
  return !host.empty() && host == host_of(b);
}

bool has(const Comparison& comparison, const Point& point, std::size_t source) {
  return std::ranges::any_of(point.members, [&](const Member& member) {
    return comparison.statements[member.statement].source == source;
  });
}

/// The two say things that cannot both be right, or give the words to somebody else.
bool disagree(const Comparison& comparison, const Point& point, const EditionPair& editions) {
  return std::ranges::any_of(point.pairs, [&](const Pair& pair) {
    const std::size_t a = comparison.statements[pair.a].source;
    const std::size_t b = comparison.statements[pair.b].source;
    if (std::min(a, b) != editions.a || std::max(a, b) != editions.b) return false;
    return pair.relation == Relation::conflicting ||
           std::ranges::any_of(pair.attribution, [](const AttributionShift& shift) {
             return shift.issue == AttributionIssue::another_speaker;
           });
  });
}

/// The other edition says the same, in a row that a third source keeps apart.
bool stands_in_another_row(const Comparison& comparison, const Point& point, std::size_t here,
                           std::size_t other) {
  return std::ranges::any_of(point.nearest, [&](const NearestMiss& miss) {
    return miss.source == other && miss.beside && miss.score >= kSurelySame &&
           comparison.statements[*miss.beside].source == here &&
           (miss.reason == Rejection::weak_as_a_whole ||
            miss.reason == Rejection::nearer_elsewhere);
  });
}

void fill_point(EditionPair& editions, const Comparison& comparison, std::size_t index) {
  const Point& point = comparison.points[index];
  const bool in_a = has(comparison, point, editions.a);
  const bool in_b = has(comparison, point, editions.b);
  if (in_a && in_b) {
    std::vector<EditionFact> facts = edition_facts(comparison, index, editions);
    const bool differ = !facts.empty() || disagree(comparison, point, editions);
    if (differ) editions.differing.push_back(index);
    std::ranges::move(facts, std::back_inserter(editions.facts));
  } else if (in_a != in_b) {
    const std::size_t here = in_a ? editions.a : editions.b;
    const std::size_t other = in_a ? editions.b : editions.a;
    const bool apart = stands_in_another_row(comparison, point, here, other);
    (apart ? editions.in_two_rows : in_a ? editions.only_a : editions.only_b).push_back(index);
  }
}

void fill(EditionPair& editions, const Comparison& comparison) {
  for (std::size_t i = 0; i < comparison.points.size(); ++i) fill_point(editions, comparison, i);
}

/// Between the two alone: it names both, or says what the other lacks where there is no third
/// source.
bool is_between(const Finding& finding, const EditionPair& editions, std::size_t sources) {
  const auto of_them = [&](std::size_t source) {
    return source == editions.a || source == editions.b;
  };
  if (finding.sources.empty() || !std::ranges::all_of(finding.sources, of_them)) return false;
  return finding.sources.size() == 2 || (sources == 2 && finding.kind == "only-here");
}

/// Behind the finding itself, before what is said of how sure it is.
void add_label(std::string& sentence, const std::string& label) {
  const bool unsure = sentence.ends_with(kFoundInPart);
  if (unsure) sentence.resize(sentence.size() - kFoundInPart.size());
  if (sentence.ends_with('.')) sentence.pop_back();
  sentence += fmt::format(" ({}).{}", label, unsure ? kFoundInPart : "");
}

}  // namespace

std::vector<EditionPair> find_editions(const Comparison& comparison,
                                       const PublisherOf& publisher_of) {
  std::vector<EditionPair> found;
  const auto& sources = comparison.sources;
  for (std::size_t a = 0; a < sources.size(); ++a) {
    for (std::size_t b = a + 1; b < sources.size(); ++b) {
      if (!is_one_outlet(sources[a].document, sources[b].document, publisher_of)) continue;
      EditionPair editions{.a = a, .b = b};
      fill(editions, comparison);
      found.push_back(std::move(editions));
    }
  }
  return found;
}

void mark_editions(std::vector<Finding>& findings, const Comparison& comparison) {
  for (Finding& finding : findings) {
    for (const EditionPair& editions : comparison.editions) {
      if (!is_between(finding, editions, comparison.sources.size())) continue;
      add_label(finding.sentence, editions_label(comparison, editions));
      break;
    }
  }
}

std::string editions_label(const Comparison& comparison, const EditionPair& editions) {
  const std::string& a = comparison.sources[editions.a].document.outlet;
  const std::string& b = comparison.sources[editions.b].document.outlet;
  if (a == b) return fmt::format("two editions of {}", a);
  return fmt::format("two editions of one outlet, {} and {}", a, b);
}

}  // namespace readout::compare
