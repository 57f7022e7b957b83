#include "readout/ingest/json_ld.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/html_references.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr std::size_t kDeepest = 32;
constexpr std::size_t kMostArticles = 1000;

std::string clean(const std::string& text) {
  return one_line(text::to_nfc(text));
}

/// A text, or the "name" of an object, or these of each member of a list, joined.
std::string names(const json& value) {
  if (value.is_string()) return clean(value.get<std::string>());
  if (value.is_object()) {
    const auto name = value.find("name");
    return name != value.end() && name->is_string() ? clean(name->get<std::string>()) : "";
  }
  std::string out;
  if (!value.is_array()) return out;
  for (const json& member : value) {
    if (member.is_array()) continue;
    const std::string name = names(member);
    if (name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string names(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : names(*found);
}

/// The same, of what is for readers: no address, in which "&copy=1" is no sign.
std::string words(const json& object, const char* key) {
  return clean(without_references(names(object, key)));
}

ArticleType type_of(const json& object) {
  const auto found = object.find("@type");
  if (found == object.end()) return ArticleType::none;
  if (found->is_string()) return article_type(found->get_ref<const std::string&>());
  ArticleType best = ArticleType::none;
  if (!found->is_array()) return best;
  for (const json& type : *found) {
    if (type.is_string()) best = std::max(best, article_type(type.get_ref<const std::string&>()));
  }
  return best;
}

/// The address that the article states; an @id alone may be a mere name.
std::string own_address(const json& object) {
  std::string url = names(object, "url");
  if (is_url(url)) return url;
  const auto page = object.find("mainEntityOfPage");
  if (page == object.end()) return {};
  url = page->is_object() ? names(*page, "@id") : names(object, "mainEntityOfPage");
  return is_url(url) ? url : std::string();
}

std::vector<std::string> addresses(const json& object) {
  std::vector<std::string> out = {names(object, "url")};
  const auto page = object.find("mainEntityOfPage");
  if (page != object.end() && page->is_string()) out.push_back(page->get<std::string>());
  if (page != object.end() && page->is_object()) out.push_back(names(*page, "@id"));
  out.push_back(names(object, "@id"));
  std::erase(out, "");
  return out;
}

/// The text of an article, line breaks and all.
std::string body_of(const json& object) {
  for (const char* key : {"articleBody", "text"}) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_string()) return found->get<std::string>();
  }
  return {};
}

JsonLdArticle of_article(const json& object, ArticleType type) {
  JsonLdArticle article;
  article.type = type;
  article.addresses = addresses(object);
  Metadata& data = article.data;
  data.title = words(object, "headline");
  data.author = words(object, "author");
  data.outlet = words(object, "publisher");
  data.published = to_iso_date(names(object, "datePublished"));
  data.url = own_address(object);
  data.language = names(object, "inLanguage");
  article.body = body_of(object);
  return article;
}

/// As addresses are compared: http or https, "www." or none, a last slash and the part named, kept
/// by an archive or not.
std::string address_key(std::string_view url) {
  url = original_address(url);
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::string_view path = url.substr(scheme + 3, url.find('#') - scheme - 3);
  const std::size_t slash = path.find('/');
  std::string key = host_of(url);
  if (slash != std::string_view::npos) key += path.substr(slash);
  while (key.ends_with('/')) key.pop_back();
  return key;
}

/// As titles are compared, made once for each.
std::string title_key(std::string_view title) {
  return text::fold(title_begin(title));
}

struct Keys {
  std::string title;
  std::string outlet;
  std::vector<std::string> addresses;

  explicit Keys(const JsonLdArticle& article)
      : title(title_key(article.data.title)), outlet(title_key(article.data.outlet)) {
    for (const std::string& address : article.addresses) {
      if (std::string key = address_key(address); !key.empty()) addresses.push_back(std::move(key));
    }
  }

  bool stands_at(const std::string& address) const {
    return std::ranges::find(addresses, address) != addresses.end();
  }
};

/// What the page says of itself.
struct PageKeys {
  std::string address;
  std::vector<std::string> titles;

  PageKeys(std::string_view url, const std::vector<std::string>& stated)
      : address(address_key(url)) {
    for (const std::string& title : stated) {
      if (std::string key = title_key(title); !key.empty()) titles.push_back(std::move(key));
    }
  }
};

/// 2 for a page's title that is the headline, or goes on with the site's name; 1 for one like it.
int likeness(const std::string& headline, const std::vector<std::string>& titles) {
  if (headline.empty()) return 0;
  int best = 0;
  for (const std::string& title : titles) {
    if (title.starts_with(headline)) return 2;
    if (best == 0 && alike_titles(headline, title)) best = 1;
  }
  return best;
}

/// Whether the page has a title: the name of the site alone is none.
bool is_titled(const PageKeys& page, const Keys& article) {
  return std::ranges::any_of(page.titles,
                             [&](const std::string& title) { return title != article.outlet; });
}

/// Whether an article under no title of the page is another: only the page's address would make it
/// the page's.
bool is_another(const Keys& article, const PageKeys& page) {
  return !article.title.empty() && is_titled(page, article) &&
         (page.address.empty() || !article.stands_at(page.address));
}

bool describe_one(const Keys& a, const Keys& b) {
  if (!a.title.empty() && !b.title.empty()) return a.title == b.title;
  return std::ranges::any_of(a.addresses,
                             [&](const std::string& address) { return b.stands_at(address); });
}

/// The article that the page is, then what describes the same one again.
std::vector<const JsonLdArticle*> descriptions(const std::vector<JsonLdArticle>& articles,
                                               std::string_view url,
                                               const std::vector<std::string>& titles) {
  constexpr int kOfAddress = 3;
  constexpr int kOfType = 6;
  const PageKeys page(url, titles);
  const std::vector<Keys> keys(articles.begin(), articles.end());
  std::size_t main = articles.size();
  int most = -1;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const int alike = likeness(keys[i].title, page.titles);
    if (alike == 0 && is_another(keys[i], page)) continue;
    const int score = alike + (keys[i].stands_at(page.address) ? kOfAddress : 0) +
                      (articles[i].type == ArticleType::article ? kOfType : 0);
    if (score <= most) continue;
    most = score;
    main = i;
  }
  if (main == articles.size()) return {};
  std::vector<const JsonLdArticle*> found = {&articles[main]};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i != main && describe_one(keys[main], keys[i])) found.push_back(&articles[i]);
  }
  return found;
}

}  // namespace

