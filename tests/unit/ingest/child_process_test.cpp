// Programs of the system as children: how they end, and what they leave running.
#include "readout/ingest/child_process.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>

using namespace readout::ingest;
using namespace std::chrono_literals;

namespace {

constexpr ExchangeLimits kLimits{1024, 10, 10};

std::unique_ptr<ChildProcess> shell(const std::string& script) {
  auto started = ChildProcess::start({"/bin/sh", "-c", script});
  REQUIRE(started.ok());
  return std::move(started).value();
}

/// Whether a process is there and has not ended: its state in /proc.
bool runs(const std::string& id) {
  std::ifstream file("/proc/" + id + "/stat");
  std::string number;
  std::string name;
  char state = 'Z';
  file >> number >> name >> state;
  return state != 'Z' && state != 'X';
}

bool ends_soon(const std::string& id) {
  for (int i = 0; i < 200 && runs(id); ++i) std::this_thread::sleep_for(10ms);
  return !runs(id);
}

/// Ignored while it lives, as some programs that start others have it.
struct IgnoredChildren {
  IgnoredChildren() { std::signal(SIGCHLD, SIG_IGN); }
  ~IgnoredChildren() { std::signal(SIGCHLD, SIG_DFL); }
  IgnoredChildren(const IgnoredChildren&) = delete;
  IgnoredChildren& operator=(const IgnoredChildren&) = delete;
  IgnoredChildren(IgnoredChildren&&) = delete;
  IgnoredChildren& operator=(IgnoredChildren&&) = delete;
};

}  // namespace

TEST_CASE("a child's status is told, and that it is not known is no success") {
  const auto end = [] {
    const auto child = shell("exit 3");
    CHECK(child->exchange("", "", true, kLimits, [](std::string_view) { return false; }) ==
          ExchangeEnd::closed);
    return child->finish(5s);
  };
  const auto status = end();
  REQUIRE(status);
  CHECK(WEXITSTATUS(*status) == 3);
  CHECK(describe_status(status) == "made its reader end with 3");
  const IgnoredChildren ignored;
  CHECK_FALSE(end());
  CHECK(describe_status(end()) == "made its reader end, the system does not say how");
}

TEST_CASE("what a child started ends with it, whether it ended or was killed") {
  for (const std::string after : {"exit 0", "sleep 600"}) {
    const auto child = shell("sleep 600 & echo $!; " + after);
    std::string id;
    const auto take = [&](std::string_view run) {
      id += run;
      return id.ends_with('\n');
    };
    CHECK(child->exchange("", "", false, kLimits, take) == ExchangeEnd::satisfied);
    id.pop_back();
    CHECK(runs(id));
    CHECK(child->finish(200ms));
    CHECK(ends_soon(id));
  }
}

TEST_CASE("both halves of the input come, one behind the other") {
  const auto child = shell("cat");
  const std::string large(std::size_t{1} << 20U, 'x');
  std::size_t count = 0;
  std::string first;
  const auto take = [&](std::string_view run) {
    if (first.empty()) first = run.substr(0, 3);
    count += run.size();
    return false;
  };
  CHECK(child->exchange("ab", large, true, {large.size() + 2, 10, 10}, take) ==
        ExchangeEnd::closed);
  CHECK(first == "abx");
  CHECK(count == large.size() + 2);
}
