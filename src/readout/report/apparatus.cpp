#include "readout/report/apparatus.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/report/sigla.hpp"
#include "readout/report/slices.hpp"

namespace readout::report {
namespace {

constexpr std::string_view kBlank = " \t\n";
constexpr std::size_t kLemmaEnds = 24;  ///< code points: critics shorten a long lemma
constexpr std::size_t kBefore = 16;     ///< code points that say behind what something is added

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

class ViewItem {
 public:
  ViewItem(const Page& page, const Point& point, const MergedView& view)
      : page_(page), point_(point), view_(view), sigla_(page.comparison, view), base_(base()) {}

  [[nodiscard]] Data item() const {
    Data out;
    Data loci = list();
    for (const Locus& locus : view_.loci) loci.push_back(locus_item(locus));
    Data lines = line_items();
    out["lang"] = Data(page_.language_of(base_));
    out["view_names"] = Data(listed(names_of(view_.statements)));
    out["view_base"] = Data(name_of(base_));
    out["loci"] = std::move(loci);
    out["varied"] = Data(!lines.is_empty_list());
    out["lines"] = std::move(lines);
    const std::vector<std::string> elsewhere = names_apart(true);
    const std::vector<std::string> apart = names_apart(false);
    out["has_elsewhere"] = Data(!elsewhere.empty());
    out["elsewhere"] = Data(listed(elsewhere));
    out["has_apart"] = Data(!apart.empty());
    out["apart"] = Data(listed(apart));
    const std::vector<std::string> left_out = names_left_out();
    out["has_left_out"] = Data(!left_out.empty());
    out["left_out"] = Data(listed(left_out));
    return out;
  }

 private:
  [[nodiscard]] std::size_t base() const {
    const auto of_base = std::ranges::find_if(view_.statements, [&](std::size_t statement) {
      return page_.base && page_.statement(statement).source == *page_.base;
    });
    return of_base == view_.statements.end() ? view_.statements.front() : *of_base;
  }

  [[nodiscard]] std::string name_of(std::size_t statement) const {
    return sigla_.numbered(statement, page_.outlet_of(statement), " ");
  }

  [[nodiscard]] std::vector<std::string> names_of(std::span<const std::size_t> statements) const {
    std::vector<std::string> names;
    for (const std::size_t statement : statements) names.push_back(name_of(statement));
    return names;
  }

