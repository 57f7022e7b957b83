// Tunes the weights of the sentence alignment on gold: coordinate by coordinate, as long as strict
// F1 rises. Prints the weights that differ from the shipped ones.
//
//     lines_tune ENCODER ROUNDS < documents
//
// `documents`: a line each, "GROUP WEIGHT monotone|free A LANGUAGE B LANGUAGE GOLD", tab-separated;
// what is maximised is the weighted sum of the groups' F1.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "readout/align/lines.hpp"
#include "readout/encode/threads.hpp"

namespace {

using namespace readout;

struct Text {
  std::vector<std::string> lines;
  std::vector<std::string_view> views;
  std::string language;
};

using Link = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

struct Item {
  std::string group;
  bool monotone = false;
  Text a, b;
  std::set<Link> gold;
};

Text read_text(const std::string& path, const std::string& language) {
  Text text;
  text.language = language;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) text.lines.push_back(line);
  for (const std::string& line : text.lines) text.views.push_back(line);
  return text;
}

std::vector<std::size_t> numbers(const std::string& typed) {
  std::vector<std::size_t> out;
  std::string digits;
  for (const char c : typed + ",") {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (!digits.empty()) {
      out.push_back(std::stoul(std::exchange(digits, "")));
    }
  }
  return out;
}

bool shares(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  return std::ranges::any_of(
      a, [&](std::size_t line) { return std::ranges::find(b, line) != b.end(); });
}

std::set<Link> read_gold(const std::string& path) {
  std::set<Link> gold;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t colon = line.find(':');
    Link link{numbers(line.substr(0, colon)), numbers(line.substr(colon + 1))};
    if (!link.first.empty() && !link.second.empty()) gold.insert(std::move(link));
  }
  return gold;
}

/// The vectors of a text are made once.
class Remembering final : public encode::Encoder {
 public:
  explicit Remembering(std::unique_ptr<encode::Encoder> encoder) : encoder_(std::move(encoder)) {}
  [[nodiscard]] std::string name() const override { return encoder_->name(); }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t jobs) const override {
    const std::lock_guard lock(mutex_);
    std::vector<std::string_view> fresh;
    for (const std::string_view text : texts) {
      if (!known_.contains(std::string(text))) fresh.push_back(text);
    }
    auto made = encoder_->encode(fresh, jobs);
    if (!made) return made.error();
    if (made.value().dimension() == 0) return encode::Vectors(texts.size(), 0);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      const auto row = made.value().row(i);
      known_[std::string(fresh[i])].assign(row.begin(), row.end());
    }
    encode::Vectors vectors(texts.size(), known_.begin()->second.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::ranges::copy(known_.at(std::string(texts[i])), vectors.row(i).begin());
    }
    return vectors;
  }

 private:
  std::unique_ptr<encode::Encoder> encoder_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::vector<float>> known_;
};

class Tuner {
 public:
  Tuner(std::unique_ptr<encode::Encoder> encoder, std::istream& documents)
      : encoder_(std::move(encoder)) {
    for (std::string line; std::getline(documents, line);) {
      std::vector<std::string> fields;
      std::istringstream stream(line);
      for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
      if (fields.size() != 8) continue;
      shares_[fields[0]] = std::stod(fields[1]);
      items_.push_back({fields[0], fields[2] == "monotone", read_text(fields[3], fields[4]),
                        read_text(fields[5], fields[6]), read_gold(fields[7])});
      for (Text* text : {&items_.back().a, &items_.back().b}) {
        text->views.assign(text->lines.begin(), text->lines.end());
      }
    }
    for (Item& item : items_) {
      item.a.views.assign(item.a.lines.begin(), item.a.lines.end());
      item.b.views.assign(item.b.lines.begin(), item.b.lines.end());
    }
  }

  /// The logarithm of the odds that a link told, and whether it shares a line on both sides with
  /// one of the gold.
  struct Outcome {
    double told = 0;
    bool right = false;
  };

