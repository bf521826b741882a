using System.Numerics.Tensors;

namespace Course;

/// <summary>Tells positions apart: adds a trained row to each, y[n, t] = x[n, t] + P[t]. Backwards P̄[t] is the sum of ȳ[n, t] over the batch.</summary>
/// <remarks>Shapes: x [batch, positions, width], P [most positions, width]; shorter sequences use the first rows.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class PositionEmbedding<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new();
    private Tensor<T>? output;

    /// <summary>A layer from its table.</summary>
    /// <param name="table">P, [most positions, width].</param>
    /// <exception cref="ShapeException">It is no matrix.</exception>
    public PositionEmbedding(Tensor<T> table)
    {
        if (table.Shape.Rank != 2) throw new ShapeException($"A table of positions has shape [positions, width]; got {table.Shape}.");
        Table = new("positions", table);
        Parameters = [Table];
    }

    /// <summary>P, [most positions, width].</summary>
    public Parameter<T> Table { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        var table = Table.Value;
        if (x.Shape.Rank != 3 || x.Shape[2] != table.Shape[1] || x.Shape[1] > table.Shape[0])
            throw new ShapeException($"A table of positions {table.Shape} takes [batch, at most {table.Shape[0]} positions, {table.Shape[1]}]; got {x.Shape}.");
        output = outputs.Of(x.Shape);
        int size = x.Shape[1] * x.Shape[2];
        for (int start = 0; start < x.Count; start += size)
            TensorPrimitives.Add<T>(x.Span.Slice(start, size), table.Span[..size], output.Span.Slice(start, size));
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var shape = Remembered(output).Shape;
        ExpectGradient(outputGradient, shape);
        int size = shape[1] * shape[2];
        var sum = Table.Gradient.Span[..size];
        for (int start = 0; start < outputGradient.Count; start += size)
            TensorPrimitives.Add(sum, outputGradient.Span.Slice(start, size), sum);
        return outputGradient;
    }
}
