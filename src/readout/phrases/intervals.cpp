#include "readout/phrases/intervals.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace readout::phrases {
namespace {

constexpr double kTail = .025;
constexpr double kThousand = 1000;

}  // namespace

PhraseRate rate_per_thousand(std::size_t count, std::size_t words) {
  PhraseRate rate{count, 0, 0, 0};
  if (words == 0) return rate;
  const auto n = static_cast<double>(count);
  const double unit = kThousand / static_cast<double>(words);
  rate.rate = n * unit;
  // Half a quantile of chi-square with 2n degrees of freedom is one of the gamma distribution.
  if (count > 0) rate.low = boost::math::gamma_p_inv(n, kTail) * unit;
  // Of most cells nothing is found: there the quantile is known.
  rate.high = (count == 0 ? -std::log(kTail) : boost::math::gamma_q_inv(n + 1, kTail)) * unit;
  return rate;
}

}  // namespace readout::phrases
