/// Data files built into a library by CMake's readout_embed: a name and the bytes. Each list is
/// declared by its user.
#pragma once
#include <span>
#include <string_view>

namespace readout::embedded {

struct File {
  std::string_view name;  ///< path below the list's base folder
  std::string_view bytes;
};

}  // namespace readout::embedded
