// torch.nn.Linear and its kin are written nn.Linear, as in Python. TorchSharp's tensors stay torch.Tensor: Tensor is ours.
global using System.Numerics;
global using TorchSharp;
global using static TorchSharp.torch;
global using TorchModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
global using TorchParameter = TorchSharp.Modules.Parameter;
