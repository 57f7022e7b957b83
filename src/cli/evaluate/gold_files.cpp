#include "cli/evaluate/gold_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <system_error>

namespace readout::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

enum class GoldKind { none, event, changes };

/// The keys of the outermost object and those anywhere, as far as the text can be read.
class Keys : public json::json_sax_t {
 public:
  std::set<std::string, std::less<>> outer;
  std::set<std::string, std::less<>> all;

  bool key(string_t& key) override {
    if (depth_ == 1) outer.insert(key);
    all.insert(key);
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*size*/) override { return enter(); }
  bool end_array() override { return leave(); }
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*fault*/) override {
    return false;
  }

 private:
  bool enter() {
    ++depth_;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
};

/// Comparisons have statements, and pairs with edits, too: they name their schema.
GoldKind kind_of(const std::string& text) {
  Keys keys;
  (void)json::sax_parse(text, &keys);
  if (keys.outer.contains("schema")) return GoldKind::none;
  if (keys.outer.contains("pairs") && keys.all.contains("edits")) return GoldKind::changes;
  const bool is_event = keys.outer.contains("statements") && keys.all.contains("exact");
  return is_event ? GoldKind::event : GoldKind::none;
}

Error unreadable(const fs::path& path, const std::string& why) {
  return {ErrorKind::input, path.string(), why, "check the path"};
}

Result<GoldKind> kind_of_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return unreadable(file, "cannot be read");
  return kind_of(text);
}

/// The error, or nothing.
std::optional<Error> add_file(const fs::path& file, GoldFiles& files) {
  const auto kind = kind_of_file(file);
  if (!kind) return kind.error();
  if (kind.value() == GoldKind::changes) files.changes.push_back(file);
  if (kind.value() == GoldKind::event) files.events.push_back(file);
  return std::nullopt;
}

std::optional<Error> add_folder(const fs::path& folder, GoldFiles& files) {
  const std::size_t before = files.events.size() + files.changes.size();
  std::error_code failure;
  for (auto it = fs::recursive_directory_iterator(folder, failure);
       !failure && it != fs::recursive_directory_iterator(); it.increment(failure)) {
    std::error_code ignored;
    if (it->path().extension() != ".json" || !it->is_regular_file(ignored)) continue;
    if (auto error = add_file(it->path(), files)) return error;
  }
  if (failure) return unreadable(folder, failure.message());
  if (files.events.size() + files.changes.size() > before) return std::nullopt;
  return Error{ErrorKind::input, folder.string(), "holds no gold file",
               "name a gold.json or a folder with some"};
}

/// A file that is named is gold, or there is something to say about it.
std::optional<Error> add_named(const fs::path& file, GoldFiles& files) {
  const auto kind = kind_of_file(file);
  if (!kind) return kind.error();
  (kind.value() == GoldKind::changes ? files.changes : files.events).push_back(file);
  return std::nullopt;
}

void put_in_order(std::vector<fs::path>& files) {
  std::ranges::sort(files);
  const auto again = std::ranges::unique(files);
  files.erase(again.begin(), again.end());
}

}  // namespace

Result<GoldFiles> find_gold(const std::vector<std::string>& operands) {
  if (operands.empty()) {
    return Error{ErrorKind::usage, "", "no gold file is named",
                 "name a gold.json or a folder with some"};
  }
  GoldFiles files;
  for (const std::string& operand : operands) {
    std::error_code failure;
    auto error =
        fs::is_directory(operand, failure) ? add_folder(operand, files) : add_named(operand, files);
    if (error) return *std::move(error);
  }
  put_in_order(files.events);
  put_in_order(files.changes);
  return files;
}

}  // namespace readout::cli
