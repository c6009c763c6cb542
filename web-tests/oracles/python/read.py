"""Python-Markdown, with which MkDocs, Backstage and markdown-to-confluence read, reads the portable Markdown.

On every golden case and recorded guide: every word that is meant is understood, in order, and no other.
"""

import json
import re
import sys
from html.parser import HTMLParser

import markdown

READER = markdown.Markdown(extensions=["tables", "pymdownx.superfences", "pymdownx.tasklist"])
# Strokes stand for line breaks in tables.
IGNORED = re.compile(r"[\s\u00a0/]")


class Words(HTMLParser):
    """What a page says, pictures by their alternative text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words = []

    def handle_data(self, data):
        self.words.append(data)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.words.append(dict(attrs).get("alt") or "")


def understood(text):
    READER.reset()
    words = Words()
    words.feed(READER.convert(text))
    words.close()
    return IGNORED.sub("", "".join(words.words))


def main(path):
    count, wrong = 0, []
    with open(path, encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            if case["kind"] != "document" or case["name"].startswith("generated "):
                continue
            count += 1
            written = case["writers"]["portable"]
            meant = IGNORED.sub("", "".join(words for _, words, _ in written["said"]))
            if understood(written["text"]) != meant:
                wrong.append(case["name"])
    print(f"test oracles: Python-Markdown reads portable ({count}) ... {'FAILED: ' + ', '.join(wrong) if wrong else 'ok'}")
    print(f"test result: {'FAILED' if wrong else 'ok'}. {int(not wrong)} passed; {int(bool(wrong))} failed")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
