namespace Course;

/// <summary>TorchSharp as <see cref="Framework.Open"/> finds it: <see cref="Torch"/> for notebooks that cannot name its types.</summary>
public sealed class TorchSharpFramework : IFramework
{
    /// <summary>Loads PyTorch's library.</summary>
    /// <exception cref="InvalidOperationException">It is missing; the message says what to install.</exception>
    public TorchSharpFramework() => NativeTorch.Load();

    /// <inheritdoc/>
    public string Name => TorchApi.Version;

    /// <inheritdoc/>
    public Verdict Compare<T>(string id, Layer<T> model, Tensor<T> inputs, int[] labels) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var twin = Torch.Twin(model);
        return Torch.Compare(model, twin, inputs, labels, id);
    }

    /// <inheritdoc/>
    public Verdict Compare<T>(string id, Layer<T> model, Tensor<T> inputs, Tensor<T> targets) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var twin = Torch.Twin(model);
        return Torch.Compare(model, twin, inputs, targets, id);
    }
}
