#include "readout/ingest/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/json_ld.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_title.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/site_name.hpp"
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
constexpr std::size_t kMostHeadings = 40;
constexpr std::string_view kSection = "article:section";

std::string clean(std::string_view text) {
  return one_line(text::to_nfc(text));
}

class Collector {
 public:
  explicit Collector(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {}

  Metadata run() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) visit(i);
    Metadata data = article_of_page(articles_, page_url(), titles_of_page());
    TitleEvidence evidence = evidence_of_titles(data);
    const bool stated = !data.title.empty();
    take_metas(data);
    evidence.sites = logos_;
    evidence.sites.push_back(data.outlet);
    add_site(data, evidence);
    take_values(&Metadata::outlet, evidence.sites);
    evidence.url = data.url.empty() ? elements_.url : data.url;
    std::erase(evidence.sites, "");
    elements_.title = h1_.empty() || names_site(h1_, evidence) ? title_ : h1_;
    if (elements_.title.empty()) elements_.title = h1_;
    if (!stated && is_titled_by_heading(data.title, evidence)) data.title = h1_;
    fill_gaps(data, elements_);
    if (is_url_of_author(data.author)) data.author.clear();
    data.title = headline_of(data.title, evidence);
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
    } else if (tag == "h1" || tag == "h2") {
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
      if (name == kSection && sections_.size() < kMostHeadings)
        sections_.push_back(clean(tree_.attribute(i, "content")));
    }
  }

  /// A heading that is a link to the site's front page, or in one, names the site.
  bool leads_home(std::size_t i) const {
    constexpr std::size_t kNear = 4;  // nodes
    const auto is_home = [&](std::size_t at) {
      if (nodes_[at].tag != "a") return false;
      const std::string_view link = tree_.attribute(at, "href");
      const std::size_t path = link.find('/', is_url(link) ? link.find("//") + 2 : 0);
      return (link == "/" || is_url(link)) &&
             (path == std::string_view::npos || path + 1 == link.size());
    };
    std::size_t above = nodes_[i].parent;
    for (std::size_t step = 0; step < kNear && above != 0; ++step, above = nodes_[above].parent) {
      if (is_home(above)) return true;
    }
    const std::size_t end = std::min<std::size_t>(nodes_[i].end, i + kNear);
    for (std::size_t at = i + 1; at < end; ++at) {
      if (is_home(at)) return true;
    }
    return false;
  }

  /// One <h1> is the headline; several are none.
  void heading(std::size_t i) {
    const bool first = nodes_[i].tag == "h1";
    if (headings_.size() >= kMostHeadings && !(first && firsts_ == 0)) return;
    std::string text = clean(tree_.text_of(i));
    if (text.empty()) return;
    if (leads_home(i)) {
      if (logos_.size() < kMostHeadings) logos_.push_back(std::move(text));
      return;
    }
    if (first) h1_ = ++firsts_ == 1 ? text : std::string();
    if (first && firsts_ <= kMostHeadings) first_headings_.push_back(text);
    headings_.push_back(std::move(text));
  }

  /// All that the page itself may be called.
  std::vector<std::string> titles_of_page() const {
    std::vector<std::string> titles = first_headings_;
    titles.push_back(metas_.front());
    titles.push_back(title_);
    return titles;
  }

  /// What the page states for `field`, in each way.
  void take_values(Field field, std::vector<std::string>& values) const {
    for (std::size_t k = 0; k < kMetaNames.size(); ++k) {
      if (kMetaNames[k].field == field) values.push_back(metas_[k]);
    }
  }

  TitleEvidence evidence_of_titles(const Metadata& article) const {
    TitleEvidence evidence{headings_, {article.title}, sections_, {}, {}};
    take_values(&Metadata::title, evidence.titles);
    std::erase(evidence.titles, "");
    return evidence;
  }

  /// A known outlet's name behind the title.
  void add_site(Metadata& data, TitleEvidence& evidence) const {
    std::vector<std::string> headings = headings_;
    headings.insert(headings.end(), evidence.titles.begin(), evidence.titles.end());
    const std::string name = site_in_title(title_, headings);
    if (name.empty()) return;
    evidence.sites.push_back(name);
    data.site = outlet_of_part(name);
  }

  /// Whether the page's one <h1> and its <title> agree against a title for sharing.
  bool is_titled_by_heading(std::string_view title, const TitleEvidence& evidence) const {
    if (h1_.empty() || title.empty() || names_site(h1_, evidence)) return false;
    return columns(h1_) * 2 > columns(title) && same_title(headline_of(title_, evidence), h1_);
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
  }

  static bool is_url_of_author(std::string_view author) {
    return author.starts_with("http://") || author.starts_with("https://");
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::array<std::string, kMetaNames.size()> metas_;
  std::vector<JsonLdArticle> articles_;
  Metadata elements_;
  std::string title_;
  std::string h1_;
  std::vector<std::string> headings_;  ///< <h1> and <h2>
  std::vector<std::string> first_headings_;
  std::vector<std::string> logos_;  ///< those that name the site
  std::vector<std::string> sections_;
  std::size_t firsts_ = 0;  ///< how many <h1>
  std::size_t head_end_ = 0;
};

}  // namespace

Metadata html_metadata(const HtmlTree& tree) {
  return Collector(tree).run();
}

}  // namespace readout::ingest
