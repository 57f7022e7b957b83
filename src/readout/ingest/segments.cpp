#include "readout/ingest/segments.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "readout/ingest/article_heads.hpp"

namespace readout::ingest {
namespace {

/// A stretch ends where its sum falls so far.
constexpr Weight kMostFall = 60;

/// What was seen behind a peak is seen again.
std::vector<Segment> positive_stretches(const std::vector<Weight>& weights) {
  std::vector<Segment> segments;
  std::size_t at = 0;
  while (at < weights.size()) {
    if (weights[at] <= 0) {
      ++at;
      continue;
    }
    Segment open{{at, at}, 0, false};
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

/// Parts stretches at the heads of other articles among their paragraphs. Paragraphs from one gap
/// to the next are looked at, so each twice.
class Parter {
 public:
  Parter(const Page& page, const HeadlineFinder& headlines, const std::vector<Weight>& weights)
      : page_(page), headlines_(headlines), weights_(weights) {}

  void part(const Region& region) {
    Region open = region;
    begin_ = region.begin;
    title_.reset();
    Region above{region.begin, next_gap(region.begin, region.end)};
    while (above.end < region.end) {
      const std::size_t begin = next_text(above.end, region.end);
      const Region below{begin, next_gap(begin, region.end)};
      if (another_begins(region, above, below)) {
        add({open.begin, above.end});
        open.begin = below.begin;
      }
      above = below;
    }
    add(open);
  }

  std::vector<Segment> take() { return std::move(parts_); }

 private:
  [[nodiscard]] bool is_text(std::size_t i) const {
    return weights_[i] >= 0 && page_.blocks[i].reason.empty();
  }
  [[nodiscard]] std::size_t next_text(std::size_t i, std::size_t end) const {
    while (i < end && !is_text(i)) ++i;
    return i;
  }
  [[nodiscard]] std::size_t next_gap(std::size_t i, std::size_t end) const {
    while (i < end && is_text(i)) ++i;
    return i;
  }

  [[nodiscard]] bool another_begins(const Region& all, const Region& above, const Region& below) {
    const auto head = article_head_in(page_, {above.end, below.begin});
    if (!head) return false;
    if (!title_) {
      const auto headline = headlines_.above(all);
      title_ = headline ? page_.blocks[headline->index].text : std::string();
    }
    return is_of_lower(*head,
                       {terms_of_region(page_, above), terms_of_region(page_, below), *title_});
  }

  void add(const Region& region) {
    Segment segment{region, 0, region.begin > begin_};
    for (std::size_t i = region.begin; i < region.end; ++i) segment.weight += weights_[i];
    parts_.push_back(segment);
  }

  const Page& page_;
  const HeadlineFinder& headlines_;
  const std::vector<Weight>& weights_;
  std::optional<std::string> title_;
  std::size_t begin_ = 0;  ///< of the stretch
  std::vector<Segment> parts_;
};

}  // namespace

std::vector<Segment> segments_of(const Page& page, const HeadlineFinder& headlines,
                                 const std::vector<Weight>& weights) {
  Parter parter(page, headlines, weights);
  for (const Segment& segment : positive_stretches(weights)) parter.part(segment.region);
  return parter.take();
}

}  // namespace readout::ingest
