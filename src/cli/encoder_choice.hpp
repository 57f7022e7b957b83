/// --encoder: which sentence vectors a command uses.
///
/// Out: the encoder, opened but not loaded (readout/encode/encoder.hpp): call this first, then read
/// the sources. With --verbose a line says which one it is. An Error where `use` is asked for and
/// not found, or its files are broken, or an address cannot be understood.
#pragma once
#include <memory>

#include "readout/encode/encoder.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

[[nodiscard]] Result<std::unique_ptr<encode::Encoder>> choose_encoder(const Arguments& arguments,
                                                                      const Terminal& terminal);

}  // namespace readout::cli
