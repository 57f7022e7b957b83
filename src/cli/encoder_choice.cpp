#include "cli/encoder_choice.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace readout::cli {

Result<std::unique_ptr<encode::Encoder>> choose_encoder(const Arguments& arguments,
                                                        const Terminal& terminal) {
  const std::string which = arguments.value_or("encoder", "auto");
  auto encoder = encode::open_encoder(which);
  if (encoder) terminal.note(fmt::format("sentence vectors: {}", encoder.value()->name()));
  return encoder;
}

std::optional<Error> encoder_error(std::span<const Warning> warnings, const Arguments& arguments) {
  if (arguments.value_or("encoder", "auto") == "auto") return std::nullopt;
  const auto failed = std::ranges::find(warnings, "encoder-failed", &Warning::code);
  if (failed == warnings.end()) return std::nullopt;
  return Error{ErrorKind::input, failed->source, failed->message,
               "mend it, or do without: --encoder none"};
}

}  // namespace readout::cli
