namespace Course;

/// <summary>The same numbers in another shape. Its adjoint reshapes back.</summary>
/// <param name="Target">A shape of as many elements.</param>
public readonly record struct Reshape(Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T> => Target.Count == x.Count
        ? new(x.ToArray(), Target)
        : throw new ShapeException($"A tensor of shape {x.Shape} holds {x.Count} elements and cannot be reshaped to {Target}, which holds {Target.Count}.");

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => g.Reshape(input);

    /// <inheritdoc/>
    public Tex Print(Tex x) => x;

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Reshape([6, 2]), [3, 4]), new(new Reshape([12]), [3, 4])];
}

public static partial class Operations
{
    /// <summary>The same numbers in row-major order in another shape.</summary>
    /// <exception cref="ShapeException">The counts of elements differ.</exception>
    public static V Reshape<V>(this V x, Shape target) where V : IArray<V> => V.Linear(x, new Reshape(target));
}
