/// All the names and titles of one language in one trie: what stands at a place
/// of a text.
///
/// In: names as written, with what they mean. A word matches in every case form
/// that the grammar's `cases` derive; a Han character matches itself. Marks
/// inside a name ("Jong-un", "B. N.", "·") count as white space. Cost: a few
/// hash look-ups a word, whatever the number of names. Constant after building,
/// so safe to share. Private to the room.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/grammar.hpp"
#include "readout/lexicon/symbols.hpp"
#include "readout/text/string_map.hpp"

namespace readout::lexicon {

enum class EntryKind : std::uint8_t {
  full_name,
  short_name,
  organisation,
  country,
  demonym,
  metonym,
  office,     ///< `value` is an index into Actors::office_names
  honorific,  ///< "Mr", "господин"; `value` means nothing from here on
  former,     ///< "former": nobody holds the office now
  adjective,  ///< "incoming", "senior": may stand between a country and a title
  link,       ///< "of", "for": between a title and its country
  not_name,   ///< a capitalised word that is no part of a person's name
};

struct Entry {
  EntryKind kind = EntryKind::full_name;
  bool capital = false;  ///< matches only where the text has a capital too
  bool upper = false;    ///< matches only in capitals ("US", "WHO")
  std::uint32_t value = 0;
};

/// An entry at a place of the symbols, half-open.
struct Match {
  std::size_t end = 0;
  Entry entry;
};

class NameIndex {
 public:
  using Places = std::vector<std::uint32_t>;

  explicit NameIndex(const Grammar& grammar) : cases_(&grammar.cases) {}

  /// `inflected`: the name is as some text has it, so it may stand in any case.
  void add(std::string_view name, Entry entry, bool inflected = false);
  /// Appends what matches at `begin`, shorter matches first.
  void matches(std::span<const Symbol> symbols, std::size_t begin, std::vector<Match>& found) const;
  /// The same, where `first` is what `places_behind` gives for the symbol at `begin`: for who asks
  /// about the same words again.
  void matches(std::span<const Symbol> symbols, std::size_t begin, const Places& first,
               std::vector<Match>& found) const;
  /// Where names stand in the trie that begin with the word; empty when none does.
  [[nodiscard]] Places places_behind(std::string_view key) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  using Word = std::uint32_t;
  using Node = std::uint32_t;
  /// A word known by the part that does not change; `rule` says what may follow
  /// it.
  struct Stem {
    Word word = 0;
    const CaseRule* rule = nullptr;  ///< none: the stem is the whole word
  };

  /// What prefixes of words are looked up by before the table: a set of hashes
  /// that may hold some more. Most prefixes of most words are no stem, and one
  /// pass over a word hashes them all.
  class StemFilter {
   public:
    using Hash = std::uint64_t;
    static constexpr Hash kEmpty = 0xCBF29CE484222325U;
    [[nodiscard]] static constexpr Hash longer(Hash hash, char byte) {
      return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    [[nodiscard]] static Hash of(std::string_view stem);
    void add(Hash hash);
    [[nodiscard]] bool may_hold(Hash hash) const {
      return !bits_.empty() && (bits_[word_of(hash)] >> (hash & 63U) & 1U) != 0;
    }
    /// Room for `stems`; true when all are to be added again.
    [[nodiscard]] bool grow(std::size_t stems);

   private:
    [[nodiscard]] std::size_t word_of(Hash hash) const {
      return static_cast<std::size_t>(hash >> 8U) & (bits_.size() - 1);
    }
    std::vector<std::uint64_t> bits_;  ///< a power of two of words
  };

  Word word_of(const std::string& key, bool inflected);
  void add_stem(std::string stem, Word word, const CaseRule* rule);
  void add_inflected_stems(const std::string& key, Word word);
  void step(const std::vector<Node>& from, std::string_view key, std::vector<Node>& to) const;
  void follow(const std::vector<Node>& from, std::string_view stem, std::string_view ending,
              std::vector<Node>& to) const;

  const std::vector<CaseRule>* cases_;
  text::StringMap<Word> words_;
  text::StringMap<std::vector<Stem>> stems_;
  StemFilter filter_;  ///< of `stems_`
  std::unordered_map<std::uint64_t, Node> edges_;
  std::unordered_map<Node, std::vector<Entry>> entries_;
  Node nodes_ = 1;  ///< 0 is the root
};

}  // namespace readout::lexicon
