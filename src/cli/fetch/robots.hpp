/// What a host's robots.txt asks of this program, by RFC 9309.
///
/// In: the bytes of a robots.txt, any bytes; what stands behind 500 KiB is left aside, as the RFC
/// allows. Out: whether a path may be fetched, and the pause it asks for. The groups that name the
/// program count together, else those of "*"; the longest rule wins, of two equal ones the one that
/// allows; "*" stands for any characters, "$" at the end for the end; escapes are compared by what
/// they spell. Crawl-delay is no part of the RFC but widely written: it counts as a rule of its
/// group. Cost: reading is linear, a question is linear in the rules for paths as pages have them.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::cli {

inline constexpr std::size_t kMostRobotsBytes = std::size_t{500} << 10U;

struct RobotsRule {
  std::string pattern;  ///< normalised, without the final "$"
  bool allow = false;
  bool anchored = false;  ///< the pattern must reach the end
  std::size_t length = 0;
};

class RobotsRules {
 public:
  /// Of no rule: everything is allowed.
  RobotsRules() = default;
  /// `product`: the program's name as robots.txt files would write it.
  RobotsRules(std::string_view bytes, std::string_view product);

  /// `target`: path and query.
  [[nodiscard]] bool allows(std::string_view target) const;
  /// Seconds between two requests, where the group asks for some.
  [[nodiscard]] std::optional<double> crawl_delay() const { return crawl_delay_; }

 private:
  std::vector<RobotsRule> rules_;
  std::optional<double> crawl_delay_;
};

}  // namespace readout::cli
