/// --encoder: which sentence vectors a command uses.
///
/// Out: the encoder, opened but not loaded (readout/encode/encoder.hpp): call this first, then read
/// the sources. With --verbose a line says which one it is. An Error where `use` is asked for and
/// not found, or its files are broken, or an address cannot be understood.
#pragma once
#include <memory>
#include <optional>

#include "readout/encode/encoder.hpp"
#include "readout/model/comparison.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

[[nodiscard]] Result<std::unique_ptr<encode::Encoder>> choose_encoder(const Arguments& arguments,
                                                                      const Terminal& terminal);

/// The failure, while comparing, of an encoder that was asked for by name; nothing where it did its
/// work, or where `auto` chose: then a warning of the comparison is enough.
[[nodiscard]] std::optional<Error> encoder_error(const Comparison& comparison,
                                                 const Arguments& arguments);

}  // namespace readout::cli
