#include "reader/formats.hpp"

#include <algorithm>
#include <array>

#include "reader/fault_kinds.hpp"
#include "reader/gzip.hpp"
#include "reader/office.hpp"
#include "reader/pdf_layout.hpp"
#include "reader/zip.hpp"

namespace readout::reader {
namespace {

struct Format {
  std::string_view name;
  ReadFormat read;
};

constexpr std::array kFormats = {
    Format{"zip", read_zip},
    Format{"gzip", read_gzip},
    Format{"docx", read_office},
    Format{"odt", read_office},
    Format{"pdf", read_pdf_layout},
    Format{"fault-hang", hang},
    Format{"fault-allocate", allocate},
    Format{"fault-abort", abort_now},
    Format{"fault-flood", flood},
    Format{"fault-connect", connect_out},
};

}  // namespace

ReadFormat reader_of(std::string_view format) {
  const auto* const found = std::ranges::find(kFormats, format, &Format::name);
  return found == kFormats.end() ? nullptr : found->read;
}

}  // namespace readout::reader
