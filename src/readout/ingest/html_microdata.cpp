#include "readout/ingest/html_microdata.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "readout/ingest/article_types.hpp"
#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/front_matter.hpp"
#include "readout/ingest/html_titles.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/page_title.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/time_words.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kDateProperty = "datePublished";
/// Of a <time> that tells when the article came out; others tell of changes and events.
constexpr std::array<std::string_view, 5> kTimeProperties = {"", kDateProperty, "published",
                                                             "dateCreated", "pubdate"};
/// Parts of a page that are other people's or other articles'.
constexpr std::array<std::string_view, 4> kOthers = {"comments", "related-headline", "aside",
                                                     "advertisement"};

struct Property {
  std::string_view name;
  std::string Metadata::*field;
};

constexpr std::array kProperties = {
    Property{"author", &Metadata::author},
    Property{"publisher", &Metadata::outlet},
    Property{"inLanguage", &Metadata::language},
};

/// Where a date of the article stands, the surest last.
enum Place : std::size_t { kAmong, kFoot, kAbove, kHead, kNamed, kPlaces };

class Reader {
 public:
  Reader(const HtmlTree& tree, const std::vector<std::string_view>& reasons,
         const std::vector<HtmlBlock>& blocks, const MainContent& content, std::string_view title)
      : tree_(tree), nodes_(tree.nodes()), blocks_(blocks), reasons_(reasons), words_(tree) {
    inside_.resize(nodes_.size());
    sentence_.resize(nodes_.size());
    foreign_.resize(nodes_.size());
    furniture_.resize(nodes_.size());
    quoted_.resize(nodes_.size());
    listed_.resize(nodes_.size());
    text_ = content.nodes.empty() ? 0 : content.nodes.front();
    headline_ = find_headline(title);
    stated_ = find_stated(title);
    mark(content);
    box_ = find_box(false);
    scope_ = find_box(true);
  }

