/// Tells whether another article begins between two stretches of running text of a copied page: the
/// next story below it, the next item of a digest.
///
/// In: the lines between the stretches, and the terms of both (terms.hpp). Out: the headline that
/// stands last among the lines, and whether it is that of the lower stretch alone: it shares more
/// words with it than with the upper one. Sections have headings, too: below a headline stands a
/// byline or a date; or it fits the lower stretch better than the title of the upper one does, and
/// there is a label above it, or the text introduces somebody anew. A bare headline of a script
/// without capitals is not seen. Looks at six lines and the beginning of a paragraph.
#pragma once
#include <optional>
#include <string_view>

#include "readout/ingest/headline.hpp"
#include "readout/ingest/page.hpp"
#include "readout/text/string_map.hpp"

namespace readout::ingest {

struct ArticleHead {
  std::string_view line;
  std::string_view lead;     ///< the paragraph below
  bool has_credits = false;  ///< a byline or a date between the two
  bool labelled = false;     ///< a label opens a section above it
};

struct Neighbours {
  const text::StringSet& above;
  const text::StringSet& below;
  std::string_view title;  ///< of the upper stretch; "" where none is known
};

/// `gap`: the lines between, of which the next is the first of the lower stretch.
[[nodiscard]] std::optional<ArticleHead> article_head_in(const Page& page, const Region& gap);
[[nodiscard]] bool is_of_lower(const ArticleHead& head, const Neighbours& texts);
/// The last line may be the end of such a head: a byline, a date, a headline that shares a word.
[[nodiscard]] bool may_end_in_head(const Page& page, const Region& gap,
                                   const text::StringSet& below);
/// What stands between teasers: a label that opens a section (one of buttons opens nothing), a day.
[[nodiscard]] bool holds_label(const Page& page, const Region& gap);

}  // namespace readout::ingest
