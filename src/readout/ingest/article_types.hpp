/// Which schema.org types are articles.
///
/// In: a type as JSON-LD or microdata writes it: "NewsArticle", "https://schema.org/NewsArticle",
/// "schema:Report". Out: whether it is an article, a post, or something else. A whole name counts:
/// a JobPosting is no article. Exact, case and all.
#pragma once
#include <string_view>

namespace readout::ingest {

/// A post is an article where a page has no other: else it is a comment, or shared elsewhere.
enum class ArticleType { none, post, article };

[[nodiscard]] ArticleType article_type(std::string_view schema_type);

}  // namespace readout::ingest
