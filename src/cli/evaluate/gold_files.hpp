/// Which gold the operands name: accounts of an event, kinds of change, or both.
///
/// In: files, or folders that are searched. Out: the files of each kind in alphabetical order, each
/// once. An operand that is or holds no gold is an error, and so is what cannot be read. A file is
/// told by its top-level keys, so that one with a fault in it is still taken for what it means to
/// be; one that is named and is neither counts as gold of an event, whose reader says what is
/// amiss. Reads every .json in the folders once.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "readout/model/result.hpp"

namespace readout::cli {

struct GoldFiles {
  std::vector<std::filesystem::path> events;
  std::vector<std::filesystem::path> changes;
};

[[nodiscard]] Result<GoldFiles> find_gold(const std::vector<std::string>& operands);

}  // namespace readout::cli
