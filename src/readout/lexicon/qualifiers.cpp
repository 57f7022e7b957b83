#include "readout/lexicon/qualifiers.hpp"

#include <algorithm>

#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kSameLetters = 4;  ///< at least, at the beginning of two forms of a name

bool is_word(const Scene& scene, std::size_t symbol) {
  return symbol < scene.symbols.size() && scene.symbols[symbol].kind == text::TokenKind::word &&
         !scene.symbols[symbol].han;
}

/// A word with a capital that is nothing the lexicon knows.
bool is_unknown_name(const Scene& scene, std::size_t symbol) {
  return is_word(scene, symbol) && scene.symbols[symbol].capitalised &&
         !scene.grammar.in("stop_words", scene.symbols[symbol].key) &&
         scene.hits.at(symbol).empty();
}

bool is_loose(const Scene& scene, const Title& title) {
  return lexicon::is_loose(scene.actors, title.offices.front());
}

bool begins_sentence(const Scene& scene, std::size_t symbol) {
  return symbol == 0 || !scene.same_sentence(symbol - 1, symbol);
}

/// "Vardania's president", "Vardanian leader", "a union leader".
Qualifier before(const Scene& scene, const Title& title) {
  if (title.begin == 0 || !scene.same_sentence(title.begin - 1, title.begin)) return {};
  std::size_t word = title.begin - 1;
  const bool possessive = scene.grammar.in("possessive_marks", scene.symbols[word].key);
  if (possessive) {
    if (word == 0) return {};
    --word;
  }
  if (!is_word(scene, word) || scene.grammar.in("stop_words", scene.symbols[word].key)) return {};
  const bool named = is_unknown_name(scene, word);
  // "Met President Maren": a first word has its capital anyway.
  const bool sure = possessive || !begins_sentence(scene, word) || is_loose(scene, title);
  const bool led = scene.grammar.in("group_qualifiers", scene.symbols[word].key);
  const bool common = led && is_loose(scene, title);
  if (!(named && sure) && !common) return {};
  return {std::string(scene.symbols[word].key), word, title.end};
}

/// "瓦兰德总统": characters of a foreign name that nothing else is, up to the title.
Qualifier written_before(const Scene& scene, const Title& title) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 8;
  const auto is_part = [&](std::size_t symbol) {
    const auto hits = scene.hits.at(symbol);
    return scene.symbols[symbol].han && scene.same_sentence(symbol, title.begin) &&
           scene.grammar.in("transliteration", scene.symbols[symbol].key) &&
           std::ranges::none_of(hits, [](const Hit& hit) {
             return is_person(hit.kind) || (is_owner(hit.kind) && hit.end > hit.begin + 1);
           });
  };
  std::size_t first = title.begin;
  while (first > 0 && title.begin - first < kMost && is_part(first - 1)) --first;
  // "当瓦兰德总统…": no name begins so, nor inside a word.
  while (first < title.begin &&
         (scene.grammar.in("name_stops", scene.symbols[first].key) ||
          (first > 0 && scene.symbols[first - 1].token == scene.symbols[first].token))) {
    ++first;
  }
  if (title.begin - first < kFewest) return {};
  const Span words{scene.symbols[first].span.begin, scene.symbols[title.begin - 1].span.end};
  return {std::string(words.in(scene.text)), first, title.end};
}

/// "president of Vardania", "leader of the opposition", "лидер Белморы".
Qualifier behind(const Scene& scene, const Title& title) {
  std::size_t place = title.end;
  const Hit* link = scene.hits.longest(place, {EntryKind::link});
  const bool direct = scene.grammar.has_cases();
  if (link != nullptr) {
    place = link->end;
    while (place < scene.symbols.size() && scene.grammar.in("articles", scene.symbols[place].key)) {
      ++place;
    }
  } else if (!direct) {
    return {};
  }
  if (!scene.same_sentence(title.begin, place) || !is_word(scene, place)) return {};
  const Symbol& word = scene.symbols[place];
  if (scene.grammar.in("stop_words", word.key)) return {};
  const bool common = link != nullptr && is_loose(scene, title) && scene.hits.at(place).empty() &&
                      !scene.grammar.in("own_state_nouns", word.key);
  const auto hits = scene.hits.at(place);
  const bool institution =
      link != nullptr && word.capitalised &&
      std::ranges::all_of(hits, [](const Hit& hit) { return hit.kind == EntryKind::not_name; });
  if (!common && !institution && !is_unknown_name(scene, place)) return {};
  if (link != nullptr) return {std::string(word.key), title.begin, place + 1};
  const bool genitive = ends_in(scene.grammar, "genitive_endings", word.key);
  return genitive ? Qualifier{std::string(word.key), title.begin, place + 1} : Qualifier{};
}

}  // namespace

bool is_loose(const ActorIndex& actors, std::string_view office) {
  return actors.lexicon().actors.office_groups.contains(std::string(office));
}

Qualifier qualifier_of(const Scene& scene, const Title& title) {
  if (!title.country.empty() || !title.body.empty() || title.former) return {};
  if (title.begin > 0 && scene.symbols[title.begin - 1].han) return written_before(scene, title);
  Qualifier found = behind(scene, title);
  return found.word.empty() ? before(scene, title) : found;
}

std::string qualifier_behind_name(const Scene& scene, std::size_t end) {
  const Hit* link = scene.hits.longest(end, {EntryKind::link});
  if (link == nullptr || end == 0 || !scene.same_sentence(end - 1, link->end)) return {};
  return is_unknown_name(scene, link->end) ? std::string(scene.symbols[link->end].key) : "";
}

std::optional<ApposedTitle> title_behind_comma(const Scene& scene, std::size_t end) {
  const auto is_listed = [&](std::size_t symbol, std::string_view list) {
    return symbol < scene.symbols.size() && scene.grammar.in(list, scene.symbols[symbol].key);
  };
  std::size_t place = end;
  if (end == 0 || !is_listed(place, "apposition_marks")) return std::nullopt;
  ++place;
  while (is_listed(place, "articles")) ++place;
  if (place >= scene.symbols.size() || !scene.same_sentence(end - 1, place)) return std::nullopt;
  auto title = title_at(scene, place);
  if (!title || title->former ||
      scene.actors.lexicon().actors.bodies.contains(title->offices.front())) {
    return std::nullopt;
  }
  const Qualifier qualifier = qualifier_of(scene, *title);
  const std::size_t last = qualifier.word.empty() ? title->end : qualifier.end;
  // It ends as it begins: "met Tomas Reyk, Prime Minister Anna Holm said" is about two.
  if (!is_listed(last, "apposition_marks")) return std::nullopt;
  return ApposedTitle{*std::move(title), qualifier.word};
}

bool is_same_qualifier(const Grammar& grammar, std::string_view a, std::string_view b) {
  std::size_t bytes = 0;
  std::size_t letters = 0;
  while (bytes < a.size() && bytes < b.size()) {
    std::size_t next = bytes;
    std::size_t other = bytes;
    if (text::next_code_point(a, next) != text::next_code_point(b, other)) break;
    bytes = next;
    ++letters;
  }
  const auto is_ending = [&](std::string_view rest) {
    return rest.empty() || grammar.in("demonym_endings", rest);
  };
  return a == b ||
         (letters >= kSameLetters && is_ending(a.substr(bytes)) && is_ending(b.substr(bytes)));
}

}  // namespace readout::lexicon
