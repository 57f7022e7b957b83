/// The dateline that opens a Chinese report: "新华社奥拉3月12日电（记者林某）",
/// "（中央社記者林某奧拉 12日電）", "本报奥拉3月12日讯".
///
/// In: a paragraph. Out: as find_dateline. By shape: an agency that is known, or a day, before the
/// character for "wire" or "report", and no comma or stop before it. Looks at 120 bytes.
#pragma once
#include <optional>
#include <string_view>

#include "readout/ingest/dateline.hpp"

namespace readout::ingest {

[[nodiscard]] std::optional<Dateline> han_dateline(std::string_view paragraph);

}  // namespace readout::ingest
