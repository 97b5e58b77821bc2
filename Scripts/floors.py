"""Compares measured figures with their floors: floors.py FLOORS.json FOLDER."""

import json
import os
import sys


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def main():
    floors_path, folder = sys.argv[1:3]
    measured = {}
    for kind in ("gold", "raw", "names", "coreference"):
        for row in rows(os.path.join(folder, kind + ".jsonl")):
            for key, value in row.items():
                if key != "file":
                    measured[f"{kind}/{os.path.basename(row['file'])}/{key}"] = value
    for name in ("dev", "train"):
        for part, figures in rows(os.path.join(folder, f"score-{name}.json"))[0].items():
            if isinstance(figures, dict):
                for key, value in figures.items():
                    measured[f"score/{name}/{part}/{key}"] = value
    with open(floors_path, encoding="utf-8") as file:
        floors = json.load(file)
    fallen = 0
    for key, floor in sorted(floors.items()):
        value = measured.get(key)
        ok = value is not None and value >= floor
        fallen += not ok
        shown = "missing" if value is None else f"{value:.3f}"
        print(f"{'ok  ' if ok else 'LOW '} {key} {shown} (floor {floor})")
    sys.exit(1 if fallen else 0)


if __name__ == "__main__":
    main()
