#include "readout/ingest/main_region.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/article_heads.hpp"
#include "readout/ingest/dateline.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/line_weights.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/segments.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"

namespace readout::ingest {
namespace {

/// A headline makes a stretch weigh so many times as much at most.
constexpr double kMostOfHeadline = 2.5;
/// A stretch goes on the account that shares this part of its terms with it, or so many with the
/// headline.
constexpr double kLeastShared = 0.3;
constexpr std::size_t kManyOfTitle = 3;
/// It must weigh this part of the heaviest, or stand near: blocks between them.
constexpr Weight kLeastPart = 4;
constexpr std::size_t kNear = 6;
/// Next to the account it belongs to it whatever its words are, but behind what may be a head.
constexpr std::size_t kNext = 3;
/// Paragraphs one after another are running text: they may stand farther off, and need share less.
constexpr std::size_t kFewestOfRun = 2;
constexpr std::size_t kLongestBox = 12;
constexpr double kLeastSharedOfRun = 0.12;
constexpr std::size_t kFewestHeadlineWords = 6;
constexpr double kLeastSharedOverHeadline = 0.15;
/// A headline may stand so far below paragraphs of its account; so many stretches are looked at.
constexpr std::size_t kLongestBreak = 24;
constexpr std::size_t kMostAbove = 16;

std::size_t count_shared(const text::StringSet& a, const text::StringSet& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& term) { return b.contains(term); }));
}

/// The heaviest stretch, one with a headline above it weighing up to twice as much.
struct Main {
  std::size_t segment = 0;
  std::optional<Headline> headline;
};

std::string_view title_of(const Page& page, const std::optional<Headline>& headline) {
  return headline ? std::string_view(page.blocks[headline->index].text) : std::string_view();
}

/// Between a headline and the first paragraph below it.
bool has_credits(const Page& page, std::size_t headline) {
  for (std::size_t i = headline + 1; i < page.blocks.size(); ++i) {
    const std::string_view line = page.blocks[i].text;
    if (is_date_line(line) || is_labelled_date(line) || byline(line)) return true;
    if (is_full_paragraph(line)) break;
  }
  return false;
}

/// A page's account stands above what it leads on to. Not every short text there is the account:
/// it has paragraphs, and below its headline a day or an author, as teasers have none.
bool is_account(const Page& page, const HeadlineFinder& headlines, const Segment& segment) {
  constexpr std::size_t kFewestParagraphs = 2;
  std::size_t paragraphs = 0;
  for (std::size_t i = segment.region.begin; i < segment.region.end; ++i) {
    if (is_full_paragraph(page.blocks[i].text)) ++paragraphs;
  }
  const auto headline = headlines.above(segment.region);
  return paragraphs >= kFewestParagraphs && headline && has_credits(page, headline->index);
}

Main choose(const Page& page, const HeadlineFinder& headlines,
            const std::vector<Segment>& segments) {
  Main main;
  double most = 0;
  bool below_account = false;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!segments[i].parted) below_account = false;
    const bool leads = i + 1 < segments.size() && segments[i + 1].parted;
    if (below_account) continue;
    below_account = leads && is_account(page, headlines, segments[i]);
    const auto weight = static_cast<double>(segments[i].weight);
    if (weight * kMostOfHeadline <= most) continue;
    const auto headline = headlines.above(segments[i].region);
    const double score = weight * (1 + (headline ? headline->likelihood : 0));
    if (score <= most) continue;
    most = score;
    main = {i, headline};
  }
  return main;
}

/// A label among the lines opens another part of the page.
bool opens_section(const Page& page, const Region& gap) {
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    const std::string_view reason = section_reason(page.blocks[i].text);
    if (!reason.empty() && reason != "share" && reason != "subscribe") return true;
  }
  return false;
}

/// The first sentence of `below` points back over the lines of `gap`.
bool points_back_over(const Page& page, const Region& gap, const Region& below) {
  const std::string& first = page.blocks[below.begin].text;
  return gap.end - gap.begin <= kNear && points_back(first) && ends_with_stop(first) &&
         !opens_section(page, gap);
}

/// So it does, or the stretch above opens with a dateline and the one below has none: that is one
/// report.
bool goes_on_over(const Page& page, const Region& above, const Region& gap, const Region& below) {
  if (points_back_over(page, gap, below)) return true;
  return gap.end - gap.begin <= kNear && find_dateline(page.blocks[above.begin].text) &&
         !find_dateline(page.blocks[below.begin].text) && !opens_section(page, gap);
}

