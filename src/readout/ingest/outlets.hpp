/// Who publishes: the outlets that are known by their domain or name.
///
/// From data/outlets.json: a description of facts (domain, names, kind), no judgement. Loaded at
/// the first call, then constant.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

struct Outlet {
  std::string name;                  ///< as shown
  std::string kind;                  ///< "agency", "ministry", "head of state", "broadcaster",
                                     ///< "newspaper", "portal"
  std::vector<std::string> domains;  ///< "rt.com" also stands for "russian.rt.com"
  std::vector<std::string> aliases;  ///< folded, in any language: site names, agency marks
};

/// By the host of an address ("https://www.rt.com/news/1"), longest domain first; null when
/// unknown.
[[nodiscard]] const Outlet* outlet_of_url(std::string_view url);
/// By a site's or an agency's name, in any of its languages; null when unknown.
[[nodiscard]] const Outlet* outlet_of_name(std::string_view name);
/// By a file name that holds a domain or a name between its dots, dashes and underscores
/// ("rt.com.91337.en.txt"); null when it holds none.
[[nodiscard]] const Outlet* outlet_of_file(std::string_view file_name);

/// "www.rt.com" of an address without "www."; "" when it is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace readout::ingest
