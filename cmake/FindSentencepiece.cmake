# SentencePiece, the tokenizer of the encoder (Debian: libsentencepiece-dev).
#
# Defines the imported target Sentencepiece::Sentencepiece and Sentencepiece_FOUND.
find_path(Sentencepiece_INCLUDE_DIR NAMES sentencepiece_processor.h)
find_library(Sentencepiece_LIBRARY NAMES sentencepiece)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Sentencepiece REQUIRED_VARS Sentencepiece_LIBRARY Sentencepiece_INCLUDE_DIR)
if(Sentencepiece_FOUND AND NOT TARGET Sentencepiece::Sentencepiece)
  add_library(Sentencepiece::Sentencepiece UNKNOWN IMPORTED)
  set_target_properties(Sentencepiece::Sentencepiece PROPERTIES
    IMPORTED_LOCATION "${Sentencepiece_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Sentencepiece_INCLUDE_DIR}")
endif()
mark_as_advanced(Sentencepiece_INCLUDE_DIR Sentencepiece_LIBRARY)
