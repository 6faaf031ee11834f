"""Fetches the files of a speech model from the hub: `python -m asr.download REPOSITORY FOLDER FILE...`.

A process of its own, so that the app itself stays offline: huggingface_hub reads HF_HUB_OFFLINE once, at import.
Goes on where an earlier run stopped. The only importer of huggingface_hub.
"""

import json
import os
import sys
from pathlib import Path


def fetch(repository: str, folder: Path, names: list[str]) -> None:
    """Brings the newest `names` of `repository` into `folder` and writes down which revision they are."""
    import huggingface_hub

    found = huggingface_hub.HfApi().model_info(repository)
    source = {"repository": repository, "revision": str(found.sha)}
    huggingface_hub.snapshot_download(
        repository, revision=source["revision"], local_dir=folder, allow_patterns=names, max_workers=2
    )
    (folder / "source.json").write_text(json.dumps(source) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Exit status 1 with one line on standard error where it did not work."""
    os.environ["HF_HUB_OFFLINE"] = "0"
    repository, folder, *names = arguments
    try:
        fetch(repository, Path(folder), names)
    except Exception as error:  # the border of this process; the hub's client raises many kinds
        first = (str(error).splitlines() or [type(error).__name__])[0]
        print(f"{repository}: {first}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
