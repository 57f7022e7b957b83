/// The paragraph and character styles of an office document, each standing on another.
///
/// In: the styles as the file has them. Out: what a paragraph of a style is. A chain of more than
/// `kLongestChain` styles, or one in a circle, is followed no further.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "reader/style_role.hpp"

namespace readout::reader {

struct Style {
  std::string name;       ///< as shown; the built-in ones say what they are for
  std::string parent;     ///< its id; "" when it stands alone
  bool outlined = false;  ///< has a level in the document's outline, as headings do
  bool listed = false;    ///< numbers or bullets go before it
  bool hidden = false;
};

struct Meaning {
  std::optional<Role> role;
  bool listed = false;
  bool hidden = false;
};

class StyleSheet {
 public:
  void add(std::string id, Style style) { styles_.try_emplace(std::move(id), std::move(style)); }
  /// Of an id that the sheet lacks: by the id itself.
  [[nodiscard]] Meaning meaning(std::string_view id) const;

 private:
  static constexpr int kLongestChain = 16;
  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace readout::reader
