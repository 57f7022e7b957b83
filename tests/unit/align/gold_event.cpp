#include "gold_event.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "readout/model/names.hpp"

namespace readout::test {
namespace {

using nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void erase_all(std::string& text, const std::string& what) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.erase(at, what.size());
  }
}

/// YAML head, link targets, bold marks and escapes off.
std::string without_markdown(std::string text) {
  if (text.starts_with("---\n")) {
    text.erase(0, text.find('\n', text.find("\n---", 4) + 1));
  }
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
    text.erase(at, text.find(')', at) - at + 1);
  }
  for (const char* mark : {"**", "\\", "["}) {
    erase_all(text, mark);
  }
  return text;
}

std::string folded_spaces(std::string text) {
  for (const std::string space : {"\u00a0", "\u200b", "\ufeff", "\t", "\r", "\n"}) {
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) {
      text.replace(at, space.size(), " ");
    }
  }
  while (text.find("  ") != std::string::npos) {
    text.erase(text.find("  "), 1);
  }
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

Document read_document(const std::filesystem::path& path, const json& source) {
  Document document;
  document.id = source["id"];
  document.outlet = source.value("outlet", "");
  document.language = source["language"];
  if (source.contains("published") && source["published"].is_string()) {
    document.published = source["published"];
  }
  const bool markdown = path.extension() == ".md";
  const std::string raw = markdown ? without_markdown(read_file(path)) : read_file(path);
  const std::string end = markdown ? "\n\n" : "\n";
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t stop = std::min(raw.find(end, at), raw.size());
    const std::string block = folded_spaces(raw.substr(at, stop - at));
    if (!block.empty()) {
      document.text += document.text.empty() ? "" : "\n";
      const std::size_t begin = document.text.size();
      document.text += block;
      document.blocks.push_back({BlockKind::paragraph, {begin, document.text.size()}});
    }
    at = stop + end.size();
  }
  return document;
}

bool counts(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// The letters and digits of a text, with the place of each.
struct Skeleton {
  std::string letters;
  std::vector<std::size_t> places;
};

Skeleton skeleton(std::string_view text) {
  Skeleton s;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (counts(text[i])) {
      s.letters += text[i];
      s.places.push_back(i);
    }
  }
  return s;
}

std::optional<Span> find_words(const Skeleton& text, const std::string& prefix,
                               const std::string& words) {
  const std::string before = skeleton(prefix).letters;
  const std::string wanted = skeleton(words).letters;
  const auto at = text.letters.find(before + wanted);
  if (at == std::string::npos || wanted.empty()) {
    return std::nullopt;
  }
  return Span{text.places[at + before.size()],
              text.places[at + before.size() + wanted.size() - 1] + 1};
}

std::optional<Span> find_within(const Document& document, Span span, const std::string& words) {
  const auto found = find_words(skeleton(span.in(document.text)), "", words);
  return found ? std::optional(Span{span.begin + found->begin, span.begin + found->end})
               : std::nullopt;
}

std::string actor_id(const std::string& name, const lexicon::Lexicon& lexicon) {
  for (const lexicon::Actor& actor : lexicon.actors.all) {
    const auto names = actor.names.find("en");
    if (actor.name == name ||
        (names != actor.names.end() && std::ranges::count(names->second, name) > 0)) {
      return actor.id;
    }
  }
  return name;
}

Speaker read_speaker(const std::string& names, const lexicon::Lexicon& lexicon) {
  Speaker speaker;
  speaker.name = names;
  const std::string plus = " + ";
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t stop = std::min(names.find(plus, at), names.size());
    speaker.members.push_back(actor_id(names.substr(at, stop - at), lexicon));
    at = stop + plus.size();
  }
  if (speaker.members.size() == 1) {
    speaker.id = speaker.members.front();
    speaker.members.clear();
  }
  return speaker;
}

Statement read_statement(const json& gold, const Document& document, Span span,
                         const lexicon::Lexicon& lexicon) {
  Statement statement;
  statement.kind = parse<StatementKind>(gold["kind"].get<std::string>()).value();
  statement.span = span;
  for (const json& content : gold.value("content", json::array())) {
    if (const auto found = find_within(document, span, content)) {
      statement.content.push_back(*found);
    }
  }
  if (statement.content.empty()) {
    statement.content.push_back(span);
  }
  if (gold.contains("speaker") && gold["speaker"].is_string()) {
    statement.speaker = read_speaker(gold["speaker"], lexicon);
  }
  if (gold.contains("cue") && gold["cue"].is_string()) {
    if (const auto cue = find_within(document, span, gold["cue"])) {
      statement.cue = Cue{gold["cue"], CueStrength::neutral, *cue};
    }
  }
  return statement;
}

bool is_optional(const json& statement) {
  return statement.value("topic_only", false) || statement.value("free_indirect", false) ||
         statement.value("unmarked", false);
}

using Order = std::map<std::string, std::size_t>;

