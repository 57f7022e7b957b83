/// The encoder `http`: any OpenAI-compatible /v1/embeddings endpoint.
///
/// In: "http:URL" as endpoint.hpp takes it. Opening sends nothing. Texts go out kTextsARequest at a
/// time, as many requests at once as there are jobs; of a text only the beginning (excerpt.hpp). A
/// text of white space alone is not sent, its row is zero. Errors: http_post.hpp's, and an answer
/// that does not fit the question. Not promised: that a server gives the same row whatever stands
/// beside a text.
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

#include "readout/encode/encoder.hpp"
#include "readout/model/result.hpp"

namespace readout::encode {

inline constexpr std::size_t kTextsARequest = 64;

[[nodiscard]] Result<std::unique_ptr<Encoder>> open_http(std::string_view which);

}  // namespace readout::encode
