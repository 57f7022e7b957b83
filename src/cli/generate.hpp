/// What `readout --generate WHAT` prints: the man page, shell completions and the README's table,
/// all from the option table.
#pragma once
#include <string>
#include <string_view>

#include "readout/model/result.hpp"

namespace readout::cli {

/// `what`: man, complete-bash, complete-zsh, complete-fish, table, schema and the like.
[[nodiscard]] Result<std::string> generate(std::string_view what);

}  // namespace readout::cli
