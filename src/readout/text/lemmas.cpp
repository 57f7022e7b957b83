#include "readout/text/lemmas.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <optional>
#include <unicode/uchar.h>
#include <vector>

#include "readout/text/unicode.hpp"

namespace readout::text {
namespace {

constexpr std::size_t kLettersLeft = 3;  ///< of a word after its ending is taken off
constexpr std::size_t kKnownLimit = 1U << 20U;

/// Where dictionaries are: Hunspell's own variable first, then where systems put them.
std::vector<std::filesystem::path> dictionary_folders() {
  std::vector<std::filesystem::path> folders;
  if (const char* const path = std::getenv("DICPATH"); path != nullptr && *path != '\0') {
    folders.emplace_back(path);
  }
  folders.insert(folders.end(),
                 {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"});
  return folders;
}

/// The folder that has both files of a dictionary.
std::optional<std::filesystem::path> folder_of(const std::string& name) {
  if (name.empty()) return std::nullopt;
  for (const std::filesystem::path& folder : dictionary_folders()) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / (name + ".aff"), ignored) &&
        std::filesystem::exists(folder / (name + ".dic"), ignored)) {
      return folder;
    }
  }
  return std::nullopt;
}

std::unique_ptr<Hunspell> load_hunspell(const std::string& name) {
  const auto folder = folder_of(name);
  if (!folder) return nullptr;
  auto dictionary = std::make_unique<Hunspell>((*folder / (name + ".aff")).c_str(),
                                               (*folder / (name + ".dic")).c_str());
  return dictionary->get_dict_encoding() == "UTF-8" ? std::move(dictionary) : nullptr;
}

std::unique_ptr<const SuffixDictionary> load_suffixes(const std::string& name) {
  const auto folder = folder_of(name);
  return folder ? SuffixDictionary::load(*folder / (name + ".aff"), *folder / (name + ".dic"))
                : nullptr;
}

std::string with_capital(std::string_view word) {
  std::size_t position = 0;
  const char32_t first = next_code_point(word, position);
  std::string out;
  append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))));
  out += word.substr(position);
  return out;
}

bool better(const std::string& lemma, const std::string& other) {
  return lemma.size() != other.size() ? lemma.size() < other.size() : lemma > other;
}

std::string upper(std::string_view word) {
  std::string out;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = next_code_point(word, position);
    append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
  }
  return out;
}

/// The word without the longest of `endings` that leaves enough of it.
std::string without_ending(const std::string& word, const std::vector<std::string>& endings) {
  std::size_t longest = 0;
  for (const std::string& ending : endings) {
    if (ending.size() > longest && word.ends_with(ending) &&
        count_code_points(std::string_view(word).substr(0, word.size() - ending.size())) >=
            kLettersLeft) {
      longest = ending.size();
    }
  }
  return word.substr(0, word.size() - longest);
}

}  // namespace

Lemmatiser::Lemmatiser(const LanguageData& data)
    : data_(data), suffixes_(load_suffixes(data.dictionary)) {
  if (suffixes_ == nullptr) hunspell_ = load_hunspell(data.dictionary);
}
Lemmatiser::~Lemmatiser() = default;

std::string Lemmatiser::fingerprint(const LanguageData& data) {
  const auto folder = folder_of(data.dictionary);
  if (!folder) return {};
  std::error_code error;
  const auto affixes = std::filesystem::file_size(*folder / (data.dictionary + ".aff"), error);
  if (error) return {};
  const auto words = std::filesystem::file_size(*folder / (data.dictionary + ".dic"), error);
  if (error) return {};
  return data.dictionary + ' ' + std::to_string(affixes) + ' ' + std::to_string(words);
}

std::vector<std::string> Lemmatiser::lemmas(const std::string& form) {
  if (suffixes_ != nullptr && SuffixDictionary::can_stem(form)) return suffixes_->stem(form);
  if (hunspell_ == nullptr) hunspell_ = load_hunspell(data_.dictionary);
  return hunspell_ == nullptr ? std::vector<std::string>{} : hunspell_->stem(form);
}

std::string Lemmatiser::shortest_lemma(const std::string& form) {
  std::string best;
  for (const std::string& lemma : lemmas(form)) {
    std::string candidate = fold(lemma);
    if (best.empty() || better(candidate, best)) best = std::move(candidate);
  }
  return best;
}

/// "Иванов" is a surname, though the dictionary takes it for several of the name "Иван".
bool Lemmatiser::is_surname(std::string_view form, std::string_view lemma) const {
  return form.starts_with(lemma) &&
         std::find(data_.surname_suffixes.begin(), data_.surname_suffixes.end(),
                   form.substr(lemma.size())) != data_.surname_suffixes.end();
}

/// Hunspell looks up a word with a capital as it stands and in small letters: one call for both.
std::string Lemmatiser::best_lemma(const std::string& folded) {
  std::string lemma = shortest_lemma(with_capital(folded));
  if (lemma.empty()) lemma = shortest_lemma(upper(folded));
  return is_surname(folded, lemma) ? shortest_lemma(folded) : lemma;
}

/// The dictionary has some plural forms as words of their own ("переговоров" beside "переговоры").
std::string Lemmatiser::repaired(const std::string& folded) {
  for (const auto& [ending, nominative] : data_.repairs) {
    if (folded.size() <= ending.size() + nominative.size() || !folded.ends_with(ending)) continue;
    std::string plural = folded.substr(0, folded.size() - ending.size()) + nominative;
    const std::vector<std::string> found = lemmas(plural);
    if (found.size() == 1 && found.front() == plural) return plural;
  }
  return folded;
}

std::string Lemmatiser::stem(const std::string& folded) {
  const std::lock_guard lock(mutex_);
  if (const auto found = known_.find(folded); found != known_.end()) return found->second;
  std::string lemma = best_lemma(folded);
  if (lemma == folded) lemma = repaired(folded);
  std::string result = lemma.empty() ? without_ending(folded, data_.case_endings)
                                     : without_ending(lemma, data_.lemma_endings);
  if (known_.size() >= kKnownLimit) known_.clear();
  known_.emplace(folded, result);
  return result;
}

}  // namespace readout::text
