/// A JSON file that a user wrote: read whole, or refused with file, line, column and remedy.
///
/// In: the text, the file's name and a function that makes something of the root value, noting keys
/// that mean nothing. Out: what it made, or an Error; warnings for the unknown keys. Limits: depth
/// 64.
#pragma once
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/json_fault.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/ingest/manifest_object.hpp"
#include "readout/model/document.hpp"

namespace readout::ingest {

/// "file:line:column"
[[nodiscard]] std::string at(const std::filesystem::path& file, text::Place place);

/// `whole`: what the file is, as in "is no key of a manifest".
[[nodiscard]] std::vector<Warning> warnings_of(const UnknownKeys& unknown, std::string_view text,
                                               const std::filesystem::path& file,
                                               std::string_view whole);

/// Without the mark that some editors put in front.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// `needed`: how deep such a file goes, for the message.
template <class Read>
[[nodiscard]] auto read_json(std::string_view text, const std::filesystem::path& file,
                             std::string_view needed, const Read& read)
    -> Result<decltype(read(nlohmann::json()))> {
  constexpr std::size_t kDeepest = 64;
  if (nests_deeper(text, kDeepest)) {
    return Error{ErrorKind::input, at(file, {}),
                 fmt::format("nests deeper than {} levels", kDeepest), std::string(needed)};
  }
  try {
    return read(nlohmann::json::parse(text));
  } catch (const nlohmann::json::parse_error& error) {
    return json_fault(error, text, file);
  } catch (const nlohmann::json::exception& error) {
    return json_fault(error, file);
  } catch (const ManifestFault& fault) {
    return Error{ErrorKind::input, at(file, place_of(text, fault.path())), fault.what(),
                 fault.remedy()};
  }
}

}  // namespace readout::ingest
