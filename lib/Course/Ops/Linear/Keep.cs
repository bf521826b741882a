namespace Course;

/// <summary>Keeps the elements where a mask says so and sets the others to 0. It is its own adjoint.</summary>
/// <param name="Mask">For each element in row-major order, whether it is kept.</param>
public readonly record struct Keep(bool[] Mask) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Mask.Length != x.Count)
            throw new ShapeException($"The mask has {Mask.Length} entries; a tensor of shape {x.Shape} has {x.Count} elements.");
        var y = Tensor.Zeros<T>(x.Shape);
        for (int i = 0; i < Mask.Length; i++)
            if (Mask[i]) y.Span[i] = x.Span[i];
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, this);

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"M \odot {x.In(TexBinding.Product)}", TexBinding.Product);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Keep([true, false, false, true, true, false]), [2, 3])];
}

public static partial class Operations
{
    /// <summary>Elements of this where the mask is true, and of <paramref name="other"/> where it is false.</summary>
    /// <remarks>Nothing is multiplied, so an infinity that is not chosen does no harm: masked scores of attention may be −∞.</remarks>
    /// <exception cref="ShapeException">The mask has another number of entries.</exception>
    public static V Where<V>(this V x, bool[] mask, V other) where V : IArray<V> =>
        V.Linear(x, new Keep(mask)) + V.Linear(other.BroadcastTo(x.Shape), new Keep([.. mask.Select(kept => !kept)]));
}
