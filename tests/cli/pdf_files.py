"""PDF files for tests, byte by byte. In: what stands where on each page. Out: the file's bytes."""
import zlib

FONTS = ("<< /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >> "
         "/B << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >> >>")
HEIGHT = 842


def pdf(objects, trailer=""):
    """`objects`: the bodies of object 1, the catalogue, and of those that follow."""
    out = b"%PDF-1.5\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body if isinstance(body, bytes) else body.encode("cp1252"))
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end.encode("latin-1")


def stream(content, more=""):
    content = content if isinstance(content, bytes) else content.encode("cp1252")
    return f"<< /Length {len(content)} {more} >>\nstream\n".encode() + content + b"\nendstream"


def show(left, top, text, size=12, font="F"):
    """One line of text whose base stands `top` points below the page's upper edge."""
    quoted = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {left} {HEIGHT - top} Td ({quoted}) Tj ET "


def column(lines, left=72, top=100, pitch=14, size=12):
    """Lines below each other; one that begins with spaces is indented by as many times six points."""
    return "".join(show(left + 6 * (len(line) - len(line.lstrip())), top + pitch * i, line.lstrip(), size)
                   for i, line in enumerate(lines) if line)


def pages(contents, title=None, trailer=""):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, FONTS]
    kids = []
    for content in contents:
        objects.append(stream(content))
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents {len(objects)} 0 R "
                       "/Resources << /Font 3 0 R >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    if title is not None:
        objects.append(f"<< /Title ({title}) >>")
        trailer += f" /Info {len(objects)} 0 R"
    return pdf(objects, trailer)


def nested_forms(levels, calls, inside):
    """A page that draws a form, which draws another `calls` times, `levels` deep."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
               f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents 4 0 R "
               f"/Resources << /Font {FONTS} /XObject << /X 5 0 R >> >> >>", stream("/X Do ")]
    for level in range(levels):
        innermost = level == levels - 1
        forms = "" if innermost else f"/XObject << /X {len(objects) + 2} 0 R >>"
        objects.append(stream(inside if innermost else "/X Do " * calls,
                              f"/Type /XObject /Subtype /Form /BBox [0 0 595 {HEIGHT}] /Resources << /Font {FONTS} {forms} >>"))
    return pdf(objects)


def nested_pages(levels, calls):
    """A tree of pages in which each branch is named `calls` times."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    for level in range(levels):
        kids = f"{len(objects) + 2} 0 R " * calls
        objects.append(f"<< /Type /Pages /Count {calls ** (levels - level)} /Kids [{kids}] >>")
    objects.append(f"<< /Type /Page /MediaBox [0 0 595 {HEIGHT}] /Contents {len(objects) + 2} 0 R /Resources << /Font {FONTS} >> >>")
    objects.append(stream(show(72, 100, "Maren met Reyk.")))
    return pdf(objects)


def packed_spaces(size):
    """A page whose drawing is `size` spaces, packed twice."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(size >> 20)) + packer.flush()
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents 4 0 R >>",
                stream(zlib.compress(packed, 9), "/Filter [/FlateDecode /FlateDecode]")])


def many_objects(count):
    """A stream of `count` objects that each name the next, reached from the page's resources."""
    inside = " ".join(f"<< /Next {i + 1} 0 R >>" for i in range(10, 10 + count))
    offsets, at = [], 0
    for i in range(10, 10 + count):
        offsets.append(f"{i} {at}")
        at += len(f"<< /Next {i + 1} 0 R >> ")
    head = " ".join(offsets) + " "
    packed = zlib.compress((head + inside).encode(), 9)
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Resources << /Font 10 0 R >> /Contents 4 0 R >>",
                stream(" "), stream(packed, f"/Type /ObjStm /N {count} /First {len(head)} /Filter /FlateDecode")])
