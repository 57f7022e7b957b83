#include "readout/report/templates.hpp"

#include <sstream>

#include "readout/report/escape.hpp"
#include "readout/report/files.hpp"

namespace readout::report {
namespace {

class WatchedContext : public kainjow::mustache::context<std::string> {
 public:
  WatchedContext(const Data* data, std::string place, TagUse& use)
      : context(data), place_(std::move(place)), use_(use) {}

  [[nodiscard]] const Data* get(const std::string& name) const override {
    const Data* found = context::get(name);
    use_.asked.insert(place_ + name);
    if (found == nullptr) use_.missing.insert(place_ + name);
    return found;
  }

 private:
  std::string place_;
  TagUse& use_;
};

}  // namespace

kainjow::mustache::mustache& Renderer::parsed(const std::string& name) {
  auto found = parsed_.find(name);
  if (found == parsed_.end()) {
    auto bytes = file_in(embedded::report_files(), "templates/" + name + ".mustache");
    if (bytes.ends_with('\n')) bytes.remove_suffix(1);  // a quotation must not end in a blank
    found = parsed_.emplace(name, std::string(bytes)).first;
    found->second.set_custom_escape([](const std::string& text) { return escape_html(text); });
  }
  return found->second;
}

std::string Renderer::render(const std::string& name, const Data& data) {
  kainjow::mustache::mustache& page = parsed(name);
  if (use_ == nullptr) return page.render(data);
  WatchedContext context(&data, name + ":", *use_);
  std::ostringstream out;
  page.render(context, out);
  return out.str();
}

}  // namespace readout::report
