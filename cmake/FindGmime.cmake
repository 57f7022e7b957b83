# GMime 3, the mail parser (Debian: libgmime-3.0-dev).
#
# Defines the imported target Gmime::Gmime and Gmime_FOUND.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(Gmime_PKG QUIET IMPORTED_TARGET gmime-3.0)
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Gmime REQUIRED_VARS Gmime_PKG_VERSION VERSION_VAR Gmime_PKG_VERSION)
if(Gmime_FOUND AND NOT TARGET Gmime::Gmime)
  add_library(Gmime::Gmime ALIAS PkgConfig::Gmime_PKG)
endif()
