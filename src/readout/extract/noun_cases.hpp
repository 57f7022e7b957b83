/// A body that a text names in another case, in the nominative: «в заявлении правительства Кестрии»
/// is by «правительство Кестрии».
///
/// In: the tokens that name it, and who that is. Out: the same, or with a name that begins with the
/// noun's base form, and an id made of it. Only a noun that the grammar knows as a body's, where
/// the text cannot mean a plural: who calls says that the case is another. Cost: constant.
#pragma once
#include "readout/extract/cast.hpp"

namespace readout::extract {

[[nodiscard]] Identity in_nominative(const Reading& reading, TokenRange named, Identity identity);

}  // namespace readout::extract
