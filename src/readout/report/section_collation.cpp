// The collation table: sources as columns, points in more than one source as rows.
#include <set>
#include <utility>
#include <vector>

#include "readout/model/names.hpp"
#include "readout/report/apparatus.hpp"
#include "readout/report/cells.hpp"
#include "readout/report/escape.hpp"
#include "readout/report/evidence.hpp"
#include "readout/report/labels.hpp"

namespace readout::report {
namespace {

Data option(const std::string& value, const std::string& shown) {
  Data item;
  item["value"] = Data(value);
  item["shown"] = Data(shown);
  return item;
}

Data source_options(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    out.push_back(option(std::to_string(i), page.names[i]));
  }
  return out;
}

Data voice_options(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.voices.all().size(); ++i) {
    out.push_back(option(std::to_string(i), page.voices.all()[i].name));
  }
  return out;
}

Data relation_options(const Page& page) {
  std::set<Relation> met;
  for (const Point& point : page.comparison.points) {
    for (const Pair& pair : point.pairs) met.insert(pair.relation);
  }
  Data out = list();
  for (const Relation relation : met) {
    out.push_back(option(std::string(name(relation)), label(relation)));
  }
  return out;
}

Data change_options(const Page& page) {
  std::set<std::string> met;
  for (const Point& point : page.comparison.points) met.merge(changes_of(page, point));
  Data out = list();
  for (const std::string& change : met) out.push_back(option(change, evidence_label(change)));
  return out;
}

Data phrase_options(const Page& page) {
  std::set<std::size_t> met;
  for (const Point& point : page.comparison.points) met.merge(phrases_of(page, point));
  Data out = list();
  for (const std::size_t phrase : met) {
    out.push_back(option(std::to_string(phrase), page.comparison.phrases[phrase].canonical));
  }
  return out;
}

Data columns(const Page& page) {
  Data out = list();
  for (std::size_t i = 0; i < page.comparison.sources.size(); ++i) {
    const Document& document = page.document(i);
    Data column = source_column(page, i);
    column["source"] = Data(std::to_string(i));
    column["about"] = Data(source_label(document));
    column["headline"] = Data(document.title);
    column["alike"] = Data(page.is_one_of_several(i) && !document.title.empty());
    column["anchor"] = Data(anchor("source-", document.id));
    out.push_back(column);
  }
  return out;
}

/// The rows of the table in groups: those of one topic under its heading, those between together.
class RowGroups {
 public:
  explicit RowGroups(const Page& page) : page_(page), topic_of_(page.comparison.points.size()) {
    for (const Topic& topic : page.comparison.topics) {
      for (const std::size_t point : topic.points) topic_of_.at(point) = &topic;
    }
  }

  void add(std::size_t point, const std::string& row) {
    if (topic_of_[point] != topic_) close();
    topic_ = topic_of_[point];
    rows_ += row + "\n";
  }

  [[nodiscard]] std::string take() {
    close();
    return std::move(groups_);
  }

 private:
  void close() {
    if (rows_.empty()) return;
    Data data;
    data["headed"] = Data(topic_ != nullptr);
    data["heading"] = Data(topic_ == nullptr ? std::string() : topic_->heading);
    data["width"] = Data(std::to_string(page_.comparison.sources.size() + 1));
    data["rows"] = Data(rows_);
    groups_ += page_.renderer.render("rows", data) + "\n";
    rows_.clear();
  }

  const Page& page_;
  std::vector<const Topic*> topic_of_;  ///< by point
  const Topic* topic_ = nullptr;        ///< of the rows below
  std::string rows_;
  std::string groups_;
};

/// The row below a row, with all its wordings at once, or with the note that they are too long;
/// none where no two are in one language.
std::string wordings_markup(const Page& page, const Point& point) {
  const std::string unread = unread_names(page, point);
  if (point.merged.empty() && unread.empty()) return {};
  Data data;
  data["width"] = Data(std::to_string(page.comparison.sources.size() + 1));
  data["any_view"] = Data(!point.merged.empty());
  data["views"] = apparatus_items(page, point);
  data["has_unread"] = Data(!unread.empty());
  data["unread"] = Data(unread);
  return page.renderer.render("apparatus", data);
}

}  // namespace

std::string collation_section(const Page& page) {
  RowGroups rows(page);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < page.comparison.points.size(); ++i) {
    if (page.sources_of_point[i].size() < 2) continue;
    Data row = point_item(page, i);
    row["cells"] = cell_items(page, i);
    row["wordings"] = Data(wordings_markup(page, page.comparison.points[i]));
    rows.add(i, page.renderer.render("row", row));
    ++shown;
  }
  Data data;
  data["any"] = Data(shown > 0);
  data["row_count"] = Data(counted(shown, "row", "rows"));
  data["columns"] = columns(page);
  data["column_count"] = Data(counted(page.comparison.sources.size(), "account", "accounts"));
  data["breadth"] = Data(std::string(breadth(page)));
  data["rows"] = Data(rows.take());
  data["first_base"] = Data(page.base ? page.names[*page.base] + ", else the first that has it"
                                      : std::string("first that has it"));
  data["compared_with"] =
      Data(page.base ? page.names[*page.base] + ", or, where it lacks the point, with the first"
                     : std::string("the first"));
  data["source_options"] = source_options(page);
  data["voice_options"] = voice_options(page);
  data["relation_options"] = relation_options(page);
  data["change_options"] = change_options(page);
  data["phrase_options"] = phrase_options(page);
  return page.renderer.render("collation", data);
}

}  // namespace readout::report
