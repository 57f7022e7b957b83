/// Where vectors are asked for: what follows --encoder, understood.
///
/// In: "http:URL" with an address of http:// or https://, or that address alone; without a path
/// /v1/embeddings is meant, behind any other path than .../embeddings that word is put. "#MODEL" at
/// the end names the model, else the variable READOUT_MODEL does, else the server chooses. Out: the
/// parts, or a usage error.
#pragma once
#include <string>
#include <string_view>

#include "readout/model/result.hpp"

namespace readout::encode {

struct Endpoint {
  std::string url;    ///< of the endpoint itself, without a fragment
  std::string shown;  ///< the same without a user's name and password, for messages and reports
  std::string model;  ///< empty: not named
};

[[nodiscard]] Result<Endpoint> parse_endpoint(std::string_view which);

}  // namespace readout::encode