/// A headline of another article with its day, and hardly anything above it.
bool is_inserted_headline(const Page& page, const Region& gap) {
  if (gap.end - gap.begin < 2 || gap.end - gap.begin > kNext || opens_section(page, gap))
    return false;
  const PageBlock& line = page.blocks[gap.end - 2];
  const std::string_view day = mark_reason(page.blocks[gap.end - 1].text);
  return (day == "date" || day == "counter") && may_be_headline(line) &&
         count_words(line.text) >= kFewestHeadlineWords;
}

/// Tells whether other stretches go on the account: by the words they share with it.
class Account {
 public:
  Account(const Page& page, const Region& region, const std::optional<Headline>& headline)
      : page_(page), terms_(terms_of_region(page, region)), headline_(title_of(page, headline)) {
    for (std::string& term : terms_of(headline_)) title_.insert(std::move(term));
  }

  [[nodiscard]] bool shares(const Region& region, double part) const {
    const text::StringSet terms = terms_of_region(page_, region);
    return !terms.empty() && static_cast<double>(count_shared(terms, terms_)) >=
                                 part * static_cast<double>(terms.size());
  }

  /// Below the lines of `gap` another article begins.
  [[nodiscard]] bool ends_at(const Region& gap, const Region& region) const {
    const auto head = article_head_in(page_, gap);
    return head && is_of_lower(*head, {terms_, terms_of_region(page_, region), headline_});
  }

  [[nodiscard]] bool may_end_at(const Region& gap, const Region& region) const {
    return may_end_in_head(page_, gap, terms_of_region(page_, region));
  }

  /// Its headline speaks of it sooner than of `region`.
  [[nodiscard]] bool is_titled_below(const Region& region) const {
    return likelihood_of(headline_, terms_) >
           likelihood_of(headline_, terms_of_region(page_, region));
  }

  /// The headline of the stretch above may be that of both.
  [[nodiscard]] bool may_be_titled(std::string_view line) const {
    constexpr double kLeast = 0.15;
    return likelihood_of(line, terms_) >= kLeast;
  }

  /// In the lines of `gap` it begins, and what stands above them is another article with a title of
  /// its own.
  [[nodiscard]] bool begins_at(const Region& gap, const Region& region,
                               std::string_view title) const {
    const auto head = article_head_in(page_, gap);
    return head && is_of_lower(*head, {terms_of_region(page_, region), terms_, title});
  }

  [[nodiscard]] bool goes_on_in(const Region& region) const {
    const text::StringSet terms = terms_of_region(page_, region);
    if (terms.empty()) return false;
    const std::size_t of_title = count_shared(title_, terms);
    if (of_title >= kManyOfTitle || (of_title == 2 && title_.size() <= 4)) return true;
    return static_cast<double>(count_shared(terms, terms_)) >=
           kLeastShared * static_cast<double>(terms.size());
  }

 private:
  const Page& page_;
  text::StringSet terms_;
  std::string_view headline_;
  text::StringSet title_;
};

/// Paragraphs one after another: no teasers, which have headlines between them.
bool is_dense(const std::vector<Weight>& weights, const Region& region) {
  const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(region.begin);
  const auto end = weights.begin() + static_cast<std::ptrdiff_t>(region.end);
  return region.end - region.begin > 1 &&
         std::all_of(begin, end, [](Weight weight) { return weight >= 0; });
}

/// Running text with few headings: teasers have a headline each.
bool is_run_of_paragraphs(const Page& page, const std::vector<Weight>& weights,
                          const Region& region) {
  constexpr std::size_t kFewestToAHeading = 3;
  std::size_t paragraphs = 0;
  std::size_t headings = 0;
  for (std::size_t i = region.begin; i < region.end; ++i) {
    if (is_full_paragraph(page.blocks[i].text)) ++paragraphs;
    if (weights[i] < 0) ++headings;
  }
  return paragraphs >= kFewestOfRun && paragraphs >= headings * kFewestToAHeading;
}

bool opens_comments(const Page& page, const Region& gap) {
  return std::any_of(
      page.blocks.begin() + static_cast<std::ptrdiff_t>(gap.begin),
      page.blocks.begin() + static_cast<std::ptrdiff_t>(gap.end),
      [](const PageBlock& block) { return section_reason(block.text) == "comments"; });
}

/// Behind a box of other articles the account goes on: with paragraphs, or with one of direct
/// speech. Readers' comments are prose, too, and so is the next article: where the last line might
/// be its head, words must be shared.
bool resumes(const Page& page, const std::vector<Weight>& weights, const Account& account,
             const Region& region, const Region& gap) {
  const std::size_t between = gap.end - gap.begin;
  if (between > kLongestBox || opens_comments(page, gap)) return false;
  if (between <= kNext && is_direct_speech(page.blocks[region.begin].text)) return true;
  if (!is_run_of_paragraphs(page, weights, region)) return false;
  return (between <= kNear && !account.may_end_at(gap, region)) ||
         account.shares(region, kLeastSharedOfRun);
}

