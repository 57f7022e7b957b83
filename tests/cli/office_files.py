"""Office documents for tests, made of hand-written XML by zipfile. In: the inside of the body. Out: the file's bytes."""
import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = (f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:v="urn:schemas-microsoft-com:vml"')
CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{name}"/>{more}</w:style>' for i, name, more in (
        ("a0", "Normal", ""), ("a1", "Title", ""), ("a2", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("a3", "Our heading", '<w:basedOn w:val="a2"/>'), ("a4", "Quote", ""), ("a5", "List Bullet", ""),
        ("a6", "caption", ""), ("a7", "toc 1", ""), ("a8", "Loop", '<w:basedOn w:val="a9"/>'),
        ("a9", "Loop back", '<w:basedOn w:val="a8"/>'))) + (
    '<w:style w:type="character" w:styleId="c1"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>')


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside, style=None, properties=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = inside if inside.startswith("<") else run(inside)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inside}</w:p>"


def relations(pairs, office=OFFICE):
    inside = "".join(f'<Relationship Id="r{i}" Type="{office}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs))
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def pack(files, stored=(), method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else method)
    return out.getvalue()


def docx(body, core="", parts=None, main="document.xml", root="document"):
    """`parts`: kind of relationship -> (file name, root element, inside)."""
    parts = {"styles": ("styles.xml", "styles", STYLES), **(parts or {})}
    files = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relations([("officeDocument", f"word/{main}")]).replace(
            "</Relationships>",
            f'<Relationship Id="c" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'),
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
                             f'xmlns:dcterms="t">{core}</cp:coreProperties>',
        f"word/{main}": f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}><w:body>{body}</w:body></w:{root}>',
        f"word/_rels/{main}.rels": relations([(kind, part[0]) for kind, part in parts.items()]),
    }
    for name, element, inside in parts.values():
        files[f"word/{name}"] = f'<?xml version="1.0"?><w:{element} {NAMESPACES}>{inside}</w:{element}>'
    return pack(files)


def odt(body, styles="", automatic="", master="", meta="", mimetype="application/vnd.oasis.opendocument.text", more=None):
    spaces = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "style", "text", "table", "draw", "meta"))
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return pack({
        "mimetype": mimetype,
        "content.xml": f'<?xml version="1.0"?><office:document-content {spaces}><office:automatic-styles>{automatic}</office:automatic-styles>'
                       f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {spaces}><office:styles>{styles}</office:styles>"
                      f"<office:master-styles>{master}</office:master-styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta></office:document-meta>",
        **(more or {}),
    }, stored=("mimetype",))
