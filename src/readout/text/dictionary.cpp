#include "readout/text/dictionary.hpp"

#include <cstdlib>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <mutex>
#include <system_error>

#include "readout/text/suffix_dictionary.hpp"

namespace readout::text {
namespace {

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

/// Any dictionary there is. Hunspell is not thread-safe, so look-ups stand in line.
class HunspellDictionary : public Dictionary {
 public:
  explicit HunspellDictionary(std::unique_ptr<Hunspell> loaded) : hunspell_(std::move(loaded)) {}

  [[nodiscard]] std::vector<std::string> stems(const std::string& form) const override {
    const std::lock_guard lock(mutex_);
    return hunspell_->stem(form);
  }

 private:
  mutable std::mutex mutex_;
  std::unique_ptr<Hunspell> hunspell_;
};

std::unique_ptr<Dictionary> open(const std::filesystem::path& affixes,
                                 const std::filesystem::path& words) {
  if (auto suffixes = SuffixDictionary::open(affixes, words)) return suffixes;
  auto loaded = std::make_unique<Hunspell>(affixes.c_str(), words.c_str());
  if (loaded->get_dict_encoding() != "UTF-8") return nullptr;
  return std::make_unique<HunspellDictionary>(std::move(loaded));
}

}  // namespace

std::unique_ptr<Dictionary> open_dictionary(const std::string& name) {
  if (name.empty()) return nullptr;
  for (const std::filesystem::path& folder : dictionary_folders()) {
    const std::filesystem::path affixes = folder / (name + ".aff");
    const std::filesystem::path words = folder / (name + ".dic");
    std::error_code ignored;
    if (!std::filesystem::exists(affixes, ignored) || !std::filesystem::exists(words, ignored)) {
      continue;
    }
    if (auto dictionary = open(affixes, words)) return dictionary;
  }
  return nullptr;
}

}  // namespace readout::text
