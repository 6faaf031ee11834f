"""What a packaged app starts: `deskcast`, or with `-m MODULE` one of its own helper processes, as Python would."""

import runpy
import sys

OWN = ("asr.", "translate.", "desktop.")

if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "-m" and sys.argv[2].startswith(OWN):
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    else:
        from desktop.cli import main

        sys.exit(main())
