/// What tells whether labels ("Maren: …") are those of speakers: how the words behind them look.
///
/// In: a reading and its labels in order. Out: yes or no, or the words behind a label. Private to
/// turn_labels.cpp. Cost: linear in the text.
#pragma once
#include <string>
#include <vector>

#include "readout/extract/turn_labels.hpp"

namespace readout::extract {

/// Folded, to compare labels.
[[nodiscard]] std::string label_text(const Reading& reading, const Label& label);
/// Where the words behind a label end: at the next label, or with the document.
[[nodiscard]] Span turn_of(const Reading& reading, const std::vector<Label>& labels,
                           std::size_t index);
[[nodiscard]] bool opens_speech(const Reading& reading, const std::vector<Label>& labels);
[[nodiscard]] bool is_in_headline(const Reading& reading, const Label& label);
[[nodiscard]] bool are_spoken(const Reading& reading, const std::vector<Label>& labels);
[[nodiscard]] bool is_interview(const Reading& reading, const std::vector<Label>& labels);
/// "记者：大坝安全吗？" and right below it "毛岚：是安全的。", be it only once: who answers, in a
/// language whose names look like other words.
void mark_answerers(const Reading& reading, std::vector<Label>& labels);

/// "Maren: We can find a way", over a paragraph that tells what Maren said: a subheading. `said`
/// stands behind the colon, in the block.
[[nodiscard]] bool is_told_of_below(const Reading& reading, TokenRange label, Span said,
                                    std::size_t block);

}  // namespace readout::extract
