/// Numbers the utterances of a document: one counter for all that finds statements in it.
#pragma once
#include <cstddef>

namespace readout::extract {

class Utterances {
 public:
  [[nodiscard]] std::size_t next() { return next_++; }

 private:
  std::size_t next_ = 0;
};

}  // namespace readout::extract
