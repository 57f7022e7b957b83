#include "readout/encode/http.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "readout/encode/embeddings_json.hpp"
#include "readout/encode/endpoint.hpp"
#include "readout/encode/excerpt.hpp"
#include "readout/encode/http_post.hpp"
#include "readout/encode/threads.hpp"

namespace readout::encode {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

/// Rows of all texts that were sent, in order; or the first error, by the texts' order.
class Answers {
 public:
  explicit Answers(std::size_t texts) : rows_(texts) {}

  void put(std::size_t first, std::vector<Row> rows) {
    std::ranges::move(rows, rows_.begin() + static_cast<std::ptrdiff_t>(first));
  }
  void fail(std::size_t first, Error error) {
    const std::scoped_lock lock(mutex_);
    if (error_ && error_at_ < first) return;
    error_ = std::move(error);
    error_at_ = first;
  }
  /// Whether a request is vain, as one before it failed.
  [[nodiscard]] bool vain(std::size_t first) {
    const std::scoped_lock lock(mutex_);
    return error_ && error_at_ < first;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
  std::mutex mutex_;
  std::optional<Error> error_;
  std::size_t error_at_ = 0;
};

class HttpEncoder final : public Encoder {
 public:
  explicit HttpEncoder(Endpoint endpoint) : endpoint_(std::move(endpoint)) {}

  [[nodiscard]] std::string name() const override {
    return endpoint_.model.empty() ? endpoint_.shown
                                   : fmt::format("{} at {}", endpoint_.model, endpoint_.shown);
  }

  [[nodiscard]] Result<Vectors> encode(std::span<const std::string_view> texts,
                                       std::size_t jobs) const override {
    std::vector<std::size_t> places;
    std::vector<std::string_view> sent;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string_view text = beginning(texts[i]);
      if (is_blank(text)) continue;
      places.push_back(i);
      sent.push_back(text);
    }
    Answers answers(sent.size());
    const std::size_t requests = (sent.size() + kTextsARequest - 1) / kTextsARequest;
    share_out(requests, 1, jobs, [&] {
      return [&, post = HttpPost(endpoint_)](std::size_t request) mutable {
        const std::size_t first = request * kTextsARequest;
        if (!answers.vain(first)) ask(post, std::span(sent).subspan(first), first, answers);
      };
    });
    if (answers.error()) return *answers.error();
    return gathered(answers.rows(), places, texts.size());
  }

 private:
  void ask(HttpPost& post, std::span<const std::string_view> rest, std::size_t first,
           Answers& answers) const {
    const auto texts = rest.first(std::min(rest.size(), kTextsARequest));
    const auto answer = post.send(embeddings_request(texts, endpoint_.model));
    if (!answer) return answers.fail(first, answer.error());
    auto read = read_embeddings(answer.value(), texts.size());
    if (auto* rows = std::get_if<std::vector<Row>>(&read))
      answers.put(first, std::move(*rows));
    else
      answers.fail(first, unfit(std::get<Fault>(read).message));
  }

  [[nodiscard]] Result<Vectors> gathered(const std::vector<Row>& rows,
                                         std::span<const std::size_t> places,
                                         std::size_t count) const {
    Vectors vectors(count, rows.empty() ? 0 : rows.front().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].size() != vectors.dimension())
        return unfit("answers with embeddings of unequal length");
      std::ranges::copy(rows[i], vectors.row(places[i]).begin());
    }
    return vectors;
  }

  [[nodiscard]] Error unfit(std::string message) const {
    return {ErrorKind::input, endpoint_.shown, std::move(message),
            "check that the address is that of an embeddings endpoint, and the model behind #"};
  }

  Endpoint endpoint_;
};

}  // namespace

Result<std::unique_ptr<Encoder>> open_http(std::string_view which) {
  auto endpoint = parse_endpoint(which);
  if (!endpoint) return endpoint.error();
  return std::unique_ptr<Encoder>(std::make_unique<HttpEncoder>(std::move(endpoint).value()));
}

}  // namespace readout::encode
