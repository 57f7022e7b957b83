#include "readout/lexicon/name_index.hpp"

#include <algorithm>
#include <array>

#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

constexpr std::size_t kLongestName = 16;    // symbols
constexpr std::size_t kLongestEnding = 10;  // bytes: five Cyrillic letters

bool is_whole_word(const CaseRule& rule) {
  return rule.base.starts_with('=');
}

bool has_ending(const CaseRule& rule, std::string_view ending) {
  return ending == rule.base ||
         std::find(rule.forms.begin(), rule.forms.end(), ending) != rule.forms.end();
}

/// A stem of one letter would match half the language.
bool is_long_enough(std::string_view stem) {
  return text::count_code_points(stem) >= 2;
}

std::uint64_t edge(std::uint32_t node, std::uint32_t word) {
  return (std::uint64_t{node} << 32U) | word;
}

bool fits(const Entry& entry, const Symbol& first) {
  if (entry.upper) return first.upper;
  return !entry.capital || first.capitalised || first.han;
}

}  // namespace

NameIndex::StemFilter::Hash NameIndex::StemFilter::of(std::string_view stem) {
  Hash hash = kEmpty;
  for (const char byte : stem) hash = longer(hash, byte);
  return hash;
}

void NameIndex::StemFilter::add(Hash hash) {
  bits_[word_of(hash)] |= std::uint64_t{1} << (hash & 63U);
}

bool NameIndex::StemFilter::grow(std::size_t stems) {
  constexpr std::size_t kFirst = 16;  // words
  constexpr std::size_t kSparse = 4;  // words for 16 stems: one bit in 16 is set
  if (!bits_.empty() && stems * kSparse / 16 < bits_.size()) return false;
  std::size_t size = kFirst;
  while (size <= 2 * (stems * kSparse / 16)) size *= 2;
  bits_.assign(size, 0);
  return true;
}

void NameIndex::add_stem(std::string stem, Word word, const CaseRule* rule) {
  const StemFilter::Hash hash = StemFilter::of(stem);
  stems_[std::move(stem)].push_back({word, rule});
  if (!filter_.grow(stems_.size())) return filter_.add(hash);
  for (const auto& [known, words] : stems_) filter_.add(StemFilter::of(known));
}

void NameIndex::add_inflected_stems(const std::string& key, Word word) {
  for (const CaseRule& rule : *cases_) {
    if (is_whole_word(rule)) continue;
    const auto add_without = [&](std::string_view ending) {
      if (!key.ends_with(ending)) return;
      const std::string_view stem = std::string_view(key).substr(0, key.size() - ending.size());
      if (is_long_enough(stem)) add_stem(std::string(stem), word, &rule);
    };
    add_without(rule.base);
    for (const std::string& form : rule.forms) add_without(form);
  }
}

NameIndex::Word NameIndex::word_of(const std::string& key, bool inflected) {
  const auto [place, fresh] = words_.emplace(key, static_cast<Word>(words_.size()));
  const Word word = place->second;
  if (!fresh) return word;
  add_stem(key, word, nullptr);
  if (inflected) {
    add_inflected_stems(key, word);
    return word;
  }
  for (const CaseRule& rule : *cases_) {
    if (is_whole_word(rule)) {
      if (std::string_view(rule.base).substr(1) != key) continue;
      for (const std::string& form : rule.forms) add_stem(form, word, nullptr);
      break;
    }
    if (!key.ends_with(rule.base)) continue;
    const std::string stem = key.substr(0, key.size() - rule.base.size());
    if (!rule.base.empty() && !is_long_enough(stem)) continue;
    if (!rule.forms.empty()) add_stem(stem, word, &rule);
    break;
  }
  return word;
}

void NameIndex::add(std::string_view name, Entry entry, bool inflected) {
  const std::vector<std::string> keys = keys_of(name);
  if (keys.empty() || keys.size() > kLongestName) return;
  Node node = 0;
  for (const std::string& key : keys) {
    const auto [place, fresh] = edges_.emplace(edge(node, word_of(key, inflected)), nodes_);
    if (fresh) ++nodes_;
    node = place->second;
  }
  entries_[node].push_back(entry);
}

void NameIndex::follow(const std::vector<Node>& from, std::string_view stem,
                       std::string_view ending, std::vector<Node>& to) const {
  const auto found = stems_.find(stem);
  if (found == stems_.end()) return;
  for (const Stem& each : found->second) {
    if (each.rule == nullptr ? !ending.empty() : !has_ending(*each.rule, ending)) continue;
    for (const Node node : from) {
      const auto next = edges_.find(edge(node, each.word));
      if (next == edges_.end()) continue;
      if (std::find(to.begin(), to.end(), next->second) == to.end()) to.push_back(next->second);
    }
  }
}

/// Longer stems first.
void NameIndex::step(const std::vector<Node>& from, std::string_view key,
                     std::vector<Node>& to) const {
  to.clear();
  const std::size_t shortest = key.size() > kLongestEnding ? key.size() - kLongestEnding : 1;
  std::array<std::size_t, kLongestEnding + 1> sizes{};
  std::size_t count = 0;
  StemFilter::Hash hash = StemFilter::kEmpty;
  for (std::size_t size = 1; size <= key.size(); ++size) {
    hash = StemFilter::longer(hash, key[size - 1]);
    const bool inside_character =
        size < key.size() && (static_cast<unsigned char>(key[size]) & 0xC0U) == 0x80U;
    if (size >= shortest && !inside_character && filter_.may_hold(hash)) sizes[count++] = size;
  }
  while (count > 0) {
    const std::size_t size = sizes[--count];
    follow(from, key.substr(0, size), key.substr(size), to);
  }
}

NameIndex::Places NameIndex::places_behind(std::string_view key) const {
  static const Places kRoot{0};
  Places places;
  step(kRoot, key, places);
  return places;
}

void NameIndex::matches(std::span<const Symbol> symbols, std::size_t begin,
                        std::vector<Match>& found) const {
  matches(symbols, begin, places_behind(symbols[begin].key), found);
}

void NameIndex::matches(std::span<const Symbol> symbols, std::size_t begin, const Places& first,
                        std::vector<Match>& found) const {
  // Kept, since this is asked at every word of every text.
  thread_local Places active;
  thread_local Places next;
  active = first;
  const std::size_t limit = std::min(symbols.size(), begin + 2 * kLongestName);
  for (std::size_t i = begin; i < limit; ++i) {
    if (symbols[i].sentence != symbols[begin].sentence) return;
    if (i > begin) {
      step(active, symbols[i].key, next);
      if (next.empty() && symbols[i].joiner) continue;
      active.swap(next);
    }
    if (active.empty()) return;
    for (const Node node : active) {
      const auto entries = entries_.find(node);
      if (entries == entries_.end()) continue;
      for (const Entry& entry : entries->second) {
        if (fits(entry, symbols[begin])) found.push_back({i + 1, entry});
      }
    }
  }
}

}  // namespace readout::lexicon
