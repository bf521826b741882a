"""Gains, limits and deviations of torch.nn.init (ledger E-74 … E-76)."""
import torch
from torch.nn import init

from golden import write


def make():
    linear, kernels = torch.empty(7, 5), torch.empty(6, 4, 3, 2)  # PyTorch keeps [out, in] and [filters, channels, height, width]
    fans = [init._calculate_fan_in_and_fan_out(x) for x in (linear, kernels)]
    write("initializers", "gains: linear, sigmoid, tanh, relu, leaky_relu(0.01), leaky_relu(0.2); fans of a layer with 5 inputs and 7 outputs, and of kernels [6, 4, 3, 2]",
          gains=torch.tensor([float(x) for x in (init.calculate_gain("linear"), init.calculate_gain("sigmoid"), init.calculate_gain("tanh"), init.calculate_gain("relu"),
                                                 init.calculate_gain("leaky_relu", 0.01), init.calculate_gain("leaky_relu", 0.2))]),
          fans=torch.tensor(fans, dtype=torch.float64))
