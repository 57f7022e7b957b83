#include "readout/lexicon/mentions.hpp"

namespace readout::lexicon {
std::vector<Quantity> find_quantities(std::string_view, const text::Analysis&, const Lexicon&) {
  return {};
}
}  // namespace readout::lexicon
