namespace Course;

/// <summary>The rows of an epoch, shuffled anew in each and cut into batches, with arrays that are used again.</summary>
internal sealed class ShuffledRows<T>(Tensor<T> inputs, int size, int? seed) where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> buffers = new();

    public int Count { get; } = inputs.Shape.Rank >= 1 && inputs.Count > 0 ? inputs.Shape[0] : throw new ShapeException($"Batches need examples along the first axis; the inputs have shape {inputs.Shape}.");

    public int Size { get; } = size > 0 ? size : throw new ArgumentOutOfRangeException(nameof(size), size, "A batch holds at least one example.");

    public int Batches => (Count + Size - 1) / Size;

    /// <summary>The order of an epoch; without a seed the order of the data.</summary>
    public int[] Order(int epoch) => seed is { } first ? Course.Batches.Order(Count, unchecked(first + epoch)) : [.. Enumerable.Range(0, Count)];

    /// <summary>Copies rows of a tensor into a smaller one.</summary>
    public Tensor<T> Gather(ReadOnlySpan<int> rows) => Gather(inputs, rows, buffers);

    public static Tensor<T> Gather(Tensor<T> from, ReadOnlySpan<int> rows, Buffers<T> buffers)
    {
        int each = from.Count / from.Shape[0];
        var to = buffers.Of(Shape.Create([rows.Length, .. from.Shape.Sizes[1..]]));
        for (int i = 0; i < rows.Length; i++) from.Span.Slice(rows[i] * each, each).CopyTo(to.Span[(i * each)..]);
        return to;
    }
}
