#include "readout/align/lines.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>
#include <tuple>
#include <utility>

#include "readout/align/lines_corridor.hpp"
#include "readout/align/lines_evidence.hpp"
#include "readout/align/lines_learning.hpp"
#include "readout/align/lines_moves.hpp"
#include "readout/align/lines_path.hpp"
#include "readout/align/lines_scores.hpp"
#include "readout/align/lines_vectors.hpp"

namespace readout::align {
namespace {

constexpr std::size_t kPasses = 3;
constexpr std::size_t kMoveRounds = 4;

class Alignment {
 public:
  Alignment(const Lines& a, const Lines& b, const lexicon::Lexicon& lexicon,
            const LinesOptions& options)
      : a_(a),
        b_(b),
        lexicon_(lexicon),
        options_(options),
        jobs_(options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency())),
        taken_{std::vector(a.sentences.size(), false), std::vector(b.sentences.size(), false)} {}

  Result<std::vector<LineLink>> run() {
    read_terms();
    if (auto error = read_vectors()) return *error;
    choose_weights();
    for (std::size_t pass = 0; pass < kPasses; ++pass) {
      tell("aligning", 0.5 + 0.4 * static_cast<double>(pass) / kPasses);
      if (pass > 0) learn();
      if (pass + 1 == kPasses) {
        if (auto error = read_groups()) return *error;
      }
      const std::vector<LineLink> before = links_;
      align();
      if (!vectors_ && links_ == before) break;  // nothing more is to be learned
    }
    if (!options_.monotone) find_moves();
    tell("aligning", 1);
    return finished();
  }

 private:
  void tell(std::string_view step, double done) const {
    if (options_.progress) options_.progress(step, done);
  }

  void read_terms() {
    tell("reading words", 0);
    Vocabulary keys;
    Vocabulary words_a;
    Vocabulary words_b;
    const bool known = !lexicon_.grammar(a_.language).language.empty() &&
                       !lexicon_.grammar(b_.language).language.empty();
    const bool same = a_.language == b_.language;
    texts_.a = line_terms({a_.sentences, a_.language, same, known}, lexicon_, keys, words_a);
    texts_.b = line_terms({b_.sentences, b_.language, same, known}, lexicon_, keys, words_b);
    keys_ = all_keys_ = keys.size();
  }

  std::optional<Error> read_vectors() {
    if (options_.encoder == nullptr || a_.sentences.empty() || b_.sentences.empty()) return {};
    tell("sentence vectors", 0.1);
    auto a = SideVectors::make(*options_.encoder, a_.sentences, jobs_);
    if (!a) return a.error();
    auto b = SideVectors::make(*options_.encoder, b_.sentences, jobs_);
    if (!b) return b.error();
    if (a.value().empty() || b.value().empty()) return {};
    vectors_.emplace(std::move(a).value(), std::move(b).value());
    tell("comparing vectors", 0.4);
    nearest_ = find_nearest(vectors_->first, vectors_->second, jobs_);
    return {};
  }

