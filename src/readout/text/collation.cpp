#include "readout/text/collation.hpp"

#include <cstdint>
#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace readout::text {

struct Collation::Order {
  std::unique_ptr<icu::Collator> collator;  ///< empty where ICU's data has none at all
};

Collation::Collation(std::string_view language) : order_(std::make_unique<Order>()) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale =
      language.empty() ? icu::Locale::getRoot() : icu::Locale(std::string(language).c_str());
  order_->collator.reset(icu::Collator::createInstance(locale, error));
  if (U_FAILURE(error) != 0) order_->collator.reset();
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::key(std::string_view text) const {
  if (!order_->collator) return std::string(text) + '\0';
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::basic_string<std::uint8_t> key(text.size() * 3 + 8, 0);
  const auto room = [&] { return static_cast<std::int32_t>(key.size()); };
  const std::int32_t length = order_->collator->getSortKey(wide, key.data(), room());
  if (length > room()) {
    key.resize(static_cast<std::size_t>(length));
    order_->collator->getSortKey(wide, key.data(), room());
  }
  return {key.begin(), key.begin() + length};
}

}  // namespace readout::text