  double score(const align::LineWeights& weights, bool print = false,
               std::vector<Outcome>* outcomes = nullptr) const {
    struct Count {
      double right = 0, found = 0, gold = 0;
      std::vector<Outcome> outcomes;
    };
    std::vector<Count> counts(items_.size());
    encode::share_out(items_.size(), 1, std::thread::hardware_concurrency(), [&] {
      return [&](std::size_t i) {
        const Item& item = items_[i];
        align::LinesOptions options;
        options.monotone = item.monotone;
        options.encoder = encoder_.get();
        options.weights = &weights;
        const auto links =
            align::align_lines({item.a.views, item.a.language}, {item.b.views, item.b.language},
                               lexicon::shipped(), options);
        counts[i].gold = static_cast<double>(item.gold.size());
        for (const LineLink& link : links.value()) {
          if (link.a.empty() || link.b.empty()) continue;
          Link found;
          for (std::size_t a = link.a.begin; a < link.a.end; ++a) found.first.push_back(a);
          for (std::size_t b = link.b.begin; b < link.b.end; ++b) found.second.push_back(b);
          const bool right = item.gold.contains(found);
          ++counts[i].found;
          if (right) ++counts[i].right;
          const bool lax = std::ranges::any_of(item.gold, [&](const Link& gold) {
            return shares(gold.first, found.first) && shares(gold.second, found.second);
          });
          counts[i].outcomes.push_back({std::log(link.score / (1 - link.score)), lax});
        }
      };
    });
    std::map<std::string, Count> groups;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      Count& group = groups[items_[i].group];
      group.right += counts[i].right;
      group.found += counts[i].found;
      group.gold += counts[i].gold;
      if (outcomes == nullptr) continue;
      for (const Outcome& outcome : counts[i].outcomes) {
        if (std::isfinite(outcome.told)) outcomes->push_back(outcome);
      }
    }
    double sum = 0;
    for (const auto& [name, group] : groups) {
      const double f1 = 2 * group.right / std::max(1.0, group.found + group.gold);
      if (print) std::printf("  %-20s %.4f\n", name.c_str(), f1);
      sum += shares_.at(name) * f1;
    }
    return sum;
  }

 private:
  Remembering encoder_ref() = delete;
  struct Holder {
    explicit Holder(std::unique_ptr<encode::Encoder> encoder) : remembering(std::move(encoder)) {}
    const encode::Encoder* get() const { return &remembering; }
    Remembering remembering;
  };
  Holder encoder_;
  std::vector<Item> items_;
  std::map<std::string, double> shares_;
};

struct Named {
  const char* name;
  double align::LineWeights::*weight;
  double step;
};

constexpr Named kTuned[] = {
    {"lexical", &align::LineWeights::lexical, 0.1},
    {"length", &align::LineWeights::length, 0.25},
    {"length_spread", &align::LineWeights::length_spread, 0.05},
    {"length_spread_short", &align::LineWeights::length_spread_short, 0.5},
    {"stops", &align::LineWeights::stops, 0.25},
    {"joint_small", &align::LineWeights::joint_small, 0.5},
    {"joint_open", &align::LineWeights::joint_open, 0.5},
    {"pair", &align::LineWeights::pair, 0.5},
    {"two_one", &align::LineWeights::two_one, 0.5},
    {"two_two", &align::LineWeights::two_two, 0.5},
    {"three_one", &align::LineWeights::three_one, 0.5},
    {"four_one", &align::LineWeights::four_one, 0.5},
    {"three_two", &align::LineWeights::three_two, 0.5},
    {"gap", &align::LineWeights::gap, 0.25},
    {"vector", &align::LineWeights::vector, 2},
    {"vector_least", &align::LineWeights::vector_least, 0.02},
    {"moved_least", &align::LineWeights::moved_least, 0.5},
};

/// Logistic regression by Newton's method, and the Brier score that it leaves.
void print_calibration(const std::vector<Tuner::Outcome>& outcomes) {
  double offset = 0;
  double factor = 0.1;
  const auto probability = [&](double told) { return 1 / (1 + std::exp(-offset - factor * told)); };
  for (int step = 0; step < 50; ++step) {
    double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
    for (const auto& [told, right] : outcomes) {
      const double p = probability(told);
      const double error = (right ? 1 : 0) - p;
      g0 += error;
      g1 += error * told;
      h00 += p * (1 - p);
      h01 += p * (1 - p) * told;
      h11 += p * (1 - p) * told * told;
    }
    const double determinant = h00 * h11 - h01 * h01;
    offset += (h11 * g0 - h01 * g1) / determinant;
    factor += (h00 * g1 - h01 * g0) / determinant;
  }
  double brier = 0;
  for (const auto& [told, right] : outcomes) {
    const double error = (right ? 1 : 0) - probability(told);
    brier += error * error / static_cast<double>(outcomes.size());
  }
  std::printf("score_offset = %g\nscore_factor = %g\nBrier score %.4f\n", offset, factor, brier);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  auto encoder = encode::open_encoder(argv[1]);
  if (!encoder) {
    std::cerr << encoder.error().message << "\n";
    return 3;
  }
  const Tuner tuner(std::move(encoder).value(), std::cin);
  align::LineWeights weights =
      std::string_view(argv[1]) == "none" ? align::LineWeights() : align::weights_with_vectors();
  double best = tuner.score(weights, true);
  std::printf("%.4f\n", best);
  for (int round = 0; round < std::atoi(argv[2]); ++round) {
    const double before = best;
    for (const Named& named : kTuned) {
      for (const double direction : {1.0, -1.0}) {
        for (double step = named.step * 2; step >= named.step / 2; step /= 2) {
          for (;;) {
            align::LineWeights tried = weights;
            tried.*named.weight += direction * step;
            const double score = tuner.score(tried);
            if (score <= best + 1e-6) break;
            best = score;
            weights = tried;
            std::printf("%.4f %s %.3f\n", best, named.name, weights.*named.weight);
            std::fflush(stdout);
          }
        }
      }
    }
    if (best <= before + 1e-6) break;
  }
  weights.score_offset = 0;
  weights.score_factor = 1;
  std::vector<Tuner::Outcome> outcomes;
  tuner.score(weights, true, &outcomes);
  print_calibration(outcomes);
  for (const Named& named : kTuned) std::printf("%s = %g\n", named.name, weights.*named.weight);
}
