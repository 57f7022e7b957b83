#include "reader/pdf_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace readout::reader {
namespace {

constexpr int kDeepest = 6;
constexpr std::size_t kFewestRows = 4;  ///< on each side of a strip

struct Strip {
  double left = 0;
  double right = 0;
};

struct Gutter {
  std::size_t begin = 0;  ///< rows
  std::size_t end = 0;
  Strip strip;
};

struct Bounds {
  double left = 0;
  double right = 0;
};

Bounds bounds_of(const std::vector<PdfRow>& rows) {
  Bounds bounds{rows.front().words.front().left, rows.front().words.front().right};
  for (const PdfRow& row : rows) {
    for (const PdfWord& word : row.words) {
      bounds.left = std::min(bounds.left, word.left);
      bounds.right = std::max(bounds.right, word.right);
    }
  }
  return bounds;
}

/// Two letters or one Han character.
double em_of(const PdfWord& word) {
  const auto letters = static_cast<double>(std::max<std::size_t>(word.characters + word.han, 1));
  return std::max(2 * (word.right - word.left) / letters, 1.0);
}

/// As most words have them.
double em_of(const std::vector<PdfRow>& rows) {
  std::vector<double> ems;
  for (const PdfRow& row : rows) {
    for (const PdfWord& word : row.words) ems.push_back(em_of(word));
  }
  const auto middle = ems.begin() + static_cast<std::ptrdiff_t>(ems.size() / 2);
  std::ranges::nth_element(ems, middle);
  return *middle;
}

/// What of the strips the row's words leave empty.
std::vector<Strip> left_empty(const std::vector<Strip>& strips, const PdfRow& row, double least) {
  std::vector<Strip> out;
  std::size_t first = 0;
  for (const Strip& strip : strips) {
    double from = strip.left;
    while (first < row.words.size() && row.words[first].right <= strip.left) ++first;
    for (std::size_t i = first; i < row.words.size() && row.words[i].left < strip.right; ++i) {
      if (row.words[i].left - from >= least) out.push_back({from, row.words[i].left});
      from = std::max(from, row.words[i].right);
    }
    if (strip.right - from >= least) out.push_back({from, strip.right});
  }
  return out;
}

bool leaves_empty(const PdfRow& row, const Strip& strip) {
  return std::ranges::none_of(row.words, [&](const PdfWord& word) {
    return word.left < strip.right && word.right > strip.left;
  });
}

class GutterSearch {
 public:
  explicit GutterSearch(const std::vector<PdfRow>& rows)
      : rows_(rows), bounds_(bounds_of(rows)), em_(em_of(rows)) {}

  /// The one of most rows.
  [[nodiscard]] std::optional<Gutter> longest() const {
    std::optional<Gutter> best;
    for (std::size_t begin = 0; begin < rows_.size();) {
      Gutter found = from(begin);
      const bool none = found.end == begin;
      begin = std::max(found.end, begin + 1);
      if (none) continue;
      widen(found);
      const bool longer = !best || found.end - found.begin > best->end - best->begin;
      if (longer && is_gutter(found)) best = found;
    }
    return best;
  }

 private:
  static constexpr double kLeast = 0.6;     ///< em: more than most spaces
  static constexpr double kNarrowest = 10;  ///< em: no column is narrower

  /// As many rows from `begin` on as leave one strip empty.
  [[nodiscard]] Gutter from(std::size_t begin) const {
    std::vector<Strip> strips{{bounds_.left + kNarrowest * em_, bounds_.right - kNarrowest * em_}};
    Gutter gutter{begin, begin, {}};
    while (gutter.end < rows_.size()) {
      std::vector<Strip> next = left_empty(strips, rows_[gutter.end], kLeast * em_);
      if (next.empty()) break;
      strips = std::move(next);
      ++gutter.end;
    }
    gutter.strip = *std::ranges::max_element(
        strips, {}, [](const Strip& strip) { return strip.right - strip.left; });
    return gutter;
  }

  /// Rows above that leave it empty too were taken for another strip's.
  void widen(Gutter& gutter) const {
    constexpr std::size_t kMost = 200;  // rows of a page, so that the search stays linear
    for (std::size_t n = 0; n < kMost && gutter.begin > 0; ++n) {
      if (!leaves_empty(rows_[gutter.begin - 1], gutter.strip)) break;
      --gutter.begin;
    }
    for (std::size_t n = 0; n < kMost && gutter.end < rows_.size(); ++n) {
      if (!leaves_empty(rows_[gutter.end], gutter.strip)) break;
      ++gutter.end;
    }
    // The short end of what stands above across the page: nothing beside it.
    const bool alone = rows_[gutter.begin].words.back().right <= gutter.strip.left;
    if (gutter.begin > 0 && alone) ++gutter.begin;
  }

