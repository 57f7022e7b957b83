/// The value of a result; an error is printed and ends the tool.
#pragma once
#include <cstdlib>
#include <iostream>
#include <utility>

#include "readout/model/result.hpp"

namespace readout::test {

template <class T>
T value_or_exit(Result<T> result) {
  if (result) return std::move(result).value();
  std::cerr << result.error().place << ": " << result.error().message << "\n";
  std::exit(1);
}

}  // namespace readout::test
