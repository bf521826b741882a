namespace Course;

/// <summary>The mean over those elements that <see cref="SumTo"/> would sum: the sum divided by their number n. Its adjoint stretches g/n.</summary>
/// <param name="Target">The shape to average down to.</param>
/// <remarks>Ledger E-48.</remarks>
public readonly record struct MeanTo(Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T> => x.Count == 0
        ? throw new ShapeException($"The mean of a tensor of shape {x.Shape} does not exist: there are no elements.")
        : x.SumTo(Target) / (x.Count / Target.Count);

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => (g / (input.Count / Target.Count)).BroadcastTo(input);

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\textstyle\frac1n\sum {x.In(TexBinding.Product)}", TexBinding.Product);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new MeanTo([]), [3, 4]), new(new MeanTo([1, 4]), [3, 4]), new(new MeanTo([3, 1]), [3, 4])];
}

public static partial class Operations
{
    /// <summary>The mean of all elements, of shape [].</summary>
    public static V Mean<V>(this V x) where V : IArray<V> => V.Linear(x, new MeanTo(x.Shape.IsKnown ? [] : Shape.Unknown));

    /// <summary>The mean along one axis; with <paramref name="keepAxis"/> that axis stays, with size 1.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static V Mean<V>(this V x, int axis, bool keepAxis = false) where V : IArray<V>
    {
        if (!x.Shape.IsKnown) return V.Linear(x, new MeanTo(Shape.Unknown));
        var (kept, dropped) = Without(x.Shape, axis);
        var mean = V.Linear(x, new MeanTo(kept));
        return keepAxis ? mean : mean.Reshape(dropped);
    }
}
