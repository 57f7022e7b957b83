#include "readout/extract/signatures.hpp"

#include "readout/extract/heads.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kMostWords = 14;

class SignatureFinder {
 public:
  SignatureFinder(const Reading& reading, const Cast& cast, const CueFinder& cues,
                  const std::vector<Unit>& units)
      : reading_(reading), cast_(cast), cues_(cues), units_(units) {}

  /// The name that a unit signs the unit before it with; empty where it signs nothing.
  [[nodiscard]] TokenRange signer(std::size_t u) const {
    const Unit& unit = units_[u];
    if (u == 0 || !unit.quotations.empty() || !may_sign(u)) return {};
    TokenRange line = unit.tokens;
    while (!line.empty() && !reading_.is_word(line.first)) ++line.first;
    if (line.empty() || reading_.words_in(reading_.span_of(line)) > kMostWords) return {};
    if (!cues_.in(line).empty()) return {};
    const std::vector<Head> heads = heads_of(reading_, cast_, line);
    if (heads.size() != 1 || heads[0].tokens.first > line.first + 1) return {};
    // «— Пункт первый»: one word with a capital may be anything.
    const bool unknown = heads[0].identity.kind == ActorClass::unknown;
    if (is_line_of_its_own(u) && !is_signature_line(line, heads[0])) return {};
    if (unknown && heads[0].identity.name.find(' ') == std::string::npos) return {};
    return heads[0].tokens;
  }

  /// Whether a unit above a signature belongs to what it signs: its block, or set-off blocks in a
  /// row.
  [[nodiscard]] bool goes_on_above(std::size_t signature, std::size_t u) const {
    if (units_[u].block == units_[signature - 1].block) return true;
    return is_set_off(units_[u].block) && is_set_off(units_[u + 1].block) &&
           units_[u].block + 1 >= units_[u + 1].block;
  }

 private:
  [[nodiscard]] bool is_set_off(std::size_t block) const {
    const BlockKind kind = reading_.document.blocks[block].kind;
    return kind == BlockKind::block_quote || kind == BlockKind::pull_quote;
  }

  /// By its place: a dash at the start behind a quotation, or the last line of one's markup.
  [[nodiscard]] bool may_sign(std::size_t u) const {
    const Unit& unit = units_[u];
    const Unit& before = units_[u - 1];
    const bool last_of_block = u + 1 == units_.size() || units_[u + 1].block != unit.block;
    if (!last_of_block || unit.block > before.block + 1) return false;
    const bool dash = reading_.is_mark(unit.tokens.first, {"-", "\u2013", "\u2014", "\u2015"});
    const bool quoted = is_set_off(before.block) || !before.quotations.empty();
    if (!quoted) return false;
    return dash || (is_set_off(unit.block) && is_set_off(before.block)) || is_line_of_its_own(u);
  }

  /// A paragraph without a dash below one that is nothing but a quotation.
  [[nodiscard]] bool is_line_of_its_own(std::size_t u) const {
    const Unit& unit = units_[u];
    const Unit& before = units_[u - 1];
    const auto is_paragraph = [&](const Unit& each) {
      return reading_.document.blocks[each.block].kind == BlockKind::paragraph;
    };
    return before.block != unit.block && is_paragraph(unit) && is_paragraph(before) &&
           before.quotations.size() == 1 && reading_.is_word(unit.tokens.first) &&
           reading_.words_in(reading_.span_of(before.tokens)) ==
               reading_.words_in(reading_.quotations[before.quotations.front()].outer);
  }

  /// "Ilda Maren, President of Varland": a full name, what its bearer is, and no full stop.
  [[nodiscard]] bool is_signature_line(TokenRange line, const Head& head) const {
    return head.tokens.first == line.first && head.tokens.size() > 1 &&
           !reading_.is_mark(line.end - 1, {".", "?", "!", ":", "\u3002"}) &&
           (head.tokens.end == line.end || reading_.is_mark(head.tokens.end, {",", "("}));
  }

  const Reading& reading_;
  const Cast& cast_;
  const CueFinder& cues_;
  const std::vector<Unit>& units_;
};

}  // namespace

Signatures find_signatures(const Reading& reading, const Cast& cast, const CueFinder& cues,
                           const std::vector<Unit>& units) {
  const SignatureFinder finder(reading, cast, cues, units);
  Signatures signatures{std::vector<TokenRange>(units.size()), std::vector<bool>(units.size())};
  for (std::size_t u = 1; u < units.size(); ++u) {
    const TokenRange signer = finder.signer(u);
    if (signer.empty()) continue;
    signatures.is_signature[u] = true;
    for (std::size_t above = u; above-- > 0 && finder.goes_on_above(u, above);) {
      if (signatures.is_signature[above]) break;
      signatures.signer_of[above] = signer;
    }
  }
  return signatures;
}

}  // namespace readout::extract