void add_pair(const GoldEvent& event, std::vector<IndexPair>& pairs, std::size_t a, std::size_t b) {
  if (event.statements[a].source != event.statements[b].source) {
    pairs.emplace_back(std::min(a, b), std::max(a, b));
  }
}

void read_pairs(const json& gold, const Order& order, GoldEvent& event) {
  for (const json& point : gold["points"]) {
    const bool medium = point.value("confidence", "") == "medium";
    const auto members = point["members"].get<std::vector<std::string>>();
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        if (order.contains(members[i]) && order.contains(members[j])) {
          add_pair(event, medium ? event.ignored : event.pairs, order.at(members[i]),
                   order.at(members[j]));
        }
      }
    }
  }
  for (const json& pair : gold.value("ignore_pairs", json::array())) {
    const bool listed = pair.is_array();
    const std::string a = listed ? pair[0] : pair["a"];
    const std::string b = listed ? pair[1] : pair["b"];
    if (order.contains(a) && order.contains(b)) {
      add_pair(event, event.ignored, order.at(a), order.at(b));
    }
  }
}

/// A statement of the gold with its place in the text.
struct Placed {
  Span span;
  const json* gold = nullptr;
};

/// The statements of the event's last document, in reading order.
std::vector<Placed> placed_statements(const json& gold, GoldEvent& event) {
  const Document& document = event.documents.back();
  const Skeleton letters = skeleton(document.text);
  std::vector<Placed> placed;
  for (const json& statement : gold["statements"]) {
    if (statement["source"] != document.id) {
      continue;
    }
    if (const auto span = find_words(letters, statement.value("prefix", ""), statement["exact"])) {
      placed.push_back({*span, &statement});
    } else {
      ++event.unfound;
    }
  }
  std::ranges::stable_sort(placed, {}, &Placed::span);
  return placed;
}

/// Pairs with a statement that need not be found are neither right nor wrong.
void ignore_optional(GoldEvent& event, const std::vector<bool>& optional) {
  std::erase_if(event.pairs, [&](const IndexPair& pair) {
    return optional[pair.first] || optional[pair.second];
  });
  for (std::size_t i = 0; i < optional.size(); ++i) {
    for (std::size_t j = i + 1; j < optional.size(); ++j) {
      if (optional[i] || optional[j]) {
        event.ignored.emplace_back(i, j);
      }
    }
  }
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<align::SourceView> GoldEvent::sources() const {
  std::vector<align::SourceView> views;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    views.push_back({&documents[i], &analyses[i], &named[i]});
  }
  return views;
}

GoldEvent load_gold_event(const std::filesystem::path& shared, const std::string& folder,
                          const lexicon::Lexicon& lexicon) {
  const json gold = json::parse(
      read_file(folder.ends_with(".json") ? shared / folder : shared / folder / "gold.json"));
  GoldEvent event;
  event.id = gold["event"]["id"];
  std::vector<bool> optional;
  Order order;
  for (const json& source : gold["sources"]) {
    event.documents.push_back(read_document(shared / source["file"].get<std::string>(), source));
    event.analyses.push_back(text::analyse(event.documents.back()));
    event.named.push_back(lexicon::find_named(event.documents.back().text, event.analyses.back(),
                                              lexicon::ActorIndex(lexicon),
                                              event.documents.back().published));
    for (const Placed& placed : placed_statements(gold, event)) {
      const json& statement = *placed.gold;
      order[statement["id"]] = event.statements.size();
      event.labels.push_back(statement["id"]);
      optional.push_back(is_optional(statement));
      event.statements.push_back(
          read_statement(statement, event.documents.back(), placed.span, lexicon));
      event.statements.back().source = event.documents.size() - 1;
      event.statements.back().utterance = event.statements.size();
    }
  }
  read_pairs(gold, order, event);
  ignore_optional(event, optional);
  std::ranges::sort(event.pairs);
  std::ranges::sort(event.ignored);
  return event;
}

double PairScore::precision() const {
  return share(right, predicted);
}
double PairScore::recall() const {
  return share(right, gold);
}
double PairScore::f1() const {
  return share(2 * right, predicted + gold);
}

PairScore& PairScore::operator+=(const PairScore& other) {
  right += other.right;
  predicted += other.predicted;
  gold += other.gold;
  return *this;
}

EventScore score_points(const GoldEvent& event, const std::vector<Point>& points) {
  EventScore score;
  const auto part = [&](const IndexPair& pair) -> PairScore& {
    const auto language = [&](std::size_t statement) {
      return event.documents[event.statements[statement].source].language;
    };
    return language(pair.first) == language(pair.second) ? score.same_language : score.across;
  };
  for (const IndexPair& pair : event.pairs) {
    ++part(pair).gold;
  }
  for (const Point& point : points) {
    for (const Pair& found : point.pairs) {
      const IndexPair pair{found.a, found.b};
      const bool right = std::ranges::binary_search(event.pairs, pair);
      if (right || !std::ranges::binary_search(event.ignored, pair)) {
        ++part(pair).predicted;
        part(pair).right += right ? 1 : 0;
      }
    }
  }
  return score;
}

}  // namespace readout::test
