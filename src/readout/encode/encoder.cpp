#include "readout/encode/encoder.hpp"

#include <fmt/format.h>

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

}  // namespace

Result<std::unique_ptr<Encoder>> open_encoder(std::string_view which) {
  if (which == "none" || which == "auto")
    return std::unique_ptr<Encoder>(std::make_unique<NoEncoder>());
  return Error{ErrorKind::usage, "--encoder", fmt::format("there is no encoder \"{}\"", which),
               "use auto, none, use or http:URL"};
}

}  // namespace readout::encode
