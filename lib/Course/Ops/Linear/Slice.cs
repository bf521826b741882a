namespace Course;

/// <summary>A stretch along one axis. Its adjoint is <see cref="Pad"/>: what was left out gets gradient 0.</summary>
/// <param name="Axis">The axis; negative counts from the end.</param>
/// <param name="Start">The first index.</param>
/// <param name="Length">How many.</param>
public readonly record struct Slice(int Axis, int Start, int Length) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int axis = x.Shape.Axis(Axis), size = x.Shape[axis];
        if (Start < 0 || Length < 0 || Start + Length > size)
            throw new ShapeException($"Slice {Start}…{Start + Length - 1} does not lie in axis {axis} of shape {x.Shape}, which goes from 0 to {size - 1}.");
        int[] sizes = [.. x.Shape.Sizes];
        sizes[axis] = Length;
        var y = Tensor.Zeros<T>(sizes);
        int inner = x.Shape.Strides()[axis], outer = x.Count == 0 ? 0 : x.Count / (inner * size);
        for (int i = 0; i < outer; i++)
            x.Span.Slice((i * size + Start) * inner, Length * inner).CopyTo(y.Span[(i * Length * inner)..]);
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Pad(Axis, Start, input.IsKnown ? input[Axis] : Length));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"{x.In(TexBinding.Number)}_{{[{Start}:{Start + Length}]}}", TexBinding.Power);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new Slice(0, 1, 2), [4, 3]), new(new Slice(-1, 0, 2), [4, 3]), new(new Slice(1, 2, 1), [2, 3, 4])];
}

public static partial class Operations
{
    /// <summary>Indices <paramref name="start"/> … <paramref name="start"/> + <paramref name="length"/> − 1 along an axis.</summary>
    /// <exception cref="ShapeException">They do not lie inside.</exception>
    public static V Slice<V>(this V x, int axis, int start, int length) where V : IArray<V> => V.Linear(x, new Slice(axis, start, length));
}
