#include "readout/report/labels.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <unicode/locid.h>

#include "readout/model/names.hpp"
#include "readout/report/escape.hpp"

namespace readout::report {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::size_t digits(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

}  // namespace

std::string_view label(StatementKind kind) {
  switch (kind) {
    case StatementKind::direct:
      return "quoted";
    case StatementKind::partial:
      return "quoted in part";
    case StatementKind::indirect:
      return "reported";
    case StatementKind::pull_quote:
      return "set off";
    case StatementKind::turn:
      return "transcript";
    case StatementKind::joint:
      return "joint";
  }
  return "";
}

bool is_denied(const Statement& statement) {
  const bool own_words = statement.kind == StatementKind::direct ||
                         statement.kind == StatementKind::pull_quote ||
                         statement.kind == StatementKind::turn;
  return !own_words && statement.cue && statement.cue->strength == CueStrength::denying;
}

namespace {

constexpr std::string_view kDenied = "denied or refused";

/// What the reader must know of how the words stand in the source.
std::string_view manner_label(const Statement& statement) {
  return statement.free_indirect ? "carried on, not attributed in its own sentence"
                                 : label(statement.kind);
}

std::string denial(const Statement& statement, std::string_view text, std::string_view by) {
  return fmt::format("{}{} (“{}”)", kDenied, by, statement.cue->span.in(text));
}

}  // namespace

std::string told_by(const Statement& statement) {
  const bool handed_on = statement.speaker && statement.speaker->carrier;
  return handed_on ? ", as told by " + statement.speaker->carrier->name : std::string();
}

std::string spoken_by(const Statement& statement, const std::string& speaker,
                      std::string_view text) {
  if (statement.free_indirect) return "carried on from what " + speaker + " said";
  return (is_denied(statement) ? denial(statement, text, " by " + speaker) : "said by " + speaker) +
         told_by(statement);
}

std::string speaking(const Statement& statement, const std::string& speaker,
                     std::string_view text) {
  if (statement.free_indirect) return "the account going on from " + speaker + "’s words";
  if (!is_denied(statement)) return speaker + " saying";
  return fmt::format("{} denying or refusing (“{}”)", speaker, statement.cue->span.in(text));
}

std::string manner(const Statement& statement, std::string_view text) {
  return is_denied(statement) ? denial(statement, text, "") : std::string(manner_label(statement));
}

std::string manner_beside_cue(const Statement& statement) {
  const std::string_view kind = manner_label(statement);
  return is_denied(statement) ? fmt::format("{}, {}", kDenied, kind) : std::string(kind);
}

std::string_view label(CircumstanceKind kind) {
  switch (kind) {
    case CircumstanceKind::initiative:
      return "At whose request";
    case CircumstanceKind::form:
      return "Form of the talk";
    case CircumstanceKind::duration:
      return "Length of the talk";
    case CircumstanceKind::place:
      return "Place";
    case CircumstanceKind::first_named:
      return "Named first";
    case CircumstanceKind::published:
      return "Published";
    case CircumstanceKind::length:
      return "Length of the account";
    case CircumstanceKind::first_topics:
      return "Begins with";
  }
  return "";
}

std::string label(Relation relation) {
  return words_of_code(name(relation));
}

std::string label(Rejection reason, double threshold) {
  switch (reason) {
    case Rejection::nothing_in_common:
      return "nothing in common";
    case Rejection::another_speaker:
      return "another speaker";
    case Rejection::denies:
      return "denied on one side";
    case Rejection::nearer_elsewhere:
      return "goes better with row";
    case Rejection::below_threshold:
      return "below " + score_label(threshold);
    case Rejection::weak_as_a_whole:
      return "near one statement, not the row";
    case Rejection::set_apart:
      return "set apart by hand";
  }
  return "";
}

Relation reversed(Relation relation) {
  if (relation == Relation::condensed) return Relation::expanded;
  if (relation == Relation::expanded) return Relation::condensed;
  return relation;
}

std::string words_of_code(std::string_view code) {
  std::string out(code);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return out;
}

std::string order_label(const PointOrder& order) {
  constexpr std::size_t kFewestPoints = 3;
  constexpr double kSame = 0.95;
  constexpr double kNearlySame = 0.7;
  constexpr double kPartly = 0.3;
  std::size_t most = 0;
  for (const OrderOfTwo& two : order.pairs) most = std::max(most, two.points);
  if (!order.tau || most < kFewestPoints) return {};
  const double tau = *order.tau;
  const std::string_view words = tau >= kSame         ? "the same order"
                                 : tau >= kNearlySame ? "nearly the same order"
                                 : tau >= kPartly     ? "partly the same order"
                                 : tau > -kPartly     ? "orders of their own"
                                                      : "opposite orders";
  const std::string shown = (tau < 0 ? "−" : "") + score_label(std::abs(tau));
  return fmt::format("told in {}: tau {}, {}", words, shown,
                     counted(order.crossings, "link crosses", "links cross"));
}

std::string corrections_label(const Method& method) {
  if (method.corrections == 0) return {};
  std::string out = counted(method.corrections, "correction", "corrections");
  const std::size_t rest = method.corrections - method.corrections_applied;
  return rest == 0 ? out : out + fmt::format(", {} of them not applied", grouped(rest));
}

std::string score_label(double score) {
  std::string out = fmt::format("{:.2f}", score);
  return out.starts_with("0.") ? out.substr(1) : out;
}

std::string grouped(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) {
    at -= 3;
    out.insert(at, 1, ',');
  }
  return out;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(number), number == 1 ? one : many);
}

std::string date_label(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  const std::size_t month = digits(iso.substr(5, 2));
  const std::size_t day = digits(iso.substr(8, 2));
  if (month < 1 || month > kMonths.size() || day < 1) return std::string(iso);
  return fmt::format("{} {} {}", day, kMonths.at(month - 1), iso.substr(0, 4));
}

std::string language_label(std::string_view tag) {
  const std::string known = language_tag(tag);
  if (known.empty()) return "language unknown";
  icu::UnicodeString shown;
  icu::Locale(known.c_str()).getDisplayName(icu::Locale::getEnglish(), shown);
  std::string out;
  shown.toUTF8String(out);
  return out;
}

std::vector<std::string> source_names(const Comparison& comparison) {
  std::map<std::string, std::size_t> outlets;
  std::map<std::pair<std::string, std::string>, std::size_t> editions;
  for (const Source& source : comparison.sources) {
    ++outlets[source.document.outlet];
    ++editions[{source.document.outlet, language_tag(source.document)}];
  }
  std::map<std::pair<std::string, std::string>, std::size_t> met;
  std::vector<std::string> out;
  for (const Source& source : comparison.sources) {
    const Document& document = source.document;
    const std::pair edition{document.outlet, language_tag(document)};
    std::string name = document.outlet;
    if (outlets[document.outlet] > editions[edition]) {
      name += " (" + language_label(language_tag(document)) + ")";
    }
    if (editions[edition] > 1) name += " " + std::to_string(++met[edition]);
    out.push_back(std::move(name));
  }
  return out;
}

std::string source_label(const Document& document) {
  std::string out = document.kind.empty() ? std::string() : document.kind + " · ";
  return out + language_label(language_tag(document)) + " · " +
         counted(document.words, "word", "words");
}

}  // namespace readout::report
