namespace Course;

/// <summary>
/// <see cref="MultilayerPerceptron"/> in TorchSharp: X W₁ + b₁ → φ → X W₂ + b₂ → φ → … → X W_N + b_N.
/// </summary>
/// <remarks>
/// Ours is a chain of <see cref="Linear{T}"/> and <see cref="Activation{T, F}"/>; so is this one. What differs: a framework
/// registers parameters by itself, and derives the backward pass from what <see cref="forward"/> did. Its weights are
/// [out, in] and it computes X Wᵀ; ours are [in, out].
/// </remarks>
public sealed class TorchMlp : TorchModule
{
    private readonly TorchModule layers;

    /// <summary><c>new TorchMlp([64, 50, 10], () => nn.ReLU(), ScalarType.Float32)</c></summary>
    /// <param name="widths">The number of inputs, the widths of the hidden layers, and the number of outputs.</param>
    /// <param name="activation">Makes an activation; called for each hidden layer.</param>
    /// <param name="type">Float32 or Float64.</param>
    public TorchMlp(IReadOnlyList<int> widths, Func<TorchModule> activation, ScalarType type) : base("MLP")
    {
        List<TorchModule> parts = [];
        for (int i = 1; i < widths.Count; i++)
        {
            if (i > 1) parts.Add(activation());
            parts.Add(nn.Linear(widths[i - 1], widths[i]));
        }
        layers = nn.Sequential(parts);
        RegisterComponents();
        this.to(type);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x) => layers.call(x);

    /// <summary>The twin of a chain of linear layers with the same activation between them; null for another kind of model.</summary>
    internal static TorchMlp? Of<T>(IReadOnlyList<Layer<T>> ours) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (ours.Count % 2 == 0) return null;
        var linear = ours.Where((_, i) => i % 2 == 0).OfType<Linear<T>>().Where(layer => layer.Bias is not null).ToList();
        var between = ours.Where((_, i) => i % 2 == 1).ToList();
        if (2 * linear.Count - 1 != ours.Count || between.Select(layer => layer.GetType()).Distinct().Count() > 1) return null;
        if (between.Count > 0 && TorchActivation.Of(between[0]) is null) return null;
        return new([linear[0].Weight.Value.Shape[0], .. linear.Select(layer => layer.Weight.Value.Shape[1])], () => TorchActivation.Of(between[0])!, TorchTensor.Type<T>());
    }
}
