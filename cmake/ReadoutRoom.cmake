# A room of the house is a static library: readout_<name>, also readout::<name>. What it may use is what it links
# (DEPENDS: rooms, seen by its headers; LINKS: third parties, which stay inside its sources).
include(GNUInstallDirs)

function(readout_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;HEADERS;DEPENDS;LINKS" ${ARGN})
  set(target readout_${name})
  add_library(${target} STATIC ${ROOM_SOURCES} ${ROOM_HEADERS})
  add_library(readout::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  list(TRANSFORM ROOM_DEPENDS PREPEND readout_)
  target_link_libraries(${target} PUBLIC ${ROOM_DEPENDS} PRIVATE ${ROOM_LINKS} $<BUILD_INTERFACE:readout_compile>)
  install(TARGETS ${target} EXPORT readoutTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  set(heavy "")
  if("fmt::fmt" IN_LIST ROOM_LINKS)
    list(APPEND heavy <fmt/format.h>)
  endif()
  readout_precompile(${target} ${heavy})
  foreach(header IN LISTS ROOM_HEADERS)
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/readout/${name})
  endforeach()
endfunction()

# Data files as constants: each FILE becomes a std::string_view in `std::span<const embedded::File> <symbol>()`.
# Assembled by .incbin, so a megabyte costs the compiler nothing; without LTO, which does not see assembler's symbols.
function(readout_embed target symbol)
  cmake_parse_arguments(EMBED "" "BASE" "FILES" ${ARGN})
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp")
  set(entries "")
  set(blobs "")
  set(index 0)
  foreach(file IN LISTS EMBED_FILES)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${EMBED_BASE}" OUTPUT_VARIABLE shown)
    string(APPEND blobs
      "asm(\".section .rodata\\n.balign 16\\n${symbol}_${index}_begin:\\n.incbin \\\"${file}\\\"\\n${symbol}_${index}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" { extern const char ${symbol}_${index}_begin[]; extern const char ${symbol}_${index}_end[]; }\n")
    string(APPEND entries
      "    {\"${shown}\", {${symbol}_${index}_begin, static_cast<std::size_t>(${symbol}_${index}_end - ${symbol}_${index}_begin)}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
"// Made by readout_embed (cmake/ReadoutRoom.cmake): do not edit.
#include \"readout/model/embedded.hpp\"
@blobs@
namespace readout::embedded {
std::span<const File> @symbol@() {
  static const File files[] = {
@entries@  };
  return files;
}
}
")
  target_sources(${target} PRIVATE "${source}")
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${EMBED_FILES}" COMPILE_OPTIONS "-w;-Wno-pedantic;-fno-lto")
endfunction()
