/// Kinds of input that no file has, which make the reader fail in every way it can: what the tests
/// ask for to see that the program outlives it.
#pragma once
#include <string_view>

#include "reader/formats.hpp"

namespace readout::reader {

/// Never answers, and takes no processor time.
Loss hang(const ingest::wire::Question&, std::string_view, Reply&);
/// Never answers, and takes all the processor time there is.
Loss spin(const ingest::wire::Question&, std::string_view, Reply&);
/// Takes memory until there is none.
Loss allocate(const ingest::wire::Question&, std::string_view, Reply&);
Loss abort_now(const ingest::wire::Question&, std::string_view, Reply&);
/// Answers, and ends before the next question.
Loss leave(const ingest::wire::Question&, std::string_view, Reply&);
/// Answers without end, past the reply's limits.
Loss flood(const ingest::wire::Question&, std::string_view, Reply&);
/// Tries the network, other processes and programs, the terminal and the writing of files: a loss
/// that lists what it could.
Loss escape(const ingest::wire::Question&, std::string_view, Reply&);

}  // namespace readout::reader
