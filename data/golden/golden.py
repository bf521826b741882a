"""Writes golden numbers: float64 tensors of PyTorch as JSON, read in C# by Golden.Load(name)."""
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)  # one order of summation, so that a second run gives the same bits
FOLDER = pathlib.Path(__file__).parent


def seeded(seed):
    """A generator of its own for each set, so that adding one set leaves the others as they are."""
    return torch.Generator().manual_seed(seed)


def write(name, about, **tensors):
    """Stores tensors under `name`; all 17 digits that a float64 needs to come back the same."""
    rows = {
        key: {"shape": list(value.shape), "values": value.detach().contiguous().flatten().tolist()}
        for key, value in tensors.items()
    }
    for key, value in tensors.items():
        if value.dtype != torch.float64:
            raise TypeError(f"{name}/{key} is {value.dtype}; golden numbers are float64")
    text = json.dumps({"about": about, "torch": torch.__version__, "tensors": rows}, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(f"{name}.json: {', '.join(f'{key}{list(value.shape)}' for key, value in tensors.items())}")
