# How our own code is compiled: warnings, hardening, sanitizers. Nothing of it is exported to consumers.
add_library(readout_compile INTERFACE)
target_compile_options(readout_compile INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Woverloaded-virtual
  -Wnon-virtual-dtor
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 warns inside std::string's operator+ (its bug 105329)
  $<$<BOOL:${READOUT_WARNINGS_AS_ERRORS}>:-Werror>)
if(READOUT_SANITIZE)
  target_compile_options(readout_compile INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all
                                                   -Wno-maybe-uninitialized)  # GCC 12 warns inside <regex> then
  target_link_options(readout_compile INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(readout_compile INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# Headers that most files read, read once a library: it saves the sanitized build a quarter of an hour. Off for the others,
# which so show where a file leaves out what it includes; and optimised, GCC 12 warns inside <string> where it is precompiled.
option(READOUT_PRECOMPILE "Precompile common headers" OFF)
function(readout_precompile target)
  if(READOUT_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <optional> <string> <string_view> <utility> <vector> ${ARGN})
  endif()
endfunction()
