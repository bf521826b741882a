#!/usr/bin/env python3
"""Makes all golden numbers anew. Needs PyTorch (Debian: python3-torch):  python3 data/golden/make.py [SET…]

Each set has a module of its own in sets/, with a function make(). The numbers are committed;
this script is only needed to add a set or to check that PyTorch still gives the same.
"""
import importlib
import pathlib
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
known = sorted(path.stem for path in (here / "sets").glob("*.py"))
asked = sys.argv[1:] or known
unknown = [name for name in asked if name not in known]
if unknown:
    sys.exit(f"no such set: {', '.join(unknown)}; there are: {', '.join(known)}")
for name in asked:
    importlib.import_module(f"sets.{name}").make()
