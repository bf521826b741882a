using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Sums an array down to a smaller shape that would broadcast to it. Its adjoint is <see cref="BroadcastTo"/>:
/// every element of a sum gets the gradient of the sum.
/// </summary>
/// <param name="Target">The shape to sum to; [4] or [1, 4] for the column sums of [3, 4], [] for the sum of all.</param>
/// <remarks>Ledger E-45, E-48, E-49.</remarks>
public readonly record struct SumTo(Shape Target) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Target.BroadcastsTo(x.Shape))
            throw new ShapeException($"The shape {x.Shape} cannot be summed to {Target}: counted from the end, the target's sizes must be the same, or 1.");
        var y = Tensor.Zeros<T>(Target);
        if (x.Count == 0) return y;
        foreach (var run in Broadcasting.Runs(x.Shape, x.Shape, Target))
        {
            ReadOnlySpan<T> part = x.Span.Slice(run.Start, run.Length);
            if (run.SecondStep == 0) y.Span[run.Second] += Reduce.Sum<T>(part);
            else TensorPrimitives.Add(part, y.Span.Slice(run.Second, run.Length), y.Span.Slice(run.Second, run.Length));
        }
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => g.BroadcastTo(input);

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\textstyle\sum {x.In(TexBinding.Product)}", TexBinding.Product);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples =>
        [new(new SumTo([]), [3, 4]), new(new SumTo([4]), [3, 4]), new(new SumTo([3, 1]), [3, 4]), new(new SumTo([1, 3, 1]), [2, 3, 4]), new(new SumTo([3, 4]), [3, 4])];
}

public static partial class Operations
{
    /// <summary>Sums down to a shape that would broadcast to this one; no work where the shape is that already.</summary>
    public static V SumTo<V>(this V x, Shape target) where V : IArray<V> => x.Shape == target ? x : V.Linear(x, new SumTo(target));

    /// <summary>The sum of all elements, of shape [].</summary>
    public static V Sum<V>(this V x) where V : IArray<V> => V.Linear(x, new SumTo(x.Shape.IsKnown ? [] : Shape.Unknown));
}
