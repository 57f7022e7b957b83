#include "readout/phrases/variants.hpp"

#include "readout/text/unicode.hpp"

namespace readout::phrases {
namespace {

std::string collapsed(std::string_view surface) {
  std::string out;
  out.reserve(surface.size());
  bool space = false;
  for (std::size_t at = 0; at < surface.size();) {
    const std::size_t begin = at;
    if (text::is_space(text::next_code_point(surface, at))) {
      space = !out.empty();
      continue;
    }
    if (std::exchange(space, false)) out += ' ';
    out.append(surface.substr(begin, at - begin));
  }
  return out;
}

}  // namespace

std::size_t Variants::index_of(std::string_view surface, const std::string& language) {
  std::string shown = collapsed(surface);
  const auto [place, added] = by_key_.try_emplace({language, text::fold(shown)}, all_.size());
  if (added) all_.push_back({std::move(shown), language});
  return place->second;
}

}  // namespace readout::phrases
