#include "readout/ingest/article_types.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace readout::ingest {
namespace {

struct KnownType {
  std::string_view name;
  ArticleType type;
};

/// Article of schema.org with all below it, but for advertisements and reference manuals.
constexpr std::array kKnownTypes = {
    KnownType{"Article", ArticleType::article},
    KnownType{"NewsArticle", ArticleType::article},
    KnownType{"AnalysisNewsArticle", ArticleType::article},
    KnownType{"AskPublicNewsArticle", ArticleType::article},
    KnownType{"BackgroundNewsArticle", ArticleType::article},
    KnownType{"OpinionNewsArticle", ArticleType::article},
    KnownType{"ReportageNewsArticle", ArticleType::article},
    KnownType{"ReviewNewsArticle", ArticleType::article},
    KnownType{"SatiricalArticle", ArticleType::article},
    KnownType{"ScholarlyArticle", ArticleType::article},
    KnownType{"MedicalScholarlyArticle", ArticleType::article},
    KnownType{"TechArticle", ArticleType::article},
    KnownType{"Report", ArticleType::article},
    KnownType{"BlogPosting", ArticleType::article},
    KnownType{"LiveBlogPosting", ArticleType::article},
    KnownType{"SocialMediaPosting", ArticleType::post},
    KnownType{"DiscussionForumPosting", ArticleType::post},
};

}  // namespace

ArticleType article_type(std::string_view schema_type) {
  const std::size_t prefix = schema_type.find_last_of("/#:");
  if (prefix != std::string_view::npos) schema_type.remove_prefix(prefix + 1);
  const auto* const known = std::ranges::find(kKnownTypes, schema_type, &KnownType::name);
  return known == kKnownTypes.end() ? ArticleType::none : known->type;
}

}  // namespace readout::ingest
