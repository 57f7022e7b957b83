/// The headline in what a page states as its title.
///
/// In: a title, and what else the page says of it and of its site. Out: the title without the names
/// of site and section that stand before or behind it, a mark between ("Headline | World | Outlet",
/// "Outlet - Headline"). Cut only by evidence, never by looks: another place of the page gives a
/// part of the title as its headline, or a part is the name of the site. Linear in the title, but
/// for its parts, of which a dozen count.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

struct TitleEvidence {
  std::vector<std::string> headings;  ///< <h1>, <h2>: what is one of them whole is not cut
  std::vector<std::string> titles;    ///< og:title, JSON-LD: may name the site themselves
  std::vector<std::string> sections;  ///< "article:section"
  std::vector<std::string> sites;     ///< its names, as stated: og:site_name, the publisher
  std::string url;                    ///< of the page; "" where it is not known
};

[[nodiscard]] std::string headline_of(std::string_view title, const TitleEvidence& evidence);

/// What stands between such marks, a line without any whole.
[[nodiscard]] std::vector<std::string_view> title_segments(std::string_view line);

/// Whether `name` is the page's site: as stated, as its host, or as the known outlet that
/// publishes there.
[[nodiscard]] bool names_site(std::string_view name, const TitleEvidence& evidence);

}  // namespace readout::ingest
