"""Programs that execute notebooks without a person: nbclient, nbconvert, and papermill's way of passing parameters."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import nbformat
from nbclient import NotebookClient

from session import NOTEBOOKS


def execute(notebook, folder=NOTEBOOKS):
    NotebookClient(notebook, timeout=120, kernel_name=".net-csharp", resources={"metadata": {"path": str(folder)}}).execute()
    return notebook


class Notebooks(unittest.TestCase):
    def test_nbclient_runs_a_notebook_and_its_charts_show(self):
        notebook = execute(nbformat.read(NOTEBOOKS / "00-welcome.ipynb", as_version=4))
        charts = sum("data:image/svg+xml" in output.get("data", {}).get("text/html", "") for cell in notebook.cells for output in cell.get("outputs", []))
        self.assertGreaterEqual(charts, 2)

    def test_nbconvert_executes_to_a_page(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, "-m", "nbconvert", "--execute", "--to", "html", "--output-dir", folder, str(NOTEBOOKS / "00-welcome.ipynb")],
                           check=True, capture_output=True)
            page = (pathlib.Path(folder) / "00-welcome.html").read_text()
        self.assertIn("data:image/svg+xml", page)

    def test_parameters_injected_after_the_tagged_cell_take_its_place(self):
        # What papermill writes: it knows the kernel by its name and puts C# declarations into a cell of its own.
        source = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"}}, "cells": [
            {"cell_type": "code", "id": "p", "metadata": {"tags": ["parameters"]}, "source": "var rate = 0.5;\nvar steps = 3;", "outputs": [], "execution_count": None},
            {"cell_type": "code", "id": "i", "metadata": {"tags": ["injected-parameters"]}, "source": "// Parameters\nvar rate = 0.1;\nvar names = new [] { \"a\", \"b\" };", "outputs": [], "execution_count": None},
            {"cell_type": "code", "id": "u", "metadata": {}, "source": "$\"{rate} {steps} {names.Length}\"", "outputs": [], "execution_count": None}]}
        notebook = execute(nbformat.reads(json.dumps(source), as_version=4))
        self.assertEqual("0.1 3 2", notebook.cells[2].outputs[0]["data"]["text/plain"])


if __name__ == "__main__":
    unittest.main()
