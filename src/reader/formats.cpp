#include "reader/formats.hpp"

#include <algorithm>
#include <array>

#include "reader/fault_kinds.hpp"
#include "reader/feed.hpp"
#include "reader/gzip.hpp"
#include "reader/mail.hpp"
#include "reader/office.hpp"
#include "reader/pdf_layout.hpp"
#include "reader/wacz.hpp"
#include "reader/warc.hpp"
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
    Format{"mhtml", read_mail},
    Format{"rss", read_feed},
    Format{"warc", read_warc},
    Format{"wacz", read_wacz},
    Format{"docx", read_office},
    Format{"odt", read_office},
    Format{"pdf", read_pdf_layout},
    Format{"fault-hang", hang},
    Format{"fault-allocate", allocate},
    Format{"fault-abort", abort_now},
    Format{"fault-leave", leave},
    Format{"fault-flood", flood},
    Format{"fault-escape", escape},
    Format{"fault-spin", spin},
};

}  // namespace

ReadFormat reader_of(std::string_view format) {
  const auto* const found = std::ranges::find(kFormats, format, &Format::name);
  return found == kFormats.end() ? nullptr : found->read;
}

}  // namespace readout::reader
