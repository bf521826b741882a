namespace Course;

/// <summary>Reorders the axes: axis i of the result is axis <c>Axes[i]</c> of the input. Its adjoint puts them back.</summary>
/// <param name="Axes">Every axis from 0 once.</param>
public readonly record struct Permute(int[] Axes) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Axes.Order().SequenceEqual(Enumerable.Range(0, x.Shape.Rank)))
            throw new ShapeException($"Permute of shape {x.Shape} needs every axis from 0 to {x.Shape.Rank - 1} once; got [{string.Join(", ", Axes)}].");
        var strides = x.Shape.Strides();
        int[] sizes = [.. Axes.Select(axis => x.Shape.Sizes[axis])], steps = [.. Axes.Select(axis => strides[axis])];
        var y = Tensor.Zeros<T>(sizes);
        if (y.Count == 0 || sizes.Length == 0) return sizes.Length == 0 ? x.Copy() : y;
        ReadOnlySpan<T> from = x.Span;
        var to = y.Span;
        var index = new int[sizes.Length];
        int inner = sizes.Length - 1;
        for (int start = 0, place = 0; start < to.Length; start += sizes[inner])
        {
            for (int j = 0; j < sizes[inner]; j++) to[start + j] = from[place + j * steps[inner]];
            for (int axis = inner - 1; axis >= 0; axis--)
            {
                place += steps[axis];
                if (++index[axis] < sizes[axis]) break;
                place -= steps[axis] * sizes[axis];
                index[axis] = 0;
            }
        }
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V>
    {
        var inverse = new int[Axes.Length];
        for (int i = 0; i < Axes.Length; i++) inverse[Axes[i]] = i;
        return V.Linear(g, new Permute(inverse));
    }

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{permute}}_{{{string.Join("", Axes)}}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Permute([1, 0]), [3, 4]), new(new Permute([2, 0, 1]), [2, 3, 4]), new(new Permute([0, 2, 1, 3]), [2, 3, 4, 2])];
}

public static partial class Operations
{
    /// <summary>Reorders the axes; axis i of the result is axis <c>axes[i]</c> of this.</summary>
    /// <exception cref="ShapeException">An axis is missing or comes twice.</exception>
    public static V Permute<V>(this V x, params int[] axes) where V : IArray<V> => V.Linear(x, new Permute(axes));
}
