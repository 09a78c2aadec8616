"""Writes traditional-signs.ts: the traditional forms of the signs in which the Chinese lexicon is written.

Usage: pip install opencc-python-reimplemented==0.1.7; python make-traditional-signs.py
The pairs are OpenCC's (Apache License 2.0).
"""

import pathlib
import re

import opencc

here = pathlib.Path(__file__).parent
written = set(re.findall(r"[\u4e00-\u9fff]", (here / "zh-voice.ts").read_text() + (here / "zh.ts").read_text()))
pairs = pathlib.Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
found = []
for line in pairs.read_text(encoding="utf-8").splitlines():
    traditional, simplified = line.split("\t")
    plain = simplified.split(" ")[0]
    if plain in written and traditional != plain and len(traditional) == 1 and ord(traditional) < 0x10000:
        found.append(traditional + plain)
lines = ["".join(found[i : i + 50]) for i in range(0, len(found), 50)]
body = " +\n".join(f"  '{line}'" for line in lines)
(here / "traditional-signs.ts").write_text(
    "/** Traditional signs, each before the simplified one in the Chinese lexicon (see make-traditional-signs.py). */\n"
    f"export const traditionalSigns =\n{body};\n"
)
