/// --encoder: which sentence vectors a command uses.
///
/// Out: the encoder, opened but not loaded (readout/encode/encoder.hpp): call this first, then read
/// the sources. With --verbose a line says which one it is. An Error where `use` is asked for and
/// not found, or its files are broken, or an address cannot be understood.
#pragma once
#include <memory>
#include <optional>
#include <span>

#include "readout/encode/encoder.hpp"
#include "readout/model/comparison.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

[[nodiscard]] Result<std::unique_ptr<encode::Encoder>> choose_encoder(const Arguments& arguments,
                                                                      const Terminal& terminal);

/// The failure of an encoder that was asked for by name, out of the warnings of a result; nothing
/// where it did its work, or where `auto` chose: then the warning is enough.
[[nodiscard]] std::optional<Error> encoder_error(std::span<const Warning> warnings,
                                                 const Arguments& arguments);

}  // namespace readout::cli
