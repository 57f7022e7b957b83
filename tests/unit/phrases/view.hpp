/// Texts as the phrases room reads them, for tests: documents that stay where they are, with what
/// is found in them.
#pragma once
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "readout/phrases/source_view.hpp"

namespace readout::test {

class Views {
 public:
  Views& add(std::string language, std::string text) {
    Document& document = documents_.emplace_back();
    document.language = std::move(language);
    document.text = std::move(text);
    document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}});
    analyses_.push_back(text::analyse(document));
    named_.push_back(lexicon::find_named(document.text, analyses_.back(),
                                         lexicon::ActorIndex(lexicon::shipped()), ""));
    views_.push_back({&document, &analyses_.back(), &named_.back()});
    return *this;
  }

  [[nodiscard]] const std::vector<phrases::SourceView>& all() const { return views_; }
  [[nodiscard]] const std::string& text(std::size_t i) const { return documents_[i].text; }

 private:
  std::deque<Document> documents_;
  std::deque<text::Analysis> analyses_;
  std::deque<lexicon::Named> named_;
  std::vector<phrases::SourceView> views_;
};

}  // namespace readout::test
