#include "readout/encode/encoder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

#include "readout/encode/data_folder.hpp"
#include "readout/encode/http.hpp"
#include "readout/encode/use.hpp"

namespace readout::encode {
namespace {

class NoEncoder final : public Encoder {
 public:
  [[nodiscard]] std::string name() const override { return "none"; }
  [[nodiscard]] Result<Vectors> encode(std::span<const std::string_view> texts,
                                       std::size_t /*jobs*/) const override {
    return Vectors(texts.size(), 0);
  }
};

std::unique_ptr<Encoder> no_encoder() {
  return std::make_unique<NoEncoder>();
}

Error not_found() {
  std::vector<std::string> folders;
  for (const auto& folder : use_folders()) folders.push_back(folder.string());
  return {ErrorKind::input, "--encoder use",
          fmt::format("its weights are in none of {}", fmt::join(folders, ", ")),
          "run scripts/fetch_encoder.sh, or name their folder with --encoder use:FOLDER"};
}

}  // namespace

Result<std::unique_ptr<Encoder>> open_encoder(std::string_view which) {
  constexpr std::string_view kUseFolder = "use:";
  if (which == "none") return no_encoder();
  if (which.starts_with(kUseFolder)) return open_use(which.substr(kUseFolder.size()));
  if (which == "auto" || which == "use") {
    if (const auto folder = find_use()) return open_use(*folder);
    if (which == "auto") return no_encoder();
    return not_found();
  }
  if (which.starts_with("http:") || which.starts_with("https:")) return open_http(which);
  return Error{ErrorKind::usage, "--encoder", fmt::format("there is no encoder \"{}\"", which),
               "use auto, none, use, use:FOLDER or http:URL"};
}

}  // namespace readout::encode
