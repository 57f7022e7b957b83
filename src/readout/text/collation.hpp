/// The order of words as a dictionary of a language has them: what lists are sorted by.
///
/// In: a language ("" for Unicode's own order, which puts Latin before Cyrillic before Han); then
/// valid UTF-8. Out: bytes that compare as the texts do and end with a zero, so that the keys of
/// several words may stand one behind the other; accents and case decide only between texts that
/// are else the same. By ICU. Cost: linear in the text. `key` may run concurrently.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace readout::text {

class Collation {
 public:
  explicit Collation(std::string_view language);
  ~Collation();
  Collation(const Collation&) = delete;
  Collation& operator=(const Collation&) = delete;
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  [[nodiscard]] std::string key(std::string_view text) const;

 private:
  struct Order;
  std::unique_ptr<Order> order_;
};

}  // namespace readout::text
