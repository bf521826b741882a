namespace Course;

/// <summary>
/// <see cref="ConvolutionalNetwork"/> in TorchSharp: 3×3 convolutions with ReLU and a 2×2 pool after each, then a linear layer.
/// </summary>
/// <remarks>
/// Ours is a chain of <see cref="Conv2d{T}"/>, <see cref="Activation{T, F}"/>, <see cref="MaxPool2d{T}"/>, <see cref="Flatten{T}"/> and
/// <see cref="Linear{T}"/>. Here the chain is written as a program in <see cref="forward"/>: layers without weights are mere
/// functions. Kernels are [filters, channels, 3, 3] on both sides.
/// </remarks>
public sealed class TorchCnn : TorchModule
{
    private readonly global::TorchSharp.Modules.ModuleList<TorchModule> convolutions;
    private readonly TorchModule linear;

    /// <summary><c>new TorchCnn([1, 8, 16], left: 16 * 7 * 7, classes: 10, ScalarType.Float32)</c> for images of 28×28</summary>
    /// <param name="channels">The channels of the images, then the filters of each convolution.</param>
    /// <param name="left">How many numbers of an image are left after the last pool: filters · rows · columns.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="type">Float32 or Float64.</param>
    public TorchCnn(IReadOnlyList<int> channels, int left, int classes, ScalarType type) : base("CNN")
    {
        convolutions = nn.ModuleList([.. channels.Skip(1).Select((filters, i) => (TorchModule)nn.Conv2d(channels[i], filters, 3L, 1L, 1L))]);
        linear = nn.Linear(left, classes);
        RegisterComponents();
        this.to(type);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x)
    {
        foreach (var convolution in convolutions)
            x = nn.functional.max_pool2d(nn.functional.relu(convolution.call(x)), 2);
        return linear.call(x.flatten(1));
    }

    /// <summary>The twin of such a network; null for another kind of model.</summary>
    internal static TorchCnn? Of<T>(IReadOnlyList<Layer<T>> ours) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (ours.Count < 5 || ours.Count % 3 != 2 || ours is not [.., Flatten<T>, Linear<T> { Bias: not null } last]) return null;
        var blocks = ours.Take(ours.Count - 2).Chunk(3).ToList();
        if (!blocks.All(block => block is [Conv2d<T> { Stride: 1, Padding: 1 } first, Activation<T, ReLU>, MaxPool2d<T> { Window: { Height: 2, Width: 2, Stride: 2, Padding: 0 } }]
            && first.Kernels.Value.Shape is var shape && shape[2] == 3 && shape[3] == 3)) return null;
        var kernels = blocks.Select(block => ((Conv2d<T>)block[0]).Kernels.Value.Shape).ToList();
        return new([kernels[0][1], .. kernels.Select(shape => shape[0])], last.Weight.Value.Shape[0], last.Weight.Value.Shape[1], TorchTensor.Type<T>());
    }
}
