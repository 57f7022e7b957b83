#include "readout/ingest/binary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "readout/ingest/charset.hpp"

namespace readout::ingest {
namespace {

/// A literal with the NUL bytes in it.
template <std::size_t N>
constexpr std::string_view raw(const char (&literal)[N]) {
  return {literal, N - 1};
}

struct Magic {
  std::string_view bytes;
  std::size_t at;
  BinaryKind kind;
};

constexpr auto kToText = "convert it to text first";
constexpr auto kUnpack = "unpack it and give the files inside";

constexpr std::array kMagic = {
    Magic{
        raw("%PDF-"), 0, {"a PDF document", "convert it to text first, for example by pdftotext"}},
    Magic{raw("PK\x03\x04"),
          0,
          {"a ZIP archive or an office document", "unpack it, or save the document as plain text"}},
    Magic{raw("PK\x05\x06"), 0, {"an empty ZIP archive", kUnpack}},
    Magic{raw("\x1F\x8B"), 0, {"a gzip archive", kUnpack}},
    Magic{raw("BZh"), 0, {"a bzip2 archive", kUnpack}},
    Magic{raw("\xFD"
              "7zXZ\0"),
          0,
          {"an xz archive", kUnpack}},
    Magic{raw("\x28\xB5\x2F\xFD"), 0, {"a zstd archive", kUnpack}},
    Magic{raw("7z\xBC\xAF\x27\x1C"), 0, {"a 7z archive", kUnpack}},
    Magic{raw("Rar!\x1A\x07"), 0, {"a RAR archive", kUnpack}},
    Magic{raw("ustar"), 257, {"a tar archive", kUnpack}},
    Magic{raw("\x89PNG\r\n\x1A\n"), 0, {"a PNG image", kToText}},
    Magic{raw("\xFF\xD8\xFF"), 0, {"a JPEG image", kToText}},
    Magic{raw("GIF8"), 0, {"a GIF image", kToText}},
    Magic{raw("WEBP"), 8, {"a WebP image", kToText}},
    Magic{raw("WAVE"), 8, {"a sound file", kToText}},
    Magic{raw("ID3"), 0, {"a sound file", kToText}},
    Magic{raw("ftyp"), 4, {"a video file", kToText}},
    Magic{raw("OggS"), 0, {"an Ogg sound or video file", kToText}},
    Magic{raw("\x1A\x45\xDF\xA3"), 0, {"a Matroska video file", kToText}},
    Magic{raw("\x7F"
              "ELF"),
          0,
          {"a program (ELF)", "give a text instead"}},
    Magic{raw("MZ\x90\0"), 0, {"a program (Windows)", "give a text instead"}},
    Magic{raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
          0,
          {"an old Microsoft Office document", "save it as plain text first"}},
    Magic{raw("{\\rtf"), 0, {"an RTF document", "save it as plain text first"}},
    Magic{raw("filedesc://"),
          0,
          {"a web archive of the old kind (ARC)",
           "make a WARC file of it, for example by warcio recompress"}},
    Magic{raw("SQLite format 3\0"), 0, {"an SQLite database", "export the text first"}},
    Magic{raw("\0\x01\0\0\0"), 0, {"a font", "give a text instead"}},
    Magic{raw("wOF2"), 0, {"a font", "give a text instead"}},
};

bool is_stray_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool layout =
      byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\x1B';
  return (byte < 0x20 && !layout) || byte == 0x7F;
}

/// Whether one of eight bytes is below a space or is DEL: most runs of a text hold none.
bool holds_control(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = 0x80 * kOnes;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  const std::uint64_t below_space = (word - 0x20 * kOnes) & ~word;
  const std::uint64_t del = word ^ (0x7F * kOnes);
  return ((below_space | ((del - kOnes) & ~del)) & kHighs) != 0;
}

/// More than one control character in fifty is no text in any charset.
bool is_mostly_control(std::string_view bytes) {
  constexpr std::size_t kRun = sizeof(std::uint64_t);
  std::size_t control = 0;
  std::size_t at = 0;
  const auto count = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (is_stray_control(bytes[at])) ++control;
    }
  };
  while (at + kRun <= bytes.size()) {
    if (holds_control(bytes.data() + at)) {
      count(at + kRun);
    } else {
      at += kRun;
    }
  }
  count(bytes.size());
  return control * 50 > bytes.size();
}

}  // namespace

std::optional<BinaryKind> binary_kind(std::string_view bytes) {
  for (const Magic& magic : kMagic) {
    if (bytes.size() > magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) {
      return magic.kind;
    }
  }
  if (is_utf16(bytes)) return std::nullopt;
  if (is_mostly_control(bytes)) {
    return BinaryKind{"a binary file, not a text", "convert it to text first"};
  }
  return std::nullopt;
}

}  // namespace readout::ingest
