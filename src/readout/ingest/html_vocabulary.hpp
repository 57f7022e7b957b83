/// What tags, roles and class names of pages are commonly for: data/html_roles.json, read once.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace readout::ingest {

struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

using NameReasons = std::unordered_map<std::string, std::string, NameHash, std::equal_to<>>;
using NameSet = std::unordered_set<std::string, NameHash, std::equal_to<>>;

struct HtmlVocabulary {
  NameSet skipped_tags;
  NameReasons tag_reasons;
  NameReasons role_reasons;
  NameReasons class_reasons;
  NameReasons small_class_reasons;  ///< where the element holds little text
  NameReasons anywhere_reasons;     ///< of any part of a class name
  NameSet whole_names;              ///< that say nothing as part of another
  NameSet first_part_reasons;       ///< reasons that the first part of a class name may give
  NameSet pull_quote_classes;
  NameSet standfirst_classes;
  NameSet content_classes;
  NameSet publication_date_parts;  ///< of class names around a date
  NameSet change_date_parts;
};

[[nodiscard]] const HtmlVocabulary& html_vocabulary();

/// "" where the table has no such name.
[[nodiscard]] std::string_view reason_of(const NameReasons& reasons, std::string_view name);

}  // namespace readout::ingest
