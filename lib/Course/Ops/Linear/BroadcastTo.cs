namespace Course;

/// <summary>Stretches an array to a larger shape by repeating it. Its adjoint is <see cref="SumTo"/>.</summary>
/// <param name="Target">The shape to stretch to.</param>
/// <remarks>Ledger E-49: broadcasting forwards is a sum backwards.</remarks>
public readonly record struct BroadcastTo(Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!x.Shape.BroadcastsTo(Target))
            throw new ShapeException($"The shape {x.Shape} does not broadcast to {Target}: counted from the end, its sizes must be the same, or 1.");
        return Tensor.Zeros<T>(Target) + x;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => g.SumTo(input);

    /// <inheritdoc/>
    public Tex Print(Tex x) => x;

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples =>
        [new(new BroadcastTo([3, 4]), []), new(new BroadcastTo([3, 4]), [4]), new(new BroadcastTo([3, 4]), [3, 1]), new(new BroadcastTo([2, 3, 4]), [1, 3, 1])];
}

public static partial class Operations
{
    /// <summary>Stretches to a larger shape; no work where the shape is that already.</summary>
    /// <exception cref="ShapeException">A size is neither the target's nor 1.</exception>
    public static V BroadcastTo<V>(this V x, Shape target) where V : IArray<V> => x.Shape == target ? x : V.Linear(x, new BroadcastTo(target));
}
