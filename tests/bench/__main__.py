"""`make bench`: numbers, not verdicts; a table for people, `build/bench.json` for programs."""

import json

from tests.bench import captions, records, room, translations
from tests.conftest import REPOSITORY


def main() -> None:
    """Runs every bench and prints its table."""
    spoken = {f"captions: {name}": figures for name, figures in captions.measured().items()}
    translated = {f"translations: {name}": rows for name, rows in translations.figures().items()}
    results = {**spoken, **translated, "a crowd at the door": room.figures(), "record": records.figures()}
    for name, rows in results.items():
        print(f"\n{name}")
        for label, value in rows.items():
            print(f"  {label:<28} {value}")
    out = REPOSITORY / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
