"""Python-Markdown reads the portable Markdown: as MkDocs and Backstage do, and as markdown-to-confluence does.

On every golden case, recorded guide and generated document: every word that is meant is understood, in order, and no
other; and every picture that is meant is attached, and no other. GitHub's Markdown is not asked: its line breaks and
expandable sections are HTML, which these readers take for XML.
"""

import json
import os
import re
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

import markdown

from confluence import Confluence

READER = markdown.Markdown(extensions=["tables", "pymdownx.superfences", "pymdownx.tasklist"])
# Strokes stand for line breaks in tables.
IGNORED = re.compile(r"[\s\u00a0/]")


class Words(HTMLParser):
    """What a page says, pictures by their alternative text and address."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words = []
        self.pictures = set()

    def handle_data(self, data):
        self.words.append(data)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.words.append(dict(attrs).get("alt") or "")
            self.pictures.add(dict(attrs).get("src"))


def site(text, _pictures):
    READER.reset()
    words = Words()
    words.feed(READER.convert(text))
    words.close()
    return "".join(words.words), words.pictures


confluence = None


def begin(folder):
    """Each process has a folder of its own."""
    global confluence
    confluence = Confluence(Path(folder) / str(os.getpid()))


def page(text, pictures):
    return confluence.understood(text, pictures)


READERS = [("Python-Markdown reads portable", site), ("markdown-to-confluence reads portable", page)]


def read(line):
    """The case's name, and what each reader has against it."""
    case = json.loads(line)
    if case["kind"] != "document":
        return None
    written = case["writers"]["portable"]
    meant = IGNORED.sub("", "".join(words for _, words, _ in written["said"]))
    pictures = {about for style, _, about in written["said"] if style == "picture"}
    return case["name"], [against(reader, written["text"], meant, pictures) for _, reader in READERS]


def against(reader, text, meant, pictures):
    try:
        words, shown = reader(text, pictures)
    except Exception as error:
        return f"it is refused: {error.__cause__ or error}"
    if IGNORED.sub("", words) != meant:
        return "the words are others"
    return None if shown == pictures else f"the pictures are others: {sorted(shown ^ pictures)}"


def main(path):
    with open(path, encoding="utf-8") as lines, tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(2, initializer=begin, initargs=(folder,)) as workers:
            cases = [case for case in workers.map(read, lines, chunksize=40) if case is not None]
    failed = 0
    for index, (name, _) in enumerate(READERS):
        wrong = [f"{case}: {found[index]}" for case, found in cases if found[index] is not None]
        failed += bool(wrong) or not cases
        print(f"test oracles: {name} ({len(cases)}) ... {'FAILED: ' + '; '.join(wrong[:10]) if wrong else 'ok'}")
    print(f"test result: {'FAILED' if failed else 'ok'}. {len(READERS) - failed} passed; {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
