#include "readout/ingest/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/json_ld.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using Field = std::string Metadata::*;

struct MetaName {
  std::string_view name;
  Field field;
};

/// Values of name, property or itemprop, lower case, best first within a field.
constexpr std::array kMetaNames = {
    MetaName{"og:title", &Metadata::title},
    MetaName{"citation_title", &Metadata::title},
    MetaName{"dc.title", &Metadata::title},
    MetaName{"dcterms.title", &Metadata::title},
    MetaName{"parsely-title", &Metadata::title},
    MetaName{"twitter:title", &Metadata::title},
    MetaName{"headline", &Metadata::title},
    MetaName{"og:site_name", &Metadata::outlet},
    MetaName{"dc.publisher", &Metadata::outlet},
    MetaName{"dcterms.publisher", &Metadata::outlet},
    MetaName{"publisher", &Metadata::outlet},
    MetaName{"application-name", &Metadata::outlet},
    MetaName{"author", &Metadata::author},
    MetaName{"article:author", &Metadata::author},
    MetaName{"dc.creator", &Metadata::author},
    MetaName{"parsely-author", &Metadata::author},
    MetaName{"article:published_time", &Metadata::published},
    MetaName{"datepublished", &Metadata::published},
    MetaName{"dc.date.issued", &Metadata::published},
    MetaName{"dcterms.issued", &Metadata::published},
    MetaName{"dc.date", &Metadata::published},
    MetaName{"dcterms.created", &Metadata::published},
    MetaName{"publishdate", &Metadata::published},
    MetaName{"pubdate", &Metadata::published},
    MetaName{"parsely-pub-date", &Metadata::published},
    MetaName{"sailthru.date", &Metadata::published},
    MetaName{"mediator_published_time", &Metadata::published},
    MetaName{"ya:ovs:upload_date", &Metadata::published},
    MetaName{"date", &Metadata::published},
    MetaName{"og:url", &Metadata::url},
    MetaName{"inlanguage", &Metadata::language},
    MetaName{"og:locale", &Metadata::language},
};

constexpr std::string_view kMicrodata = "itemprop";
constexpr std::size_t kMostArticles = 1000;  ///< of JSON-LD

std::string clean(std::string_view text) {
  return one_line(text::to_nfc(text));
}

class Collector {
 public:
  explicit Collector(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {}

  Metadata run() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) visit(i);
    Metadata data = article_of_page(articles_, page_url(), {h1_, metas_.front(), title_});
    take_metas(data);
    fill_gaps(data, elements_);
    if (is_url_of_author(data.author)) data.author.clear();
    data.title = without_site(data.title, data);
    return data;
  }

 private:
  void visit(std::size_t i) {
    const std::string_view tag = nodes_[i].tag;
    if (tag == "script" && tree_.attribute(i, "type") == "application/ld+json") {
      for (JsonLdArticle& article : json_ld_articles(trim(tree_.text_of(i)))) {
        if (articles_.size() < kMostArticles) articles_.push_back(std::move(article));
      }
    } else if (tag == "meta") {
      meta(i);
    } else if (tag == "head") {
      head_end_ = nodes_[i].end;
    } else if (tag == "html") {
      elements_.language = tree_.attribute(i, "lang");
    } else if (tag == "link" && tree_.attribute(i, "rel") == "canonical") {
      elements_.url = tree_.attribute(i, "href");
    } else if (tag == "title" && title_.empty()) {
      title_ = clean(tree_.text_of(i));
    } else if (tag == "h1") {
      heading(i);
    }
  }

  /// Properties of microdata in the body are of many things: html_microdata.hpp.
  void meta(std::size_t i) {
    for (const char* kind : {"property", "name", "itemprop"}) {
      if (kind == kMicrodata && i >= head_end_) break;
      const std::string name = ascii_lower(trim(tree_.attribute(i, kind)));
      for (std::size_t k = 0; !name.empty() && k < kMetaNames.size(); ++k) {
        if (kMetaNames[k].name == name && metas_[k].empty()) {
          metas_[k] = clean(tree_.attribute(i, "content"));
        }
      }
    }
  }

  /// One <h1> is the headline; several are none.
  void heading(std::size_t i) {
    ++headings_;
    h1_ = headings_ == 1 ? clean(tree_.text_of(i)) : std::string();
  }

  /// What the page says of its own address.
  std::string page_url() const {
    if (!elements_.url.empty()) return elements_.url;
    const auto* const url = std::ranges::find(kMetaNames, "og:url", &MetaName::name);
    return metas_.at(static_cast<std::size_t>(url - kMetaNames.begin()));
  }

  void take_metas(Metadata& data) {
    for (std::size_t k = 0; k < kMetaNames.size(); ++k) {
      std::string& field = data.*kMetaNames[k].field;
      if (!field.empty()) continue;
      field = kMetaNames[k].field == &Metadata::published ? to_iso_date(metas_[k]) : metas_[k];
    }
    elements_.title = h1_.empty() ? title_ : h1_;
  }

  static bool is_url_of_author(std::string_view author) {
    return author.starts_with("http://") || author.starts_with("https://");
  }

  /// Whether the end of a title is the page's site: "Talks are off - Kremlin" names a source.
  static bool is_site(std::string_view tail, const Metadata& page) {
    if (text::fold(tail) == text::fold(page.outlet)) return true;
    const Outlet* named = outlet_of_name(tail);
    const Outlet* by_name = outlet_of_name(page.outlet);
    const Outlet* own = by_name != nullptr ? by_name : outlet_of_url(page.url);
    const bool is_unnamed = page.outlet.empty() && own == nullptr;
    return named != nullptr && (own == named || (is_unnamed && is_press(*named)));
  }

  /// "Headline | Site" and "Headline - Site" without the site.
  static std::string without_site(const std::string& title, const Metadata& page) {
    for (const std::string_view mark :
         {" | ", " - ", " \u2013 ", " \u2014 ", " \u2022 ", " :: ", "_"}) {
      const std::size_t at = title.rfind(mark);
      if (at == std::string::npos || at == 0) continue;
      const std::string_view tail = std::string_view(title).substr(at + mark.size());
      if (is_site(tail, page)) {
        return std::string(trim(std::string_view(title).substr(0, at)));
      }
    }
    return title;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::array<std::string, kMetaNames.size()> metas_;
  std::vector<JsonLdArticle> articles_;
  Metadata elements_;
  std::string title_;
  std::string h1_;
  std::size_t headings_ = 0;
  std::size_t head_end_ = 0;
};

}  // namespace

Metadata html_metadata(const HtmlTree& tree) {
  return Collector(tree).run();
}

}  // namespace readout::ingest
