// robots.txt: any bytes become rules; a question about any path has an answer, and the same one for
// each spelling of the path.
#include "cli/fetch/robots.hpp"

#include <cstdlib>
#include <string>

#include "fuzz/target.hpp"

namespace readout::test {

void fuzz(std::string_view bytes) {
  const cli::RobotsRules rules(bytes, "readout");
  if (rules.crawl_delay() && !(*rules.crawl_delay() >= 0)) std::abort();
  if (!rules.allows("/robots.txt")) std::abort();
  for (const std::string_view path :
       {"/", "/news/1.html?a=b", "/%D0%BE/*$", "/%", "/aaaaaaaaaab"}) {
    static_cast<void>(rules.allows(path));
  }
  if (rules.allows("/news/lake") != rules.allows("/%6E%65ws/lake")) std::abort();
  const std::string first_line(bytes.substr(0, bytes.find_first_of("\r\n")));
  static_cast<void>(rules.allows("/" + first_line));
}

}  // namespace readout::test
