/// Quoted words that a noun gives to somebody: "Reyk's promise of “a new dawn”", «слова Рейка о
/// «новой эре»».
///
/// In: a reading and one quotation with where its clause may begin. Out: whose words they are, and
/// the noun; nothing where the words between say something else, or where nobody is named. Whom the
/// owner's words name is for discourse.hpp. Cost: a look over a few tokens before the quotation.
#pragma once
#include <optional>

#include "readout/extract/cast.hpp"

namespace readout::extract {

struct OwnedWords {
  TokenRange owner;
  std::size_t noun = 0;   ///< token
  std::size_t first = 0;  ///< the phrase begins here: the owner or the noun
};

/// Looks between token `first` and the quotation.
[[nodiscard]] std::optional<OwnedWords> owner_of(const Reading& reading, const Cast& cast,
                                                 std::size_t first, const Quotation& quotation);

}  // namespace readout::extract
