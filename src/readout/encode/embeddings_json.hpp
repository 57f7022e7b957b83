/// The two JSON texts of an OpenAI-compatible /v1/embeddings endpoint.
///
/// In: texts, any bytes (what is not UTF-8 is replaced). Out: the body of a request; and from the
/// answer one row a text, of unit length, in the order of the texts whatever order the answer has.
/// What is wrong with an answer is a message: no JSON, another count, an index twice, rows of
/// unequal length, no numbers.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace readout::encode {

using Row = std::vector<float>;
struct Fault {
  std::string message;  ///< "answers ..." or the like, to stand behind an address
};

[[nodiscard]] std::string embeddings_request(std::span<const std::string_view> texts,
                                             std::string_view model);
[[nodiscard]] std::variant<std::vector<Row>, Fault> read_embeddings(std::string_view answer,
                                                                    std::size_t expected);

}  // namespace readout::encode
