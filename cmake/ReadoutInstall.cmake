# `cmake --install`: the program, the rooms as static libraries with their headers, and the package readoutConfig.cmake.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/readout")
install(EXPORT readoutTargets NAMESPACE readout:: DESTINATION "${package_dir}")
configure_package_config_file("${CMAKE_CURRENT_SOURCE_DIR}/cmake/readoutConfig.cmake.in"
  "${CMAKE_CURRENT_BINARY_DIR}/readoutConfig.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/readoutConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/readoutConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/readoutConfigVersion.cmake"
  cmake/FindGumbo.cmake cmake/FindCsv.cmake cmake/FindStemmer.cmake cmake/FindHunspell.cmake cmake/FindCld2.cmake
  cmake/FindDtl.cmake cmake/FindMustache.cmake cmake/FindNettle.cmake cmake/FindSentencepiece.cmake
  DESTINATION "${package_dir}")
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
