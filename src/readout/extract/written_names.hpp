/// Names as the source writes them, of a text in Traditional characters that was read in Simplified
/// ones, which all word lists are in.
///
/// In: statements read from `simplified`, which has the same places as `text`. Out: their speakers'
/// names in the characters of `text`; ids stay those of the Simplified names, one for both scripts.
/// A name that the source does not have as a whole keeps what was put before it as it is. Cost:
/// linear in statements.
#pragma once
#include <string_view>
#include <vector>

#include "readout/model/statement.hpp"

namespace readout::extract {

void show_as_written(std::vector<Statement>& statements, std::string_view simplified,
                     std::string_view text);

}  // namespace readout::extract
