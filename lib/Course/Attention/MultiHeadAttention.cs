using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Multi-head self-attention: one matrix product makes queries, keys and values of all heads, each head attends by
/// <see cref="ScaledDotProduct"/>, one more product mixes the heads.
/// </summary>
/// <remarks>
/// Shapes: x [batch, positions, width], W_qkv [width, 3 · width] with the columns of Q, K, V one after the other and each cut
/// into heads, W_o [width, width]. Heads are read in place by their strides; nothing is copied. Ledger E-89.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class MultiHeadAttention<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int width, heads;
    private readonly bool causal;
    private readonly Linear<T> project, mix;
    private readonly Buffers<T> probabilities = new(), mixtures = new(), scoreGradients = new(), projectionGradients = new();
    private Tensor<T>? qkv, p;

    /// <summary>A layer from its two projections.</summary>
    /// <param name="project">Makes queries, keys and values: [width, 3 · width].</param>
    /// <param name="mix">Mixes the heads: [width, width].</param>
    /// <param name="heads">The number of heads; must divide the width.</param>
    /// <param name="causal">Whether a position sees only itself and those before it.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public MultiHeadAttention(Linear<T> project, Linear<T> mix, int heads, bool causal)
    {
        width = mix.Weight.Value.Shape[0];
        if (heads < 1 || width % heads != 0 || project.Weight.Value.Shape != [width, 3 * width] || mix.Weight.Value.Shape != [width, width])
            throw new ShapeException($"Attention of {heads} heads needs projections [width, 3·width] and [width, width] with a width that the heads divide; got {project.Weight.Value.Shape} and {mix.Weight.Value.Shape}.");
        (this.project, this.mix, this.heads, this.causal) = (project, mix, heads, causal);
        Parameters = [.. project.Parameters, .. mix.Parameters];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <summary>The number of heads.</summary>
    public int Heads => heads;

    /// <summary>Whether a position sees only itself and those before it.</summary>
    public bool Causal => causal;

    /// <summary>True lengths of the sequences where they are padded; null where all are whole.</summary>
    public IReadOnlyList<int>? Lengths { get; set; }

    /// <summary>How far back a position looks: at itself and the <c>Window − 1</c> before it; null for all of them. Only of causal attention.</summary>
    /// <remarks>
    /// Structured sparsity, ledger D-10: of n² scores n · Window count. They are all computed here and the others then left out,
    /// so that this shows what sparsity does to the result, not to the time. I. Beltagy et al., Longformer, 2020.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    /// <exception cref="InvalidOperationException">The attention is not causal.</exception>
    public int? Window
    {
        get;
        set
        {
            if (value is < 1) throw new ArgumentOutOfRangeException(nameof(value), value, "A window holds at least the position itself.");
            if (value is not null && !causal) throw new InvalidOperationException("A window looks back from a position; this attention is not causal.");
            field = value;
        }
    }

    /// <summary>The probabilities of the last Forward, [batch · heads, positions, positions], to look at.</summary>
    /// <exception cref="GradientException">Forward was not called before.</exception>
    public Tensor<T> Probabilities => Remembered(p);

    private int HeadWidth => width / heads;

    private T Scale => T.CreateTruncating(1 / Math.Sqrt(HeadWidth));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is not one of the <see cref="Lengths"/> for each sequence, or one is not between 1 and the padded length.</exception>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank != 3 || x.Shape[2] != width) throw new ShapeException($"Attention takes [batch, positions, {width}]; got {x.Shape}.");
        int batch = x.Shape[0], positions = x.Shape[1];
        if (Lengths is not null)
        {
            if (Lengths.Count != batch) throw new ArgumentException($"There are {Lengths.Count} lengths for a batch of {batch} sequences.");
            Visibility.CheckLengths(Lengths, positions);
        }
        qkv = project.Forward(x);
        p = probabilities.Of([batch * heads, positions, positions]);
        var mixture = mixtures.Of(x.Shape);
        for (int n = 0; n < batch; n++)
        {
            var source = qkv.Span.Slice(n * positions * 3 * width, positions * 3 * width);
            var scores = p.Span.Slice(n * heads * positions * positions, heads * positions * positions);
            Gemm.MultiplyBatch<T>(heads, positions, positions, HeadWidth, Queries(source), Head, Keys(source), Head.Transposed, scores, Square(positions));
            SoftmaxRows(scores, positions, Lengths?[n] ?? positions);
            Gemm.MultiplyBatch<T>(heads, positions, HeadWidth, positions, scores, Square(positions), Values(source), Head, mixture.Span.Slice(n * positions * width, positions * width), Mixed);
        }
        return mix.Forward(mixture);
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> forward = Remembered(qkv), weights = Remembered(p), mixtureGradient = mix.Backward(outputGradient);
        int positions = weights.Shape[1], batch = weights.Shape[0] / heads;
        var gradient = projectionGradients.Of(forward.Shape);
        var sBar = scoreGradients.Of([heads, positions, positions]);
        for (int n = 0; n < batch; n++)
        {
            Span<T> source = forward.Span.Slice(n * positions * 3 * width, positions * 3 * width), target = gradient.Span.Slice(n * positions * 3 * width, positions * 3 * width);
            ReadOnlySpan<T> g = mixtureGradient.Span.Slice(n * positions * width, positions * width), scores = weights.Span.Slice(n * heads * positions * positions, heads * positions * positions);
            Gemm.MultiplyBatch(heads, positions, HeadWidth, positions, scores, Square(positions).Transposed, g, Mixed, Values(target), Head);
            Gemm.MultiplyBatch<T>(heads, positions, positions, HeadWidth, g, Mixed, Values(source), Head.Transposed, sBar.Span, Square(positions));
            SoftmaxBackwardRows(scores, sBar.Span, positions);
            Gemm.MultiplyBatch<T>(heads, positions, HeadWidth, positions, sBar.Span, Square(positions), Keys(source), Head, Queries(target), Head);
            Gemm.MultiplyBatch<T>(heads, positions, HeadWidth, positions, sBar.Span, Square(positions).Transposed, Queries(source), Head, Keys(target), Head);
        }
        return project.Backward(gradient, needsInputGradient);
    }

    /// <summary>Where a head lies in the rows of queries, keys or values.</summary>
    private MatrixLayout Head => new(3 * width, 1, HeadWidth);

    /// <summary>Where a head lies in the rows of the mixture.</summary>
    private MatrixLayout Mixed => new(width, 1, HeadWidth);

    private static MatrixLayout Square(int positions) => MatrixLayout.RowMajor(positions, positions);

    private static Span<T> Queries(Span<T> projection) => projection;

    private Span<T> Keys(Span<T> projection) => projection[width..];

    private Span<T> Values(Span<T> projection) => projection[(2 * width)..];

    /// <summary>Softmax of s · scores, row by row, over the positions that a row sees; 0 elsewhere.</summary>
    private void SoftmaxRows(Span<T> scores, int positions, int length)
    {
        for (int row = 0; row < heads * positions; row++)
        {
            var line = scores.Slice(row * positions, positions);
            int seen = causal ? Math.Min(row % positions + 1, length) : length;
            int first = Window is { } window ? Math.Max(0, seen - window) : 0;
            var part = line[first..seen];
            line[seen..].Clear();
            line[..first].Clear();
            TensorPrimitives.Multiply(part, Scale, part);
            TensorPrimitives.Subtract(part, TensorPrimitives.Max<T>(part), part);
            TensorPrimitives.Exp(part, part);
            TensorPrimitives.Multiply(part, T.One / Reduce.Sum<T>(part), part);
        }
    }

    /// <summary>S̄ = s P ⊙ (P̄ − Σ P̄ ⊙ P), row by row, in place of P̄.</summary>
    private void SoftmaxBackwardRows(ReadOnlySpan<T> weights, Span<T> gradients, int positions)
    {
        for (int start = 0; start < weights.Length; start += positions)
        {
            var line = weights.Slice(start, positions);
            var gradient = gradients.Slice(start, positions);
            TensorPrimitives.Subtract(gradient, Reduce.Dot<T>(line, gradient), gradient);
            TensorPrimitives.Multiply(gradient, line, gradient);
            TensorPrimitives.Multiply(gradient, Scale, gradient);
        }
    }
}
