/// The way to a page through its site: "Home > World > Article", "当前位置：首页 >> 要闻".
///
/// In: a line. Out: whether it is one: short pieces with arrows between, three of them, or two of
/// which the first is a word of menus. Known by its shape; the words are the vocabulary's. Names in
/// guillemets are none ("«Orla», «Kest» и «Lind»"), nor is a route ("Orla → Kest → Lind").
/// Linear in the line.
#pragma once
#include <string_view>

namespace readout::ingest {

[[nodiscard]] bool is_breadcrumb(std::string_view line);

}  // namespace readout::ingest