bool is_read_as_json_ld(std::string_view text) {
  return text.size() <= kMostBytes && !nests_deeper(text, kDeepest);
}

std::vector<JsonLdArticle> json_ld_articles(std::string_view text) {
  std::vector<JsonLdArticle> articles;
  if (!is_read_as_json_ld(text)) return articles;
  const json root = json::parse(text, nullptr, false);
  std::vector<const json*> open = {&root};
  while (!open.empty() && articles.size() < kMostArticles) {
    const json* value = open.back();
    open.pop_back();
    if (value->is_object()) {
      const ArticleType type = type_of(*value);
      if (type != ArticleType::none) articles.push_back(of_article(*value, type));
      for (const char* key : {"mainEntityOfPage", "mainEntity", "@graph"}) {
        const bool within = type == ArticleType::none || std::string_view(key) == "@graph";
        if (within && value->contains(key)) open.push_back(&value->at(key));
      }
    }
    if (value->is_array()) {  // the last goes in first: the first comes out first
      for (auto member = value->rbegin(); member != value->rend(); ++member) {
        open.push_back(&*member);
      }
    }
  }
  return articles;
}

Metadata article_of_page(const std::vector<JsonLdArticle>& articles, std::string_view url,
                         const std::vector<std::string>& titles) {
  Metadata data;
  for (const JsonLdArticle* article : descriptions(articles, url, titles)) {
    fill_gaps(data, article->data);
  }
  return data;
}

std::string body_of_page(const std::vector<JsonLdArticle>& articles, std::string_view url,
                         const std::vector<std::string>& titles) {
  const PageKeys page(url, titles);
  for (const JsonLdArticle* article : descriptions(articles, url, titles)) {
    const Keys keys(*article);
    const bool nameless = keys.title.empty() && !keys.stands_at(page.address);
    if (nameless && is_titled(page, keys)) continue;
    if (!article->body.empty()) return article->body;
  }
  return {};
}

}  // namespace readout::ingest
