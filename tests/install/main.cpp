#include <cstdio>

#include "readout/compare/compare.hpp"
#include "readout/ingest/ingest.hpp"

int main() {
  auto a =
      readout::ingest::ingest_bytes("“It is good,” said President Ilda Maren.", "a", {"A", "en"});
  auto b = readout::ingest::ingest_bytes("Maren said it was good.", "b", {"B", "en"});
  if (!a || !b) return 1;
  const auto result =
      readout::compare::compare({}, {a.value(), b.value()}, readout::lexicon::shipped());
  std::printf("%zu statements\n", result.statements.size());
  return result.statements.empty() ? 1 : 0;
}
