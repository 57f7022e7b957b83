/// The sample with an attack in every string of the model: markup, handlers, template syntax,
/// comment and CDATA ends, bidirectional and other controls, bytes that are no UTF-8.
///
/// Whatever prints a comparison must let none of it act. In a browser, an attack that runs sets
/// `window.attacked`.
#pragma once
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::tests {

/// The text put behind every string.
[[nodiscard]] const std::string& attack();

/// `long_word` letters without a space stand in the first statement and its label.
[[nodiscard]] Comparison hostile_comparison(std::size_t long_word = 0);

}  // namespace readout::tests
