/// Whether a name is that of a body by its words alone: "BBC Radio", "Orla Times".
///
/// In: the tokens of a name. Out: yes or no; no says nothing. Cost: linear in the name.
#pragma once
#include <string_view>

#include "readout/extract/reading.hpp"

namespace readout::extract {

[[nodiscard]] bool is_body_name(const Reading& reading, TokenRange name);

/// «РК», «Orla.net»: in a language that puts a title's country behind it, no person is written so.
[[nodiscard]] bool is_site_or_acronym(const Reading& reading, TokenRange name,
                                      std::string_view shown);

}  // namespace readout::extract