/// A headline right behind paragraphs of the account is one of another article, a caption or a
/// broken line: the account begins above it, and so does its own headline.
void begin_above(const Page& page, const HeadlineFinder& headlines,
                 const std::vector<Weight>& weights, const std::vector<Segment>& segments,
                 Main& main, Region& region) {
  const std::size_t last = main.segment - std::min(main.segment, kMostAbove);
  for (std::size_t i = main.segment; main.headline && i-- > last;) {
    const Region& other = segments[i].region;
    const Region gap{other.end, region.begin};
    const std::size_t between = gap.end - gap.begin;
    if (other.end > main.headline->index || between > kLongestBreak) return;
    const Account account(page, region, main.headline);
    const bool by_place = main.headline->likelihood <= 0;  // no word of it speaks of the text
    const bool one = goes_on_over(page, other, gap, region) ||
                     (by_place && between <= kNear && !opens_section(page, gap) &&
                      account.shares(other, kLeastSharedOfRun));
    if (!one && account.begins_at(gap, other, title_of(page, headlines.above(other)))) return;
    const auto headline = headlines.above({other.begin, region.end});
    const bool run = is_run_of_paragraphs(page, weights, other);
    const bool shares = between <= kNear && run
                            ? account.shares(other, kLeastSharedOfRun)
                            : headline && headline->likelihood > 0 && account.goes_on_in(other);
    const bool goes_on = one || shares;
    if (!goes_on || !(run || between <= kNear)) continue;
    const bool told = headline && headline->likelihood > 0;  // by its words
    if (!one && told && !account.may_be_titled(title_of(page, headline))) return;
    if (!one && !headline && account.is_titled_below(other)) return;
    region.begin = other.begin;
    main.headline = headline;
  }
}

/// Joins the stretches above (to the headline) and below that go on the account: large ones
/// wherever they stand, small ones near.
void join_others(const Page& page, const std::vector<Weight>& weights,
                 const std::vector<Segment>& segments, const Main& main, Region& region) {
  const Account account(page, region, main.headline);
  const std::size_t top = main.headline ? first_copy(page, main.headline->index) : 0;
  const Weight least = segments[main.segment].weight / kLeastPart;
  const auto joins = [&](const Segment& segment, const Region& gap) {
    const std::size_t between = gap.end - gap.begin;
    const bool near = between <= kNear;
    if (between <= kNext && !holds_label(page, gap)) return true;
    if (between <= kNext && is_dense(weights, segment.region) &&
        !account.may_end_at(gap, segment.region)) {
      return true;
    }
    return (near || segment.weight >= least) && account.goes_on_in(segment.region);
  };
  for (std::size_t i = main.segment; i-- > 0;) {
    const Region& other = segments[i].region;
    if (other.begin <= top) break;
    if (other.begin >= region.begin) continue;
    const Region gap{other.end, region.begin};
    if (joins(segments[i], gap) || goes_on_over(page, other, gap, region)) {
      region.begin = other.begin;
    }
  }
  for (std::size_t i = main.segment + 1; i < segments.size(); ++i) {
    const Region& other = segments[i].region;
    const Region gap{region.end, other.begin};
    if (points_back_over(page, gap, other)) {
      region.end = other.end;
      continue;
    }
    if (account.ends_at(gap, other)) {
      if (is_run_of_paragraphs(page, weights, other)) break;
      continue;
    }
    const bool over_headline =
        is_inserted_headline(page, gap) && account.shares(other, kLeastSharedOverHeadline);
    if (over_headline || joins(segments[i], gap) || resumes(page, weights, account, other, gap)) {
      region.end = other.end;
    }
  }
}

}  // namespace

MainText main_text(const Page& page) {
  const std::vector<Weight> weights = line_weights(page);
  const HeadlineFinder headlines(page);
  const std::vector<Segment> segments = segments_of(page, headlines, weights);
  if (segments.empty()) return {};
  Main main = choose(page, headlines, segments);
  MainText text;
  text.region = segments[main.segment].region;
  begin_above(page, headlines, weights, segments, main, text.region);
  if (main.headline) text.headline = main.headline->index;
  join_others(page, weights, segments, main, text.region);
  if (text.headline) {
    const std::size_t first = first_copy(page, *text.headline);
    const bool near = *text.headline - first <= kNear;  // a ticker's copy stands far above
    if (near || *text.headline >= text.region.begin) text.headline = first;
  }
  for (std::size_t i = text.region.begin; i < text.region.end; ++i) {
    text.running.push_back(weights[i] >= 0);
  }
  return text;
}

}  // namespace readout::ingest
