namespace Course;

/// <summary>Y = Xᵀ, yᵢⱼ = xⱼᵢ: the last two axes change places. It is its own adjoint: X̄ = Ȳᵀ.</summary>
/// <remarks>Shape […, m, n] gives […, n, m]. Ledger E-44.</remarks>
public readonly record struct Transpose : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.Shape.Rank < 2) throw new ShapeException($"Transpose needs a matrix; the shape is {x.Shape}.");
        int rows = x.Shape[-2], columns = x.Shape[-1];
        var y = Tensor.Zeros<T>(Shape.Create([.. x.Shape.Sizes[..^2], columns, rows]));
        for (int start = 0; start < x.Count; start += rows * columns)
        {
            ReadOnlySpan<T> from = x.Span.Slice(start, rows * columns);
            var to = y.Span.Slice(start, rows * columns);
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
        }
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => g.Transpose();

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"{x.In(TexBinding.Number)}^\top", TexBinding.Power);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Transpose(), [3, 4]), new(new Transpose(), [2, 3, 5])];
}

public static partial class Operations
{
    /// <summary>Xᵀ: the last two axes change places.</summary>
    /// <exception cref="ShapeException">There are fewer than two axes.</exception>
    public static V Transpose<V>(this V x) where V : IArray<V> => V.Linear(x, new Transpose());
}
