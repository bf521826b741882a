namespace Course;

/// <summary>Puts an array into a longer axis of zeros. Its adjoint is <see cref="Slice"/>. Padded arrays added up are a concatenation.</summary>
/// <param name="Axis">The axis; negative counts from the end.</param>
/// <param name="Start">Where the array begins in the longer axis.</param>
/// <param name="Total">The length of the longer axis.</param>
public readonly record struct Pad(int Axis, int Start, int Total) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int axis = x.Shape.Axis(Axis), size = x.Shape[axis];
        if (Start < 0 || Start + size > Total)
            throw new ShapeException($"An array of shape {x.Shape} does not fit at {Start} into an axis of {Total}: it has {size} along axis {axis}.");
        int[] sizes = [.. x.Shape.Sizes];
        sizes[axis] = Total;
        var y = Tensor.Zeros<T>(sizes);
        int inner = x.Shape.Strides()[axis], outer = x.Count == 0 ? 0 : x.Count / (inner * size);
        for (int i = 0; i < outer; i++)
            x.Span.Slice(i * size * inner, size * inner).CopyTo(y.Span[((i * Total + Start) * inner)..]);
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Slice(Axis, Start, input.IsKnown ? input[Axis] : Total));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{pad}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Pad(0, 1, 5), [3, 2]), new(new Pad(-1, 2, 4), [3, 2])];
}

public static partial class Operations
{
    /// <summary>Arrays one after the other along an axis.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="ShapeException">Their other axes differ.</exception>
    public static V Concat<V>(IReadOnlyList<V> parts, int axis) where V : IArray<V>
    {
        if (parts.Count == 0) throw new ArgumentException("There is nothing to concatenate.", nameof(parts));
        int total = parts.Sum(part => part.Shape[axis]), start = 0;
        V? sum = default;
        for (int i = 0; i < parts.Count; i++)
        {
            var padded = V.Linear(parts[i], new Pad(axis, start, total));
            if (i > 0 && padded.Shape != sum!.Shape)
                throw new ShapeException($"Concat along axis {axis}: part {i} has shape {parts[i].Shape}, which differs from part 0's {parts[0].Shape} along another axis.");
            sum = i == 0 ? padded : sum! + padded;
            start += parts[i].Shape[axis];
        }
        return sum!;
    }
}
