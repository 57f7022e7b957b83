/// The records of a web archive (WARC 0.17 to 1.1), one after another.
///
/// In: the bytes of a file, decompressed, which must outlive the records. Out: each record's place,
/// header and block. A record whose length is missing, wrong or beyond the end is `damaged`, with a
/// block that ends where the next record begins. What stands between records is passed over.
/// Linear.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reader/header_lines.hpp"

namespace readout::reader {

struct WarcRecord {
  std::size_t offset = 0;  ///< of the record in the file
  HeaderLines header;
  std::string_view block;
  std::string damage;  ///< what is wrong with it, for a message; "" when nothing is
};

class WarcRecords {
 public:
  explicit WarcRecords(std::string_view bytes) : bytes_(bytes) {}

  /// Nothing at the end.
  std::optional<WarcRecord> next();

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace readout::reader
