/// Interviews whose questions and answers begin with a dash and nothing else.
///
/// In: a reading. Out: a label for each question and answer, by turns; none where the paragraphs
/// that begin with a dash do not alternate so throughout. Who answers is the one whom a question
/// addresses by first name and patronymic, else nobody. Cost: a look at the start and end of each
/// block.
#pragma once
#include <vector>

#include "readout/extract/turn_labels.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<Label> dash_interview(const Reading& reading);

}  // namespace readout::extract