  /// Members in the language of the view that are not in it: those of another view, or of none.
  [[nodiscard]] std::vector<std::string> names_apart(bool elsewhere) const {
    std::vector<std::string> names;
    for (const Member& member : point_.members) {
      const bool within =
          std::ranges::find(view_.statements, member.statement) != view_.statements.end();
      if (within || language(member.statement) != language(base_)) continue;
      if (is_merged(member.statement) != elsewhere || is_left_out(member.statement)) continue;
      const std::string& name = page_.outlet_of(member.statement);
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
  }

  /// Those of the view's language that were too many to be merged.
  [[nodiscard]] std::vector<std::string> names_left_out() const {
    std::vector<std::string> names;
    for (const std::size_t statement : point_.not_merged) {
      if (language(statement) != language(base_)) continue;
      const std::string& name = page_.outlet_of(statement);
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
  }

  [[nodiscard]] bool is_left_out(std::size_t statement) const {
    return std::ranges::find(point_.not_merged, statement) != point_.not_merged.end();
  }

  [[nodiscard]] bool is_merged(std::size_t statement) const {
    return std::ranges::any_of(point_.merged, [&](const MergedView& view) {
      return std::ranges::find(view.statements, statement) != view.statements.end();
    });
  }

  [[nodiscard]] const std::string& language(std::size_t statement) const {
    return page_.document(page_.statement(statement).source).language;
  }

  [[nodiscard]] std::string_view words_of(const Witness& witness) const {
    return slice(page_.text_of(witness.statement), witness.span);
  }

  [[nodiscard]] static std::vector<std::size_t> statements_of(const Reading& reading) {
    std::vector<std::size_t> statements;
    for (const Witness& witness : reading.witnesses) statements.push_back(witness.statement);
    return statements;
  }

  [[nodiscard]] std::vector<std::size_t> lacking(const Locus& locus) const {
    std::vector<std::size_t> statements = view_.statements;
    for (const Reading& reading : locus.readings) {
      for (const Witness& witness : reading.witnesses) std::erase(statements, witness.statement);
    }
    return statements;
  }

  [[nodiscard]] bool is_common(const Locus& locus) const {
    return locus.readings.size() == 1 &&
           locus.readings.front().witnesses.size() == view_.statements.size();
  }

  /// White space behind the words in any of the sources that have them.
  [[nodiscard]] bool has_space_behind(const Locus& locus) const {
    return std::ranges::any_of(locus.readings, [&](const Reading& reading) {
      const Witness& first = reading.witnesses.front();
      const std::string_view text = page_.text_of(first.statement);
      return first.span.end < text.size() &&
             kBlank.find(text[first.span.end]) != std::string_view::npos;
    });
  }

  [[nodiscard]] Data stacked(std::string_view words, std::span<const std::size_t> who) const {
    Data item;
    item["om"] = Data(words.empty());
    item["words"] = Data(std::string(words));
    item["who"] = Data(listed(names_of(who)));
    return item;
  }

  [[nodiscard]] Data locus_item(const Locus& locus) const {
    Data out;
    Data readings = list();
    if (!is_common(locus)) {
      for (const Reading& reading : locus.readings) {
        readings.push_back(stacked(words_of(reading.witnesses.front()), statements_of(reading)));
      }
      const std::vector<std::size_t> without = lacking(locus);
      if (!without.empty()) readings.push_back(stacked({}, without));
    }
    out["common"] = Data(is_common(locus));
    out["text"] = Data(std::string(words_of(locus.readings.front().witnesses.front())));
    out["space"] = Data(std::string(has_space_behind(locus) ? " " : ""));
    out["readings"] = std::move(readings);
    return out;
  }

  [[nodiscard]] const Witness* of_base(const Reading& reading) const {
    const auto found = std::ranges::find(reading.witnesses, base_, &Witness::statement);
    return found == reading.witnesses.end() ? nullptr : &*found;
  }

  [[nodiscard]] Data line_items() const {
    Data lines = list();
    std::string before;
    for (const Locus& locus : view_.loci) {
      std::string_view lemma;
      for (const Reading& reading : locus.readings) {
        if (const Witness* witness = of_base(reading)) lemma = words_of(*witness);
      }
      if (!is_common(locus)) lines.push_back(line_item(locus, lemma, before));
      if (!lemma.empty()) before = ending(lemma, kBefore);
    }
    return lines;
  }

  [[nodiscard]] Data line_item(const Locus& locus, std::string_view lemma,
                               const std::string& before) const {
    Data line;
    line["adds"] = Data(lemma.empty());
    line["opens"] = Data(lemma.empty() && before.empty());
    line["lemma"] = Data(lemma.empty() ? before : shortened_middle(lemma, kLemmaEnds));
    Data entries = list();
    const auto add = [&](std::string_view words, std::span<const std::size_t> who) {
      Data entry = stacked(words, who);
      entry["later"] = Data(!entries.is_empty_list());
      entries.push_back(entry);
    };
    for (const Reading& reading : locus.readings) {
      if (of_base(reading) != nullptr) continue;
      add(words_of(reading.witnesses.front()), statements_of(reading));
    }
    const std::vector<std::size_t> without = lacking(locus);
    if (!lemma.empty() && !without.empty()) add({}, without);
    line["entries"] = std::move(entries);
    return line;
  }

  const Page& page_;
  const Point& point_;
  const MergedView& view_;
  Sigla sigla_;
  std::size_t base_;  ///< a statement
};

}  // namespace

std::string unread_names(const Page& page, const Point& point) {
  const auto language = [&](std::size_t statement) { return page.language_of(statement); };
  std::vector<std::string> names;
  for (const std::size_t statement : point.not_merged) {
    const bool told_in_view = std::ranges::any_of(point.merged, [&](const MergedView& view) {
      return language(view.statements.front()) == language(statement);
    });
    const std::string& name = page.outlet_of(statement);
    if (told_in_view || std::ranges::find(names, name) != names.end()) continue;
    names.push_back(name);
  }
  return listed(names);
}

Data apparatus_items(const Page& page, const Point& point) {
  Data out = list();
  for (std::size_t i = 0; i < point.merged.size(); ++i) {
    Data item = ViewItem(page, point, point.merged[i]).item();
    item["view"] = Data(std::to_string(i));
    out.push_back(item);
  }
  return out;
}

}  // namespace readout::report
