using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A table with a trained row for each symbol. Looking up is picking rows; backwards the gradients of a row's uses add up.
/// </summary>
/// <remarks>Symbols come as numbers in a tensor [batch, positions], so that it can stand first in a chain; the result is [batch, positions, width].</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Embedding<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new(), inputGradients = new();
    private int[] rows = [];
    private Tensor<T>? input;

    /// <summary>A layer from its table [symbols, width].</summary>
    /// <exception cref="ShapeException">It is no matrix.</exception>
    public Embedding(Tensor<T> table)
    {
        if (table.Shape.Rank != 2) throw new ShapeException($"An embedding's table has shape [symbols, width]; got {table.Shape}.");
        Table = new("table", table);
        Parameters = [Table];
    }

    /// <summary>The table, [symbols, width].</summary>
    public Parameter<T> Table { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    private int Symbols => Table.Value.Shape[0];

    private int Width => Table.Value.Shape[1];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A number is no symbol of the table.</exception>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        input = x;
        if (rows.Length != x.Count) rows = new int[x.Count];
        var y = outputs.Of(Shape.Create([.. x.Shape.Sizes, Width]));
        for (int i = 0; i < rows.Length; i++)
        {
            T symbol = x.Span[i];
            if (!(symbol >= T.Zero && symbol < T.CreateTruncating(Symbols) && T.IsInteger(symbol)))
                throw new ArgumentException($"Symbol {symbol} at place {i} is not in the table, whose symbols are the whole numbers 0 to {Symbols - 1}.");
            rows[i] = int.CreateTruncating(symbol);
            Table.Value.Span.Slice(rows[i] * Width, Width).CopyTo(y.Span[(i * Width)..]);
        }
        return y;
    }

    /// <inheritdoc/>
    /// <returns>Zeros: symbols are no quantities, so there is no gradient by them.</returns>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        ExpectGradient(outputGradient, Shape.Create([.. x.Shape.Sizes, Width]));
        for (int i = 0; i < rows.Length; i++)
        {
            var row = Table.Gradient.Span.Slice(rows[i] * Width, Width);
            TensorPrimitives.Add(row, outputGradient.Span.Slice(i * Width, Width), row);
        }
        var xBar = inputGradients.Of(x.Shape);
        xBar.Span.Clear();
        return xBar;
    }
}
