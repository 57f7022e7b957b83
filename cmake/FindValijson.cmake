# valijson, which validates JSON against a schema in tests (Debian: libvalijson-dev).
#
# Defines the imported target Valijson::Valijson and Valijson_FOUND.
find_path(Valijson_INCLUDE_DIR NAMES valijson/schema.hpp)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Valijson REQUIRED_VARS Valijson_INCLUDE_DIR)
if(Valijson_FOUND AND NOT TARGET Valijson::Valijson)
  add_library(Valijson::Valijson INTERFACE IMPORTED)
  set_target_properties(Valijson::Valijson PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${Valijson_INCLUDE_DIR}")
endif()
mark_as_advanced(Valijson_INCLUDE_DIR)