  ElementMetadata run() {
    ElementMetadata out;
    std::array<std::string, kPlaces> dates;  // the first of each place, the surest place last
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (nodes_[i].tag.empty() || foreign_[i]) continue;
      if (nodes_[i].tag == "meta" && counts(i)) take_property(i, out.article);
      if (!may_tell(i)) continue;
      if (!counts(i)) {
        if (furniture_[i] || !right_above(i)) continue;
        if (std::string date = date_at(i); !date.empty()) out.above = std::move(date);
      } else if (std::string& date = dates.at(place_of(i)); date.empty()) {
        date = date_at(i);
      }
    }
    for (std::size_t place = kPlaces; --place > 0 && out.article.published.empty();) {
      out.article.published = std::move(dates.at(place));
    }
    out.visible = visible_date();
    return out;
  }

 private:
  bool contains(std::size_t ancestor, std::size_t node) const {
    return ancestor <= node && node < nodes_[ancestor].end;
  }

  /// The heading that says what the title says, an <h1> sooner; without a title the last <h1>
  /// above the end of the text. 0 for none.
  std::size_t find_headline(std::string_view title) const {
    constexpr std::size_t kMostLookedAt = 200;
    std::size_t looked_at = 0;
    std::size_t found = 0;
    for (const HtmlBlock& block : blocks_) {
      if (block.kind != BlockKind::heading || block.node >= nodes_[text_].end) continue;
      if (title.empty()) {
        if (block.first_level) found = block.node;
        continue;
      }
      if (++looked_at > kMostLookedAt) break;
      if ((found != 0 && !block.first_level) || !alike_titles(block.text, title)) continue;
      found = block.node;
      if (block.first_level) break;
    }
    return found != 0 || title.empty() ? found : find_plain_headline(title);
  }

  /// A block that says what the title says and is no heading: the last above the text, else the
  /// first in it.
  std::size_t find_plain_headline(std::string_view title) const {
    std::size_t found = 0;
    for (const HtmlBlock& block : blocks_) {
      if (block.node >= nodes_[text_].end || (block.node > text_ && found != 0)) break;
      if (same_title(block.text, title)) found = block.node;
    }
    return found;
  }

  /// An article's scope that gives the page's title as its headline; 0 for none.
  std::size_t find_stated(std::string_view title) const {
    constexpr std::size_t kMostProperties = 64;
    for (std::size_t i = 1; i < nodes_.size() && !title.empty(); ++i) {
      if (!is_article_scope(i)) continue;
      const std::size_t end = std::min<std::size_t>(nodes_[i].end, i + kMostProperties);
      for (std::size_t at = i + 1; at < end; ++at) {
        if (trim(tree_.attribute(at, "itemprop")) != "headline") continue;
        if (same_title(tree_.attribute(at, "content"), title)) return i;
        break;
      }
    }
    return 0;
  }

  void mark(const MainContent& content) {
    constexpr std::size_t kSentenceColumns = 80;
    constexpr std::size_t kShortSentence = 40;
    for (const std::size_t node : content.nodes) {
      std::fill(inside_.begin() + static_cast<std::ptrdiff_t>(node),
                inside_.begin() + static_cast<std::ptrdiff_t>(nodes_[node].end), true);
    }
    for (const HtmlBlock& block : blocks_) {
      if (block.columns < kShortSentence || !ends_with_stop(block.text)) continue;
      if (block.columns >= kSentenceColumns) sentence_[block.node] = true;
      const bool told = block.reason.empty() && block.node > headline_ && inside_[block.node];
      if (told && block.kind != BlockKind::standfirst) told_.push_back(block.node);
    }
    std::ranges::sort(told_);  // text around a block has the outer node
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const std::size_t parent = nodes_[i].parent;
      const bool own = nodes_[i].tag.empty() || contains(i, text_) || i == stated_ ||
                       (headline_ != 0 && contains(i, headline_));
      foreign_[i] = foreign_[parent] || (!own && opens_foreign(i));
      // The reason of a box that holds the headline is no reason for what stands beside it.
      const bool of_box =
          reasons_[i] == reasons_[parent] && !furniture_[parent] && !is_other_part(i);
      furniture_[i] = furniture_[parent] || (!own && !of_box && is_furniture(i));
      quoted_[i] = quoted_[parent] || (!own && nodes_[i].tag == "blockquote");
      listed_[i] = listed_[parent] || (!own && (nodes_[i].tag == "li" || nodes_[i].tag == "dd"));
    }
  }

  bool opens_foreign(std::size_t i) const {
    if (is_article(i) || tree_.has_attribute(i, "itemscope")) return !is_part(i);
    return std::ranges::find(kOthers, reasons_[i]) != kOthers.end();
  }

  /// One of several elements that hold the main text.
  bool is_part(std::size_t i) const { return inside_[i] && !inside_[nodes_[i].parent]; }

  /// Lines of date and author are what is looked for.
  bool is_furniture(std::size_t i) const {
    const std::string_view reason = reasons_[i];
    return !reason.empty() && reason != "date" && reason != "byline";
  }

  /// What never holds lines of an article, by its tag: a box's reason hides its own.
  bool is_other_part(std::size_t i) const {
    constexpr std::array<std::string_view, 4> kTags = {"nav", "aside", "form", "footer"};
    return std::ranges::find(kTags, nodes_[i].tag) != kTags.end() ||
           tree_.attribute(i, "role") == "navigation";
  }

  bool is_article(std::size_t i) const {
    return nodes_[i].tag == "article" || tree_.attribute(i, "role") == "article";
  }

  bool is_article_scope(std::size_t i) const {
    return tree_.has_attribute(i, "itemscope") &&
           article_type(trim(tree_.attribute(i, "itemtype"))) != ArticleType::none;
  }

  /// The innermost article around the main text, or the innermost scope of one; 0 for none.
  std::size_t find_box(bool scope) const {
    std::size_t at = text_;
    while (at != 0 && !is_article_scope(at) && (scope || !is_article(at))) at = nodes_[at].parent;
    return at;
  }

  /// What is for machines may stand anywhere in the scope: in a footer, hidden.
  bool counts(std::size_t i) const {
    if (nodes_[i].tag == "time") return !furniture_[i] && in_article(i);
    return in_article(i) || (scope_ != 0 && contains(scope_, i)) ||
           (stated_ != 0 && contains(stated_, i));
  }

  bool in_article(std::size_t i) const {
    if (inside_[i] || (box_ != 0 && contains(box_, i))) return true;
    if (headline_ == 0) return false;
    if (headline_ < i && i < text_) return true;
    const std::size_t title_box = nodes_[headline_].parent;
    const std::string_view tag = nodes_[title_box].tag;
    return tag != "body" && tag != "main" && !contains(title_box, text_) && contains(title_box, i);
  }

  /// Beside the headline, or the text where there is none, with no block between.
  bool right_above(std::size_t i) const {
    const std::size_t below = headline_ != 0 ? headline_ : text_;
    if (i >= below || nodes_[i].parent != nodes_[below].parent) return false;
    const std::size_t end = nodes_[i].end;
    for (std::size_t at = end; at < below && at < end + kNear; ++at) {
      if (!nodes_[at].tag.empty() || !trim(nodes_[at].text).empty()) return false;
    }
    return below < end + kNear;
  }

  /// Of a line between headline, or the beginning of the main text, and first sentence, with no
  /// other heading between, else in the headline's own box above it.
  std::string visible_date() const {
    std::string before;
    for (const HtmlBlock& block : blocks_) {
      const std::size_t i = block.node;
      const bool ends = block.kind == BlockKind::heading || (inside_[i] && sentence_[i]);
      if (i > headline_ && ends) break;
      if (foreign_[i] || !in_article(i)) continue;
      if (furniture_[i] ? !is_misnamed(block) : !is_dated(block)) continue;
      if (holds_change(i)) continue;
      std::string date = published_in(block.text);
      if (i > headline_ && !date.empty()) return date;
      if (before.empty()) before = std::move(date);
    }
    return before;
  }

  /// A mere date below the headline, whatever the class of its own element means elsewhere.
  bool is_misnamed(const HtmlBlock& block) const {
    const std::size_t i = block.node;
    return headline_ != 0 && i > headline_ && !furniture_[nodes_[i].parent] && !is_other_part(i) &&
           is_date_line(block.text);
  }

  /// Whether a block, or a <time> in it, is named the date of a change.
  bool holds_change(std::size_t node) const {
    constexpr std::size_t kNearBegin = 16;  // nodes
    if (words_.named(node) == DateName::of_change) return true;
    const std::size_t end = std::min<std::size_t>(nodes_[node].end, node + kNearBegin);
    for (std::size_t at = node; at < end; ++at) {
      if (nodes_[at].tag == "time") return words_.named(at) == DateName::of_change;
    }
    return false;
  }

  /// A date and hardly anything else, alone or behind a mark ("Lake Orla | 3 May 2031"), or beside
  /// an author, or what the page says is a date.
  bool is_dated(const HtmlBlock& block) const {
    constexpr std::size_t kMostColumns = 120;
    if (block.columns > kMostColumns) return false;
    if (block.reason == "date") return true;
    const bool of_box = block.reason == reasons_[block.node];
    if (!block.reason.empty() && block.reason != "byline" && !of_box) return false;
    const std::vector<std::string_view> segments = title_segments(block.text);
    return is_labelled_date(block.text) || opens_with_byline(block.text) ||
           std::ranges::any_of(segments, is_date_line);
  }

  void take_property(std::size_t i, Metadata& data) const {
    const std::string_view name = trim(tree_.attribute(i, "itemprop"));
    for (const Property& property : kProperties) {
      std::string& field = data.*property.field;
      if (property.name != name || !field.empty()) continue;
      field = one_line(text::to_nfc(tree_.attribute(i, "content")));
      if (field.starts_with("http://") || field.starts_with("https://")) field.clear();
    }
  }

  bool is_named(std::size_t i) const {
    const std::string_view property = trim(tree_.attribute(i, "itemprop"));
    return property.find(kDateProperty) != std::string_view::npos ||
           (nodes_[i].tag == "time" && (property == "published" || property == "pubdate" ||
                                        tree_.has_attribute(i, "pubdate")));
  }

  /// An element with the property, or a <time> that is of nothing else (dateModified) and stands in
  /// no sentence.
  bool may_tell(std::size_t i) const {
    if (quoted_[i]) return false;
    if (is_named(i)) return true;
    const std::string_view property = trim(tree_.attribute(i, "itemprop"));
    return nodes_[i].tag == "time" && !sentence_[words_.block_of(i)] &&
           std::ranges::find(kTimeProperties, property) != kTimeProperties.end();
  }

  /// Of the dates of an article one is named, or stands in its head or its foot; those among its
  /// sentences are of what it tells.
  Place place_of(std::size_t i) const {
    if (is_named(i)) return kNamed;
    if (i < headline_) return kAbove;
    constexpr std::ptrdiff_t kStandfirst = 1;  // sentence between a headline and its date
    const auto above = std::ranges::lower_bound(told_, i) - told_.begin();
    if (above == 0) return kHead;
    if (!is_alone(i)) return kAmong;
    if (above <= kStandfirst) return kHead;
    return i > told_.back() ? kFoot : kAmong;
  }

  /// In a line of date and author, not in one of what else is dated.
  bool is_alone(std::size_t i) const {
    constexpr std::size_t kMostWords = 6;
    if (listed_[i]) return false;
    if (words_.named(i) == DateName::of_publication) return true;
    const std::string before = words_.before(i);
    if (is_publication_label(before)) return true;
    const bool labelled = before.ends_with(':') || before.ends_with("\uFF1A");
    const std::string after = words_.after(i);
    return !labelled && !ends_with_stop(after) &&
           count_words(before) + count_words(after) <= kMostWords;
  }

  bool is_of_something_else(std::size_t i) const {
    const DateName name = words_.named(i);
    const std::string before = words_.before(i);
    return name == DateName::of_change || tells_of_change(before) ||
           (name != DateName::of_publication && tells_of_event(before));
  }

  std::string date_at(std::size_t i) const {
    constexpr std::size_t kLongest = 200;  // bytes
    if (!is_named(i) && is_of_something_else(i)) return {};
    for (const char* name : {"datetime", "content"}) {
      const std::string_view stated = tree_.attribute(i, name);
      if (stated.size() > kLongest) continue;
      if (std::string date = to_iso_date(stated); !date.empty()) return date;
    }
    return to_iso_date(words_.within(i));
  }

  static constexpr std::size_t kNear = 8;  ///< nodes: white space and comments

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlBlock>& blocks_;
  const std::vector<std::string_view>& reasons_;
  std::vector<bool> inside_;    ///< the main text
  std::vector<bool> sentence_;  ///< blocks that are one
  std::vector<bool> foreign_;   ///< in another article or scope, in comments, in teasers
  std::vector<bool> furniture_;
  std::vector<bool> quoted_;
  std::vector<bool> listed_;
  std::vector<std::size_t> told_;  ///< nodes of the main text's sentences
  TimeWords words_;
  std::size_t text_ = 0;
  std::size_t headline_ = 0;
  std::size_t box_ = 0;
  std::size_t scope_ = 0;
  std::size_t stated_ = 0;
};

}  // namespace

ElementMetadata element_metadata(const HtmlTree& tree, const std::vector<std::string_view>& reasons,
                                 const std::vector<HtmlBlock>& blocks, const MainContent& content,
                                 std::string_view title) {
  return Reader(tree, reasons, blocks, content, title).run();
}

}  // namespace readout::ingest
