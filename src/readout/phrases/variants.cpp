#include "readout/phrases/variants.hpp"

#include <algorithm>
#include <iterator>

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
  if (added) all_.push_back({language, {}, 0});
  Wording& wording = all_[place->second];
  ++wording.count;
  const auto same = std::find_if(wording.surfaces.begin(), wording.surfaces.end(),
                                 [&](const Surface& one) { return one.text == shown; });
  if (same != wording.surfaces.end()) {
    ++same->count;
  } else {
    wording.surfaces.push_back({std::move(shown), 1});
  }
  return place->second;
}

std::size_t Variants::most_frequent() const {
  const auto most =
      std::max_element(all_.begin(), all_.end(),
                       [](const Wording& a, const Wording& b) { return a.count < b.count; });
  return static_cast<std::size_t>(std::distance(all_.begin(), most));
}

std::vector<PhraseVariant> Variants::take() {
  std::vector<PhraseVariant> variants;
  variants.reserve(all_.size());
  for (Wording& wording : all_) {
    const auto most =
        std::max_element(wording.surfaces.begin(), wording.surfaces.end(),
                         [](const Surface& a, const Surface& b) { return a.count < b.count; });
    variants.push_back({std::move(most->text), std::move(wording.language)});
  }
  return variants;
}

}  // namespace readout::phrases
