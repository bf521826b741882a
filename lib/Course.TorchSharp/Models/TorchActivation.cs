namespace Course;

/// <summary>Our activations under the framework's names.</summary>
internal static class TorchActivation
{
    /// <summary>The same function as a module; null where the layer is no activation.</summary>
    public static TorchModule? Of<T>(Layer<T> ours) where T : unmanaged, IFloatingPointIeee754<T> => ours switch
    {
        Activation<T, ReLU> => nn.ReLU(),
        Activation<T, Tanh> => nn.Tanh(),
        Activation<T, Sigmoid> => nn.Sigmoid(),
        Activation<T, GELU> => nn.GELU(),
        Activation<T, SiLU> => nn.SiLU(),
        _ => null,
    };
}
