/// One record becomes a text: a JSON object of a line, of an array or of a row of a table, with
/// what it says of itself under any name that is known (record_fields.hpp).
///
/// In: the text of one JSON value. Out: the object in it, then the part that its fields tell of;
/// or what is wrong, with the place in that text where it is known. A value of another kind than
/// its field asks for is a fault, never left aside; null and "" are as good as no field, and a name
/// that is not known is passed over. Depth is bounded, nothing recurses. Linear.
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "readout/ingest/part.hpp"
#include "readout/text/place.hpp"

namespace readout::ingest {

struct RecordFault {
  std::optional<text::Place> place;  ///< within the record's text
  std::string message;
  std::string remedy;
};

[[nodiscard]] std::variant<nlohmann::json, RecordFault> parse_record(std::string_view text,
                                                                     std::size_t max_depth);

/// The part's name is the record's id, "" where it has none; its metadata are as the record states
/// them. `text`: what the object was parsed of, "" where it was made.
[[nodiscard]] std::variant<Part, RecordFault> part_of_record(const nlohmann::json& record,
                                                             std::string_view text);

}  // namespace readout::ingest
