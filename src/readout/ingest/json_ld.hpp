/// The articles that the JSON-LD of a page describes, and the one of them that the page is.
///
/// In: the content of one <script type="application/ld+json">. Out: its articles in document order;
/// none where the JSON is broken, too deep or about something else. Found at the top, in a @graph
/// and as what a page is about (mainEntity). Does not recurse; what is nested in an article (its
/// comments, its parts) is not looked at.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/article_types.hpp"
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

struct JsonLdArticle {
  ArticleType type = ArticleType::article;
  Metadata data;
  std::vector<std::string> addresses;  ///< url, mainEntityOfPage, @id
  std::string body;                    ///< articleBody, else text: as it stands, "" for none
};

/// At most 1 MiB and 32 levels deep: what lies beyond is not looked at.
[[nodiscard]] bool is_read_as_json_ld(std::string_view json);

[[nodiscard]] std::vector<JsonLdArticle> json_ld_articles(std::string_view json);

/// The article at `url` or under one of `titles` (what the page itself says), else the first
/// without a headline; any, where the page has no title but the name of its site. Posts only where
/// there is no article. Fields of two articles are never mixed: gaps are filled from what describes
/// the same one again. Empty for no articles. `titles` and headlines are compared by their first
/// 1,600 bytes.
[[nodiscard]] Metadata article_of_page(const std::vector<JsonLdArticle>& articles,
                                       std::string_view url,
                                       const std::vector<std::string>& titles);

/// The body of the same article, as it stands; "" where none is stated, or the page has a title and
/// the article neither headline nor address to know it by.
[[nodiscard]] std::string body_of_page(const std::vector<JsonLdArticle>& articles,
                                       std::string_view url,
                                       const std::vector<std::string>& titles);

}  // namespace readout::ingest
