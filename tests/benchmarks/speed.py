"""How fast is it here? `make bench` codes the sample article many times over and prints words a second and the time to load."""

import time
from pathlib import Path

from coder import Coder, Document

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "ministers-meet.txt"
TIMES = 200


def main() -> None:
    """Prints two lines."""
    start = time.perf_counter()
    coder = Coder.load()
    loaded = time.perf_counter() - start
    text = SAMPLE.read_text(encoding="utf-8")
    coder.code(text)
    start = time.perf_counter()
    for number in range(TIMES):
        coder.code_document(Document(str(number), text))
    took = time.perf_counter() - start
    print(f"load    {loaded:.2f} s")  # noqa: T201
    print(f"code    {TIMES * len(text.split()) / took:.0f} words/s on one article repeated; real news has more words that are met once")  # noqa: T201


if __name__ == "__main__":
    main()