  [[nodiscard]] bool is_gutter(const Gutter& gutter) const {
    std::vector<double> left;  // how far rows of that side reach
    std::vector<double> right;
    for (std::size_t i = gutter.begin; i < gutter.end; ++i) {
      double end_left = bounds_.left;
      double end_right = bounds_.left;
      for (const PdfWord& word : rows_[i].words) {
        double& end = word.right <= gutter.strip.left ? end_left : end_right;
        end = std::max(end, word.right);
      }
      if (end_left > bounds_.left) left.push_back(end_left);
      if (end_right > bounds_.left) right.push_back(end_right);
    }
    return is_filled(left, bounds_.left, gutter.strip.left) &&
           is_filled(right, gutter.strip.right, bounds_.right);
  }

  /// Running text: half of the rows reach far.
  static bool is_filled(std::vector<double>& ends, double begin, double end) {
    constexpr double kFar = 0.6;
    if (ends.size() < kFewestRows) return false;
    const auto middle = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() / 2);
    std::ranges::nth_element(ends, middle);
    return *middle - begin > kFar * (end - begin);
  }

  const std::vector<PdfRow>& rows_;
  Bounds bounds_;
  double em_;
};

/// The part of a row on one side; its height is that of its own words.
void add_side(std::vector<PdfRow>& side, std::vector<PdfWord> words) {
  if (words.empty()) return;
  PdfRow row;
  row.height = main_height(words);
  const auto usual = std::ranges::find(words, row.height, &PdfWord::height);
  row.top = usual == words.end() ? words.front().top : usual->top;
  row.words = std::move(words);
  side.push_back(std::move(row));
}

struct Region {
  std::vector<PdfRow> rows;
  int depth = 0;
};

/// Above, left, right, below.
std::vector<Region> split(Region region, const Gutter& gutter) {
  std::vector<Region> out(4);
  for (Region& part : out) part.depth = region.depth + 1;
  for (std::size_t i = 0; i < region.rows.size(); ++i) {
    PdfRow& row = region.rows[i];
    if (i < gutter.begin || i >= gutter.end) {
      out[i < gutter.begin ? 0 : 3].rows.push_back(std::move(row));
      continue;
    }
    std::vector<PdfWord> left;
    std::vector<PdfWord> right;
    for (PdfWord& word : row.words) {
      (word.right <= gutter.strip.left ? left : right).push_back(std::move(word));
    }
    add_side(out[1].rows, std::move(left));
    add_side(out[2].rows, std::move(right));
  }
  return out;
}

/// A row's pieces that stand far from each other, as in a letter's head. Justified lines have wide
/// gaps too, where a column is narrow.
void append_apart(PdfRow row, double width, std::vector<PdfColumn>& columns) {
  constexpr double kFar = 8;    // em
  constexpr double kWide = 30;  // em
  std::vector<PdfWord> piece;
  std::size_t pieces = 0;
  const auto finish = [&] {
    if (pieces++ > 0) columns.emplace_back();
    add_side(columns.back(), std::exchange(piece, {}));
  };
  for (PdfWord& word : row.words) {
    const double em = em_of(word);
    const bool apart = !piece.empty() && width > kWide * em &&
                       word.left - piece.back().right > kFar * std::max(em, em_of(piece.back()));
    if (apart) finish();
    piece.push_back(std::move(word));
  }
  finish();
  if (pieces > 1) columns.emplace_back();
}

void append_rows(std::vector<PdfRow> rows, std::vector<PdfColumn>& columns) {
  const Bounds bounds = bounds_of(rows);
  columns.emplace_back();
  for (PdfRow& row : rows) append_apart(std::move(row), bounds.right - bounds.left, columns);
}

}  // namespace

std::vector<PdfColumn> in_columns(std::vector<PdfRow> rows) {
  std::vector<PdfColumn> columns;
  std::vector<Region> waiting;  // the next one last
  waiting.push_back({std::move(rows), 0});
  while (!waiting.empty()) {
    Region region = std::move(waiting.back());
    waiting.pop_back();
    if (region.rows.empty()) continue;
    std::optional<Gutter> gutter;
    if (region.depth < kDeepest && region.rows.size() >= kFewestRows) {
      gutter = GutterSearch(region.rows).longest();
    }
    if (gutter) {
      std::vector<Region> parts = split(std::move(region), *gutter);
      std::ranges::move(parts.rbegin(), parts.rend(), std::back_inserter(waiting));
      continue;
    }
    append_rows(std::move(region.rows), columns);
  }
  std::erase_if(columns, [](const PdfColumn& column) { return column.empty(); });
  return columns;
}

}  // namespace readout::reader
