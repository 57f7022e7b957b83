#include "readout/report/graphml.hpp"

#include <array>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/report/sigla.hpp"
#include "readout/report/slices.hpp"
#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

enum class Key {
  node_number,
  node_tokens,
  edge_number,
  edge_type,
  edge_witnesses,
  node_rank,
  graph_point,
  graph_label,
  graph_language,
  graph_not_merged
};

struct KeyRow {
  Key key;
  const char* of;
  const char* name;
  const char* type;
};

constexpr std::array kKeys = std::to_array<KeyRow>({
    {Key::node_number, "node", "number", "int"},
    {Key::node_tokens, "node", "tokens", "string"},
    {Key::edge_number, "edge", "number", "int"},
    {Key::edge_type, "edge", "type", "string"},
    {Key::edge_witnesses, "edge", "witnesses", "string"},
    {Key::node_rank, "node", "rank", "int"},
    {Key::graph_point, "graph", "point", "string"},
    {Key::graph_label, "graph", "label", "string"},
    {Key::graph_language, "graph", "language", "string"},
    {Key::graph_not_merged, "graph", "not_merged", "string"},
});

std::string id_of(Key key) {
  return "d" + std::to_string(static_cast<int>(key));
}

/// Valid UTF-8 without the control characters and the two non-characters that XML 1.0 excludes.
std::string xml_text(std::string_view text) {
  std::string out = printable(text);
  for (const std::string_view barred : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = out.find(barred); at != std::string::npos; at = out.find(barred, at)) {
      out.replace(at, barred.size(), "\xEF\xBF\xBD");
    }
  }
  return out;
}

void add_data(pugi::xml_node& to, Key key, std::string_view value) {
  pugi::xml_node data = to.append_child("data");
  data.append_attribute("key") = id_of(key).c_str();
  data.text().set(xml_text(value).c_str());
}

/// One merged view as a graph.
class GraphWriter {
 public:
  GraphWriter(const Comparison& comparison, const Point& point, const MergedView& view,
              std::size_t number)
      : comparison_(comparison), point_(point), view_(view), id_("g" + std::to_string(number)) {}

  void write(pugi::xml_node& root) {
    pugi::xml_node graph = root.append_child("graph");
    graph.append_attribute("id") = id_.c_str();
    graph.append_attribute("edgedefault") = "directed";
    graph.append_attribute("parse.nodeids") = "free";
    graph.append_attribute("parse.edgeids") = "free";
    graph.append_attribute("parse.order") = "nodesfirst";
    add_data(graph, Key::graph_point, point_.id);
    add_data(graph, Key::graph_label, point_.label);
    add_data(graph, Key::graph_language, document_of(view_.statements.front()).language);
    const std::string not_merged = left_out();
    if (!not_merged.empty()) add_data(graph, Key::graph_not_merged, not_merged);
    write_nodes(graph);
    write_edges(graph);
  }

 private:
  [[nodiscard]] const Document& document_of(std::size_t statement) const {
    return comparison_.sources.at(comparison_.statements.at(statement).source).document;
  }

  /// Accounts whose wordings in this language are in no graph: there are more than are merged.
  [[nodiscard]] std::string left_out() const {
    const std::string& language = document_of(view_.statements.front()).language;
    std::string ids;
    for (const std::size_t statement : point_.not_merged) {
      const Document& document = document_of(statement);
      if (document.language == language) ids += (ids.empty() ? "" : ", ") + document.id;
    }
    return ids;
  }

  void write_nodes(pugi::xml_node& graph) {
    std::map<std::size_t, std::size_t> last;  // by statement: the node it is at
    for (const std::size_t statement : view_.statements) last[statement] = 0;
    write_node(graph, "", 0);
    for (std::size_t rank = 0; rank < view_.loci.size(); ++rank) {
      for (const Reading& reading : view_.loci[rank].readings) {
        const Witness& first = reading.witnesses.front();
        const std::size_t node =
            write_node(graph, slice(document_of(first.statement).text, first.span), rank + 1);
        for (const Witness& witness : reading.witnesses) go_on(last, witness.statement, node);
      }
    }
    const std::size_t end = write_node(graph, "", view_.loci.size() + 1);
    for (const std::size_t statement : view_.statements) go_on(last, statement, end);
  }

  std::size_t write_node(pugi::xml_node& graph, std::string_view words, std::size_t rank) {
    const std::size_t number = nodes_++;
    pugi::xml_node node = graph.append_child("node");
    node.append_attribute("id") = node_id(number).c_str();
    add_data(node, Key::node_number, std::to_string(number));
    add_data(node, Key::node_tokens, words);
    add_data(node, Key::node_rank, std::to_string(rank));
    return number;
  }

  void go_on(std::map<std::size_t, std::size_t>& last, std::size_t statement, std::size_t node) {
    edges_[{last[statement], node}].push_back(statement);
    last[statement] = node;
  }

  void write_edges(pugi::xml_node& graph) const {
    const Sigla sigla(comparison_, view_);
    std::size_t number = 0;
    for (const auto& [ends, statements] : edges_) {
      std::string witnesses;
      for (const std::size_t statement : statements) {
        witnesses += (witnesses.empty() ? "" : ", ") +
                     sigla.numbered(statement, document_of(statement).id, "-");
      }
      pugi::xml_node edge = graph.append_child("edge");
      edge.append_attribute("id") = (id_ + "e" + std::to_string(number)).c_str();
      edge.append_attribute("source") = node_id(ends.first).c_str();
      edge.append_attribute("target") = node_id(ends.second).c_str();
      add_data(edge, Key::edge_number, std::to_string(number++));
      add_data(edge, Key::edge_type, "path");
      add_data(edge, Key::edge_witnesses, witnesses);
    }
  }

  [[nodiscard]] std::string node_id(std::size_t number) const {
    return id_ + "n" + std::to_string(number);
  }

  const Comparison& comparison_;
  const Point& point_;
  const MergedView& view_;
  std::string id_;
  std::size_t nodes_ = 0;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> edges_;
};

}  // namespace

std::string to_graphml(const Comparison& comparison) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("graphml");
  root.append_attribute("xmlns") = "http://graphml.graphdrawing.org/xmlns";
  root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  root.append_attribute("xsi:schemaLocation") =
      "http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";
  for (const KeyRow& row : kKeys) {
    pugi::xml_node key = root.append_child("key");
    key.append_attribute("id") = id_of(row.key).c_str();
    key.append_attribute("for") = row.of;
    key.append_attribute("attr.name") = row.name;
    key.append_attribute("attr.type") = row.type;
  }
  std::size_t graphs = 0;
  for (const Point& point : comparison.points) {
    for (const MergedView& view : point.merged) {
      GraphWriter(comparison, point, view, graphs++).write(root);
    }
  }
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace readout::report
