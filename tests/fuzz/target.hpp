// A fuzz target: any bytes in, no crash, no hang, no leak. The driver runs it on seeds and on
// mutations of them.
#pragma once
#include <string_view>

namespace readout::test {

void fuzz(std::string_view bytes);

}  // namespace readout::test
