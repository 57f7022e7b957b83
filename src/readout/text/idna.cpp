#include "readout/text/idna.hpp"

#include <memory>
#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>

namespace readout::text {

std::optional<std::string> ascii_host(std::string_view host) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(
      icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI |
                                         UIDNA_CHECK_CONTEXTJ | UIDNA_USE_STD3_RULES,
                                     status));
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  icu::IDNAInfo info;
  const icu::StringPiece name(host.data(), static_cast<std::int32_t>(host.size()));
  idna->nameToASCII_UTF8(name, sink, info, status);
  if (U_FAILURE(status) != 0 || info.hasErrors() != 0) return std::nullopt;
  return ascii;
}

}  // namespace readout::text
