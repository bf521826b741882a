namespace Course;

/// <summary>
/// The largest element along an axis, which stays with size 1. Backwards, the gradient goes to the element that was the largest;
/// of equal ones, to the first.
/// </summary>
/// <param name="Axis">The axis; negative counts from the end.</param>
/// <remarks>Ledger E-48. NaN counts as the largest, so that it is not lost.</remarks>
public readonly record struct Max(int Axis) : ISelection
{
    /// <inheritdoc/>
    public Pick Choose<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (kept, _) = Operations.Without(x.Shape, Axis);
        int axis = x.Shape.Axis(Axis), size = x.Shape[axis], stride = x.Shape.Strides()[axis];
        if (size == 0) throw new ShapeException($"The maximum along axis {Axis} of shape {x.Shape} does not exist: there are no elements.");
        var places = new int[kept.Count];
        for (int i = 0; i < places.Length; i++)
        {
            int first = i / stride * stride * size + i % stride, best = first;
            for (int place = first; place < first + size * stride; place += stride)
                if (x.Span[place] > x.Span[best] || T.IsNaN(x.Span[place]) && !T.IsNaN(x.Span[best])) best = place;
            places[i] = best;
        }
        return new(places, kept);
    }

    /// <inheritdoc/>
    public Tex Print(Tex x) => Tex.Function(@"\max", x);

    /// <inheritdoc/>
    public static IEnumerable<SelectionExample> Examples => [new(new Max(0), [3, 4]), new(new Max(-1), [3, 4]), new(new Max(1), [2, 3, 4])];
}

public static partial class Operations
{
    /// <summary>The largest element along an axis, which stays with size 1.</summary>
    /// <exception cref="ShapeException">There is no such axis, or it is empty.</exception>
    public static V Max<V>(this V x, int axis) where V : IArray<V> => V.Select(x, new Max(axis));
}