  /// Groups are given vectors of their own where the first passes leave a doubt.
  std::optional<Error> read_groups() {
    if (!vectors_) return {};
    tell("vectors of groups", 0.7);
    std::vector<bool> begins_a(a_.sentences.size(), false);
    std::vector<bool> begins_b(b_.sentences.size(), false);
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!is_doubtful(i)) continue;
      mark(begins_a, links_[i].a);
      mark(begins_b, links_[i].b);
    }
    auto done = vectors_->first.encode_groups(*options_.encoder, a_.sentences, begins_a, jobs_);
    if (!done) return done.error();
    done = vectors_->second.encode_groups(*options_.encoder, b_.sentences, begins_b, jobs_);
    if (!done) return done.error();
    return {};
  }

  /// Not a sure pair between sure pairs.
  [[nodiscard]] bool is_doubtful(std::size_t link) const {
    constexpr std::size_t kAround = 2;
    constexpr double kSure = 4;
    const std::size_t begin = link > kAround ? link - kAround : 0;
    const std::size_t end = std::min(links_.size(), link + kAround + 1);
    for (std::size_t i = begin; i < end; ++i) {
      const LineLink& other = links_[i];
      if (other.a.size() != 1 || other.b.size() != 1 || other.score < kSure) return true;
    }
    return false;
  }

  static void mark(std::vector<bool>& begins, LineRange range) {
    const std::size_t begin = range.begin + 1 > kLargestGroup ? range.begin + 1 - kLargestGroup : 0;
    for (std::size_t i = begin; i < std::min(begins.size(), range.end + 1); ++i) begins[i] = true;
  }

  void choose_weights() {
    if (vectors_) weights_ = weights_with_vectors();
    if (options_.weights != nullptr) weights_ = *options_.weights;
    evidence_.emplace(texts_, keys_, weights_, weights_.found_again);
    shapes_.emplace(texts_, weights_, length_ratio(texts_, {}));
  }

  void learn() {
    all_keys_ = learn_dictionary(texts_, links_, keys_);
    const auto found_again = learn_found_again(texts_, links_, all_keys_, weights_.found_again);
    evidence_.emplace(texts_, all_keys_, weights_, found_again);
    shapes_.emplace(texts_, weights_, length_ratio(texts_, links_));
  }

  [[nodiscard]] LineScores scores() const {
    LineSources sources{&*evidence_, &*shapes_, nullptr, nullptr};
    if (vectors_) {
      sources.vectors_a = &vectors_->first;
      sources.vectors_b = &vectors_->second;
    }
    return LineScores(sources);
  }

  [[nodiscard]] Candidates candidates() const {
    if (!vectors_) return lexical_candidates(*evidence_);
    Candidates candidates(nearest_.size());
    for (std::size_t a = 0; a < nearest_.size(); ++a) {
      for (const encode::Neighbour& near : nearest_[a]) candidates[a].push_back(near.row);
    }
    return candidates;
  }

  void align() {
    LineScores scorer = scores();
    anchors_ = find_line_anchors(scorer, candidates(), b_.sentences.size());
    corridor_ = corridor_around(rising_chain(anchors_, b_.sentences.size()), a_.sentences.size(),
                                b_.sentences.size());
    links_ = best_path(scorer, corridor_, taken_, PathEnds::whole).links;
  }

  void find_moves() {
    LineScores scorer = scores();
    for (std::size_t round = 0; round < kMoveRounds; ++round) {
      auto found = find_moved(scorer, anchors_, links_, taken_);
      if (found.empty()) found = find_swapped(scorer, links_, taken_);
      if (found.empty()) return;
      moved_.insert(moved_.end(), found.begin(), found.end());
      links_ = best_path(scorer, corridor_, taken_, PathEnds::whole).links;
    }
  }

  /// A block that turned out to fit between the links of the main order has not moved.
  void judge_moves() {
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const LineLink& link : links_) {
      if (!link.a.empty() && !link.b.empty()) order.emplace_back(link.a.begin, link.b.begin);
    }
    for (LineLink& link : moved_) {
      const auto after = std::ranges::upper_bound(order, link.a.begin, {},
                                                  &std::pair<std::size_t, std::size_t>::first);
      const bool before_fits = after == order.begin() || std::prev(after)->second < link.b.begin;
      const bool after_fits = after == order.end() || after->second > link.b.begin;
      link.moved = !before_fits || !after_fits;
    }
  }

  std::vector<LineLink> finished() {
    judge_moves();
    std::vector<LineLink> all = std::move(moved_);
    for (const LineLink& link : links_) {
      const bool elsewhere = (link.b.empty() && !link.a.empty() && taken_.a[link.a.begin]) ||
                             (link.a.empty() && !link.b.empty() && taken_.b[link.b.begin]);
      if (!elsewhere) all.push_back(link);
    }
    for (LineLink& link : all) {
      const bool gap = link.a.empty() || link.b.empty();
      const double odds = weights_.score_offset + weights_.score_factor * link.score;
      link.score = gap ? 0 : 1 / (1 + std::exp(-odds));
    }
    std::ranges::stable_sort(all, {}, [](const LineLink& link) {
      return std::tuple(link.a.begin, link.a.end, link.b.begin);
    });
    return all;
  }

  const Lines& a_;
  const Lines& b_;
  const lexicon::Lexicon& lexicon_;
  const LinesOptions& options_;
  std::size_t jobs_;
  LineWeights weights_;
  LineTexts texts_;
  std::size_t keys_ = 0;  ///< not learned
  std::size_t all_keys_ = 0;
  std::optional<LineEvidence> evidence_;
  std::optional<LineShapes> shapes_;
  std::optional<std::pair<SideVectors, SideVectors>> vectors_;
  Nearest nearest_;
  std::vector<LineAnchor> anchors_;
  Corridor corridor_;
  Taken taken_;
  std::vector<LineLink> links_;
  std::vector<LineLink> moved_;
};

}  // namespace

Result<std::vector<LineLink>> align_lines(const Lines& a, const Lines& b,
                                          const lexicon::Lexicon& lexicon,
                                          const LinesOptions& options) {
  return Alignment(a, b, lexicon, options).run();
}

}  // namespace readout::align
