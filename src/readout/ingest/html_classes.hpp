/// What class names and ids say of an element.
///
/// In: one name as it stands in a page ("newsCaption", "article__share--wide"). Out: what elements
/// of that name are commonly for. Tables in data/html_roles.json. The last part of a name counts,
/// some first parts, few words anywhere: "has-sidebar" and "with-comments" name something else.
/// Linear in the name.
#pragma once
#include <string_view>

namespace readout::ingest {

struct ClassMeaning {
  std::string_view reason;        ///< "" for none; static
  std::string_view small_reason;  ///< counts only where the element holds little text
  bool pull_quote = false;
  bool standfirst = false;
  bool content = false;  ///< holds an article's text
};

/// Ids are made of headings, too: those of many parts say nothing.
enum class NameKind { class_name, id };

[[nodiscard]] ClassMeaning meaning_of_name(std::string_view name, NameKind kind);

/// What a class name says of the date in its element: "entry-date published", "time--updated".
enum class DateName { other, of_publication, of_change };

[[nodiscard]] DateName date_name(std::string_view name);

}  // namespace readout::ingest
