#include "readout/text/stems.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <libstemmer.h>
#include <map>
#include <optional>
#include <system_error>

#include "readout/text/analysis.hpp"
#include "readout/text/known_stems.hpp"
#include "readout/text/lemmas.hpp"
#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kLongestWord = 128;  ///< bytes; what is longer is no word of a language
constexpr std::size_t kCacheLimit =
    1U << 17U;  ///< word forms: a language's common ones many times over

/// One dictionary a language for the whole process, loaded when first needed.
class Lemmatisers {
 public:
  Lemmatiser& of(const LanguageData& data) { return load(slot_of(data.dictionary), data); }

  /// Of a table given before; nothing where no dictionary is installed to have made it.
  [[nodiscard]] std::optional<std::string_view> known(const LanguageData& data,
                                                      std::string_view word) {
    const KnownStems* const stems = slot_of(data.dictionary).known.load();
    return stems == nullptr ? std::nullopt : stems->find(word);
  }

  void learn(const LanguageData& data, std::string_view table) {
    Slot& slot = slot_of(data.dictionary);
    std::call_once(slot.learned, [&] {
      const std::size_t head = std::min(table.find('\n'), table.size());
      const std::string installed = Lemmatiser::fingerprint(data);
      if (installed.empty() || table.substr(0, head) != installed) return;
      table.remove_prefix(std::min(head + 1, table.size()));
      slot.stems = std::make_unique<const KnownStems>(table);
      slot.known = slot.stems.get();
    });
  }

  void start(const LanguageData& data) {
    Slot& slot = slot_of(data.dictionary);
    std::call_once(slot.started, [&] {
      slot.loading = std::async(std::launch::async | std::launch::deferred,
                                [&slot, &data] { load(slot, data); });
    });
  }

  void wait() {
    const std::lock_guard lock(mutex_);
    for (const auto& [dictionary, slot] : slots_) {
      if (slot.loading.valid()) slot.loading.wait();
    }
  }

 private:
  struct Slot {
    std::once_flag once;
    std::once_flag started;
    std::once_flag learned;
    std::unique_ptr<const KnownStems> stems;
    std::atomic<const KnownStems*> known = nullptr;
    std::unique_ptr<Lemmatiser> lemmatiser;
    std::future<void> loading;
  };

  static Lemmatiser& load(Slot& slot, const LanguageData& data) {
    std::call_once(slot.once, [&] { slot.lemmatiser = std::make_unique<Lemmatiser>(data); });
    return *slot.lemmatiser;
  }

  Slot& slot_of(const std::string& dictionary) {
    const std::lock_guard lock(mutex_);
    return slots_[dictionary];
  }

  std::mutex mutex_;
  std::map<std::string, Slot> slots_;
};

/// Never destroyed, since to free a dictionary takes 18 ms that no end of a program should cost; a
/// loading under way is waited for.
Lemmatisers& lemmatisers() {
  static Lemmatisers* const all = std::make_unique<Lemmatisers>().release();
  static const std::shared_ptr<void> at_exit(nullptr, [](void*) { all->wait(); });
  return *all;
}

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view language) : data_(data_of(language)) {
  if (!data_.snowball.empty()) snowball_.reset(sb_stemmer_new(data_.snowball.c_str(), nullptr));
}

const Forms& Stemmer::forms_of(std::string_view word) {
  if (const auto found = cache_.find(word); found != cache_.end()) return found->second;
  if (cache_.size() >= kCacheLimit) cache_.clear();
  Forms forms;
  forms.folded = fold(word);
  forms.stem = stem(forms.folded);
  return cache_.emplace(word, std::move(forms)).first->second;
}

std::string Stemmer::stem(std::string_view folded) {
  std::string word(folded);
  if (word.empty() || word.size() > kLongestWord) return word;
  if (const auto found = data_.irregular.find(word); found != data_.irregular.end()) {
    return found->second;
  }
  if (!data_.dictionary.empty()) {
    if (const auto known = lemmatisers().known(data_, word)) return std::string(*known);
    Lemmatiser& lemmatiser = lemmatisers().of(data_);
    if (lemmatiser.available()) return lemmatiser.stem(word);
  }
  if (snowball_ == nullptr) return word;
  const sb_symbol* const stemmed =
      sb_stemmer_stem(snowball_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stemmed == nullptr) return word;
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))};
}

Stemmer& stemmer_of(std::string_view language) {
  thread_local std::map<std::string, Stemmer, std::less<>> stemmers;
  const auto found = stemmers.find(language);
  if (found != stemmers.end()) return found->second;
  return stemmers.try_emplace(std::string(language), language).first->second;
}

std::string stem(std::string_view folded, std::string_view language) {
  // Remembered, for every text asks for the stems of the same words of the lexicon.
  Stemmer& stemmer = stemmer_of(language);
  const Forms& forms = stemmer.forms_of(folded);
  return forms.folded == folded ? forms.stem : stemmer.stem(folded);
}

std::string dictionary_of(std::string_view language) {
  return Lemmatiser::fingerprint(data_of(language));
}

void use_known_stems(std::string_view language, std::string_view table) {
  const LanguageData& data = data_of(language);
  if (!data.dictionary.empty()) lemmatisers().learn(data, table);
}

void warm_up(std::string_view language) {
  const LanguageData& data = data_of(language);
  if (data.dictionary.empty()) return;
  try {
    lemmatisers().start(data);
  } catch (const std::system_error&) {
    // No thread is to be had: the dictionary is then loaded by whoever needs it first.
  }
}

}  // namespace readout::text
