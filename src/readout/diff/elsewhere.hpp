/// What one side has at a place and the other at another place of its sentence, in other company:
/// no move word for word, and nothing that was left out.
///
/// In: a piece, and which tokens of both sides are changed. Out: how much of what the half alone
/// says stands among the changed words of the other side's sentence. Content words count, by
/// `content_key`, and quantities, by value. Cost: linear in the sentence.
#pragma once
#include <cstddef>

#include "readout/diff/judgement.hpp"

namespace readout::diff {

enum class Elsewhere {
  nothing,  ///< or too little: the half says it alone
  most,     ///< three quarters, or one of two; or its quantities
  all,
};

/// `half` has what `other`, the same piece's other half, lacks; `changed` is of the other side.
[[nodiscard]] Elsewhere stands_elsewhere(const Half& half, const Half& other,
                                         const ChangedTokens& changed);

}  // namespace readout::diff
