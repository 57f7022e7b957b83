/// A wrong or missed join on the page of mistakes: both statements, where they stand, and what the
/// alignment saw in them.
///
/// In: a join. Out: markup. Private to the room.
#pragma once
#include <string>

#include "readout/report/errors_page.hpp"
#include "readout/report/templates.hpp"

namespace readout::report {

[[nodiscard]] std::string join_markup(const JoinError& join, Renderer& renderer);

}  // namespace readout::report
