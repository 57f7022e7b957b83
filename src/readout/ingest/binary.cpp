#include "readout/ingest/binary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "readout/ingest/charset.hpp"

namespace readout::ingest {
namespace {

using std::string_view_literals::operator""sv;

struct Magic {
  std::string_view bytes;
  std::size_t at;
  BinaryKind kind;
};

constexpr auto kToText = "convert it to text first";
constexpr auto kUnpack = "unpack it and give the files inside";

constexpr std::array kMagic = {
    Magic{"%PDF-"sv, 0, {"a PDF document", "convert it to text first, for example by pdftotext"}},
    Magic{"PK\x03\x04"sv,
          0,
          {"a ZIP archive or an office document", "unpack it, or save the document as plain text"}},
    Magic{"PK\x05\x06"sv, 0, {"an empty ZIP archive", kUnpack}},
    Magic{"\x1F\x8B"sv, 0, {"a gzip archive", kUnpack}},
    Magic{"BZh"sv, 0, {"a bzip2 archive", kUnpack}},
    Magic{"\xFD"
          "7zXZ\0"sv,
          0,
          {"an xz archive", kUnpack}},
    Magic{"\x28\xB5\x2F\xFD"sv, 0, {"a zstd archive", kUnpack}},
    Magic{"7z\xBC\xAF\x27\x1C"sv, 0, {"a 7z archive", kUnpack}},
    Magic{"Rar!\x1A\x07"sv, 0, {"a RAR archive", kUnpack}},
    Magic{"ustar"sv, 257, {"a tar archive", kUnpack}},
    Magic{"\x89PNG\r\n\x1A\n"sv, 0, {"a PNG image", kToText}},
    Magic{"\xFF\xD8\xFF"sv, 0, {"a JPEG image", kToText}},
    Magic{"GIF8"sv, 0, {"a GIF image", kToText}},
    Magic{"WEBP"sv, 8, {"a WebP image", kToText}},
    Magic{"WAVE"sv, 8, {"a sound file", kToText}},
    Magic{"ID3"sv, 0, {"a sound file", kToText}},
    Magic{"ftyp"sv, 4, {"a video file", kToText}},
    Magic{"OggS"sv, 0, {"an Ogg sound or video file", kToText}},
    Magic{"\x1A\x45\xDF\xA3"sv, 0, {"a Matroska video file", kToText}},
    Magic{"\x7F"
          "ELF"sv,
          0,
          {"a program (ELF)", "give a text instead"}},
    Magic{"MZ\x90\0"sv, 0, {"a program (Windows)", "give a text instead"}},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
          0,
          {"an old Microsoft Office document", "save it as plain text first"}},
    Magic{"{\\rtf"sv, 0, {"an RTF document", "save it as plain text first"}},
    Magic{"SQLite format 3\0"sv, 0, {"an SQLite database", "export the text first"}},
    Magic{"\0\x01\0\0\0"sv, 0, {"a font", "give a text instead"}},
    Magic{"wOF2"sv, 0, {"a font", "give a text instead"}},
};

bool is_stray_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool layout =
      byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\x1B';
  return (byte < 0x20 && !layout) || byte == 0x7F;
}

/// More than one control character in fifty is no text in any charset.
bool is_mostly_control(std::string_view bytes) {
  const auto control = std::count_if(bytes.begin(), bytes.end(), is_stray_control);
  return static_cast<std::size_t>(control) * 50 > bytes.size();
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
