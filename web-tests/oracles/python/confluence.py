"""markdown-to-confluence, which publishes Markdown with Python-Markdown and its own extensions, offline."""

import logging
import struct
import zlib
from urllib.parse import unquote

from md2conf.collection import ConfluencePageCollection, ConfluenceUserCollection
from md2conf.converter import ConfluenceDocument
from md2conf.metadata import ConfluenceSiteMetadata
from md2conf.options import ProcessorOptions
from md2conf.scanner import Scanner

# What it cannot know without a site (languages of code, pages that are linked) it warns of.
logging.disable(logging.CRITICAL)

OPTIONS = ProcessorOptions(generated_by=None)
SITE = ConfluenceSiteMetadata("wiki.example", "/wiki/", "RUN")
# Numbers and states that the format keeps beside the words.
BESIDE = {"task-id", "task-uuid", "task-status"}


def _png():
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


PNG = _png()


class Confluence:
    """Reads one document after the other, each beside its pictures and no others: one that is not there is refused."""

    def __init__(self, folder):
        folder.mkdir()
        self._root = folder.resolve()
        self._known = set()
        (self._root / "page.md").touch()

    def understood(self, text, pictures):
        """What the page would say, pictures by their alternative text, and the pictures that it would attach."""
        self._lay(pictures)
        document = ConfluenceDocument(
            self._root / "page.md",
            Scanner().parse(text),
            OPTIONS,
            self._root,
            SITE,
            ConfluencePageCollection(),
            ConfluenceUserCollection(),
        )
        attached = {str(image.path.relative_to(self._root)) for image in document.images}
        return "".join(_words(document.root)), attached

    def _lay(self, pictures):
        wanted = {unquote(picture) for picture in pictures}
        for path in self._known - wanted:
            (self._root / path).unlink()
        for path in wanted - self._known:
            (self._root / path).parent.mkdir(parents=True, exist_ok=True)
            (self._root / path).write_bytes(PNG)
        self._known = wanted


def _words(element):
    name = element.tag.split("}")[-1] if isinstance(element.tag, str) else None
    attributes = {key.split("}")[-1]: value for key, value in element.attrib.items()}
    if name == "image":
        yield attributes.get("alt") or ""
    elif name in BESIDE or (name == "parameter" and attributes.get("name") != "title"):
        return
    else:
        yield element.text or "" if name is not None else ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""
