/// Sentence vectors behind one small interface: texts in any language become points whose nearness
/// is nearness of meaning.
///
/// In: UTF-8 texts, as published. Out: a row each (vectors.hpp). The same text gives the same row,
/// whatever stands beside it and whatever the number of threads. Errors: a model that cannot be
/// read, an endpoint that does not answer; never by what a text holds.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "readout/encode/vectors.hpp"
#include "readout/model/result.hpp"

namespace readout::encode {

class Encoder {
 public:
  Encoder() = default;
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  Encoder(Encoder&&) = delete;
  Encoder& operator=(Encoder&&) = delete;
  virtual ~Encoder() = default;

  /// As the method section of a report prints it; "none" for the encoder that gives no vectors.
  [[nodiscard]] virtual std::string name() const = 0;
  /// Safe to call from several threads. `jobs` threads at most, this one among them.
  [[nodiscard]] virtual Result<Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t jobs = 1) const = 0;
};

/// `which`: "none"; "use", or "use:FOLDER" with its files; "http:URL", an endpoint (http.hpp);
/// "auto", `use` where its files are found (data_folder.hpp), else `none`.
///
/// Returns at once: what takes time is opened in a thread of its own, and the first `encode` waits
/// for what is left of it. So open the encoder first, and read the sources then.
[[nodiscard]] Result<std::unique_ptr<Encoder>> open_encoder(std::string_view which);

}  // namespace readout::encode
