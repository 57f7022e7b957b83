/// The YAML head of a Markdown file: the subset that sites and archives write.
///
/// In: clean text. Out: the scalars by lower-case key (lists joined by ", "), and where the body
/// begins. Plain, single- and double-quoted scalars, folded over lines, with all of YAML's escapes;
/// block scalars. Nested mappings are skipped. Text without a whole head has body 0.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

struct YamlHead {
  std::map<std::string, std::string, std::less<>> values;
  std::size_t body = 0;  ///< byte offset behind the head
};

[[nodiscard]] YamlHead read_yaml_head(std::string_view text);

/// The keys that are known, whatever the archive calls them.
[[nodiscard]] Metadata to_metadata(const YamlHead& head);

}  // namespace readout::ingest
