"""Expected calibration error of statements: calibration.py SCORE GOLD PREDICTED.

SCORE is the referee, whose matching of names is used; GOLD a folder of annotated articles,
PREDICTED what `egraph extract --format jsonl` printed. Ten bins of equal width.
"""

import importlib.machinery
import importlib.util
import sys


def main():
    score_path, gold_path, predicted_path = sys.argv[1:4]
    loader = importlib.machinery.SourceFileLoader("score", score_path)
    referee = importlib.util.module_from_spec(importlib.util.spec_from_loader("score", loader))
    loader.exec_module(referee)
    gold, predicted = referee.load([gold_path]), referee.load([predicted_path])
    bins = [[0, 0, 0.0] for _ in range(10)]
    for name, article in gold.items():
        found = predicted.get(name, {"entities": [], "relations": []})
        table = referee.resolver(article, found)
        keys = {
            referee.key(r["subject"], r["type"], r["object"]) for r in article["relations"]
        }
        seen = set()
        for r in found["relations"]:
            subject, object_ = table.get(r["subject"]), table.get(r["object"])
            key = referee.key(
                subject or "?" + r["subject"], r["type"], object_ or "?" + r["object"]
            )
            if key in seen:
                continue
            seen.add(key)
            confidence = r.get("confidence", 1.0)
            cell = bins[min(9, int(confidence * 10))]
            cell[0] += 1
            cell[1] += key in keys
            cell[2] += confidence
    count = sum(cell[0] for cell in bins) or 1
    error = sum(abs(right - total) for _, right, total in bins) / count
    for low, (number, right, total) in enumerate(bins):
        if number:
            print(f"{low / 10:.1f}  {number:5}  right {right / number:.2f}  said {total / number:.2f}")
    print(f"expected calibration error {error:.3f} over {count} statements")


if __name__ == "__main__":
    main()
