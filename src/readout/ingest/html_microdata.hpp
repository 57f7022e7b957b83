/// What the elements of an article say of it: <time>, and itemprop in the article's own scope.
///
/// In: a tree, why its nodes are no running text (html_roles.hpp), its blocks, where the main text
/// stands, and the title. Out: Metadata. A page is full of dates and authors: clocks, teasers,
/// comments. So an element counts in the main text, the <article> or the scope of an article type
/// around it, between headline and main text, or in the headline's own box; not in furniture, nor
/// in another article or scope, a block quotation or a sentence. A scope without text, which states
/// the title as its headline, counts as the article's wherever it stands. A date with the property
/// is believed before one below the headline, that before one above it, that before one in a line
/// of its own at the text's end; none among the text's sentences, none of a change. Linear.
#pragma once
#include <string_view>
#include <vector>

#include "readout/ingest/html_blocks.hpp"
#include "readout/ingest/html_content.hpp"
#include "readout/ingest/html_tree.hpp"
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

struct ElementMetadata {
  Metadata article;
  std::string visible;  ///< the date of a line beside the headline, outside of the main text
  std::string above;    ///< the date of a <time> right above the headline: less sure than any other
};

[[nodiscard]] ElementMetadata element_metadata(const HtmlTree& tree,
                                               const std::vector<std::string_view>& reasons,
                                               const std::vector<HtmlBlock>& blocks,
                                               const MainContent& content, std::string_view title);

}  // namespace readout::ingest
