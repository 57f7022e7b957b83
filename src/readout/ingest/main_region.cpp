#include "readout/ingest/main_region.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/line_weights.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/terms.hpp"

namespace readout::ingest {
namespace {

/// A stretch ends where its sum falls so far.
constexpr Weight kMostFall = 60;
/// A headline makes a stretch weigh so many times as much at most.
constexpr double kMostOfHeadline = 2.5;
/// A stretch goes on the account that shares this part of its terms with it, or so many with the
/// headline.
constexpr double kLeastShared = 0.3;
constexpr std::size_t kManyOfTitle = 3;
/// It must weigh this part of the heaviest, or stand near: blocks between them.
constexpr Weight kLeastPart = 4;
constexpr std::size_t kNear = 6;
/// Next to the account it belongs to it whatever its words are.
constexpr std::size_t kNext = 3;

struct Segment {
  Region region;
  Weight weight = 0;
};

/// Stretches of positive weight, apart where the sum falls far below its peak. What was seen behind
/// a peak is seen again; since weights are small, a line is seen some dozens of times at most.
std::vector<Segment> segments_of(const std::vector<Weight>& weights) {
  std::vector<Segment> segments;
  std::size_t at = 0;
  while (at < weights.size()) {
    if (weights[at] <= 0) {
      ++at;
      continue;
    }
    Segment open{{at, at}, 0};
    Weight sum = 0;
    for (std::size_t i = at; i < weights.size(); ++i) {
      sum += weights[i];
      if (sum > open.weight) {
        open.weight = sum;
        open.region.end = i + 1;
      }
      if (sum <= 0 || sum < open.weight - kMostFall) break;
    }
    segments.push_back(open);
    at = open.region.end;
  }
  return segments;
}

std::size_t count_shared(const text::StringSet& a, const text::StringSet& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& term) { return b.contains(term); }));
}

/// The heaviest stretch, one with a headline above it weighing up to twice as much.
struct Main {
  std::size_t segment = 0;
  std::optional<Headline> headline;
};

Main choose(const Page& page, const std::vector<Segment>& segments) {
  const HeadlineFinder headlines(page);
  Main main;
  double most = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
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

/// Tells whether other stretches go on the account: by the words they share with it.
class Account {
 public:
  Account(const Page& page, const Region& region, const std::optional<Headline>& headline)
      : page_(page), terms_(terms_of_region(page, region)) {
    if (!headline) return;
    for (std::string& term : terms_of(page.blocks[headline->index].text))
      title_.insert(std::move(term));
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
  text::StringSet title_;
};

/// Paragraphs one after another: no teasers, which have headlines between them.
bool is_dense(const std::vector<Weight>& weights, const Region& region) {
  const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(region.begin);
  const auto end = weights.begin() + static_cast<std::ptrdiff_t>(region.end);
  return region.end - region.begin > 1 &&
         std::all_of(begin, end, [](Weight weight) { return weight >= 0; });
}

/// What stands between teasers: a label that opens a section (one of buttons opens nothing), a day.
bool parts(const Page& page, const Region& region) {
  for (std::size_t i = region.begin; i < region.end; ++i) {
    const std::string_view reason = section_reason(page.blocks[i].text);
    if (!reason.empty() && reason != "share" && reason != "subscribe") return true;
    if (is_comment_mark(page.blocks[i].text)) return true;
  }
  return false;
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
    if (between <= kNext && (!parts(page, gap) || is_dense(weights, segment.region))) return true;
    return (near || segment.weight >= least) && account.goes_on_in(segment.region);
  };
  for (std::size_t i = main.segment; i-- > 0;) {
    const Region& other = segments[i].region;
    if (other.begin <= top) break;
    if (joins(segments[i], {other.end, region.begin})) region.begin = other.begin;
  }
  for (std::size_t i = main.segment + 1; i < segments.size(); ++i) {
    const Region& other = segments[i].region;
    if (joins(segments[i], {region.end, other.begin})) region.end = other.end;
  }
}

}  // namespace

MainText main_text(const Page& page) {
  const std::vector<Weight> weights = line_weights(page);
  const std::vector<Segment> segments = segments_of(weights);
  if (segments.empty()) return {};
  const Main main = choose(page, segments);
  MainText text;
  text.region = segments[main.segment].region;
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
