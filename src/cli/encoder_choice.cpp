#include "cli/encoder_choice.hpp"

#include <fmt/format.h>

namespace readout::cli {

Result<std::unique_ptr<encode::Encoder>> choose_encoder(const Arguments& arguments,
                                                        const Terminal& terminal) {
  const std::string which = arguments.value_or("encoder", "auto");
  auto encoder = encode::open_encoder(which);
  if (encoder) terminal.note(fmt::format("sentence vectors: {}", encoder.value()->name()));
  return encoder;
}

}  // namespace readout::cli
