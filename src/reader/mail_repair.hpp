/// A message whose head does not name the boundary of its parts, or names another.
///
/// In: the bytes of a message that has no parts by its head. Out: the same with a head that names
/// the boundary found in the body: a line "--X" before a line "Content-..."; "" when none is.
/// Linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

[[nodiscard]] std::string with_boundary(std::string_view message);

}  // namespace readout::reader
