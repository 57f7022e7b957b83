#include "gold_phrases.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "readout/text/unicode.hpp"

namespace readout::test {
namespace {

using nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string without_head(std::string raw) {
  if (!raw.starts_with("---\n")) return raw;
  const std::size_t end = raw.find("\n---", 4);
  return end == std::string::npos ? raw : raw.substr(raw.find('\n', end + 1));
}

bool is_ascii_mark(char c) {
  return c > ' ' && c < 127 && std::isalnum(static_cast<unsigned char>(c)) == 0;
}

/// Bold marks, the targets of links, tags and the backslashes of escapes off.
std::string without_markdown(const std::string& raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const bool escape = raw[at] == '\\' && at + 1 < raw.size() && is_ascii_mark(raw[at + 1]);
    if (escape) {
      out += raw[++at];
    } else if (raw.compare(at, 2, "**") == 0) {
      ++at;
    } else if (raw.compare(at, 2, "](") == 0 && raw.find(')', at) != std::string::npos) {
      at = raw.find(')', at);
    } else if (raw[at] == '<' && raw.find('>', at) < at + 7) {
      at = raw.find('>', at);
    } else if (raw[at] != '[' && raw[at] != ']') {
      out += raw[at];
    }
  }
  return out;
}

bool is_white(char32_t c) {
  return text::is_space(c) || c == 0xA0 || c == 0x200B || c == 0xFEFF;
}

std::string folded_spaces(const std::string& raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t begin = at;
    if (is_white(text::next_code_point(raw, at))) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(raw, begin, at - begin);
    }
  }
  return out;
}

struct Source {
  std::string language;
  std::string text;
  std::vector<Span> annotated;
};

using Sources = std::map<std::string, Source>;

/// White space between `prefix` and `exact` does not count.
std::optional<Span> find_exact(const std::string& text, const std::string& exact,
                               std::string prefix) {
  while (!prefix.empty() && prefix.back() == ' ') prefix.pop_back();
  for (auto at = text.find(exact); at != std::string::npos; at = text.find(exact, at + 1)) {
    std::string_view before(text.data(), at);
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (before.ends_with(prefix)) return Span{at, at + exact.size()};
  }
  return std::nullopt;
}

Sources read_sources(const json& gold, const std::filesystem::path& shared) {
  Sources sources;
  for (const json& each : gold["sources"]) {
    const std::filesystem::path path = shared / each["file"].get<std::string>();
    const std::string raw = path.extension() == ".md"
                                ? without_markdown(without_head(read_file(path)))
                                : read_file(path);
    sources[each["id"]] = {each["language"], folded_spaces(raw), {}};
  }
  for (const json& part : gold["annotated"]) {
    Source& source = sources.at(part["source"]);
    const auto from = find_exact(source.text, part["from_exact"], part.value("from_prefix", ""));
    const auto to = find_exact(source.text, part["to_exact"], part.value("to_prefix", ""));
    if (from && to) source.annotated.push_back({from->begin, to->end});
  }
  return sources;
}

struct Occurrence {
  std::string source;
  Span span;
  std::string formula;
  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

/// The gold names one formula by a wording that the lexicon counts among the variants of another
/// name.
std::string lexicon_name(const std::string& canonical) {
  return canonical == "not directed against other countries" ? "not directed against anyone"
                                                             : canonical;
}

std::vector<Occurrence> read_set_phrases(const json& gold, const Sources& sources,
                                         PhraseScore& score) {
  std::vector<Occurrence> occurrences;
  for (const json& formula : gold["phrases"]) {
    if (formula.value("wide", false)) continue;
    for (const json& each : formula["occurrences"]) {
      const std::string source = each["source"];
      const auto span =
          find_exact(sources.at(source).text, each["exact"], each.value("prefix", ""));
      if (!span) {
        ++score.unfound;
        continue;
      }
      occurrences.push_back({source, *span, lexicon_name(formula["canonical"])});
    }
  }
  return occurrences;
}

std::vector<Occurrence> find_hits(const Sources& sources) {
  static const std::vector<std::string> languages{"en", "ru", "zh"};
  static const phrases::Matcher matcher(lexicon::shipped(), languages);
  std::vector<Occurrence> hits;
  for (const auto& [id, source] : sources) {
    const text::Analysis analysis = text::analyse(source.text, source.language);
    for (const phrases::FormulaHit& hit : matcher.match(source.text, analysis)) {
      const bool counts = source.annotated.empty() ||
                          std::any_of(source.annotated.begin(), source.annotated.end(),
                                      [&](Span part) { return part.contains(hit.span); });
      if (counts)
        hits.push_back({id, hit.span, lexicon::shipped().formulae()[hit.formula].canonical});
    }
  }
  return hits;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string shown(const char* what, const Occurrence& one, const Sources& sources) {
  return std::string(what) + " " + one.source + " [" + one.formula + "] " +
         std::string(one.span.in(sources.at(one.source).text));
}

}  // namespace

PhraseScore& PhraseScore::operator+=(const PhraseScore& other) {
  strict += other.strict;
  predicted += other.predicted;
  gold += other.gold;
  touched += other.touched;
  unfound += other.unfound;
  mistakes.insert(mistakes.end(), other.mistakes.begin(), other.mistakes.end());
  return *this;
}

double PhraseScore::precision() const {
  return share(strict, predicted);
}

double PhraseScore::recall() const {
  return share(strict, gold);
}

PhraseScore score_event(const std::filesystem::path& shared, const std::string& folder) {
  const json gold = json::parse(read_file(shared / "gold" / folder / "gold.json"));
  const Sources sources = read_sources(gold, shared);
  PhraseScore score;
  const std::vector<Occurrence> wanted = read_set_phrases(gold, sources, score);
  const std::vector<Occurrence> hits = find_hits(sources);
  std::set<std::string> named;
  for (const Occurrence& one : wanted) named.insert(one.formula);
  for (const Occurrence& hit : hits) {
    if (!named.contains(hit.formula)) continue;
    ++score.predicted;
    if (std::count(wanted.begin(), wanted.end(), hit) > 0) {
      ++score.strict;
    } else {
      score.mistakes.push_back(shown("not in the gold:", hit, sources));
    }
  }
  for (const Occurrence& one : wanted) {
    ++score.gold;
    score.touched +=
        static_cast<std::size_t>(std::any_of(hits.begin(), hits.end(), [&](const Occurrence& hit) {
          return hit.source == one.source && hit.span.overlaps(one.span);
        }));
    if (std::count(hits.begin(), hits.end(), one) == 0) {
      score.mistakes.push_back(shown("not found:", one, sources));
    }
  }
  return score;
}

}  // namespace readout::test
