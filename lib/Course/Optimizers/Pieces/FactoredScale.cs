using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The second moment of an n×m matrix from its row sums R and column sums C alone: V̂ = R C / ΣR, of rank 1, in n + m numbers instead of
/// n·m. R ← β R + (1 − β) (G² + ε) 1 and C ← β C + (1 − β) 1ᵀ (G² + ε), with a memory that grows, β = 1 − t⁻ᵖ. The update is G / √V̂.
/// </summary>
/// <param name="decayExponent">p; 0.8 in the paper. At t = 1 β is 0, so no correction of a start at 0 is needed.</param>
/// <param name="epsilon">ε, added to every square.</param>
/// <remarks>
/// Kernels [filters, channels, height, width] count as matrices [filters, the rest]; vectors keep V whole. Remembers "rows" and "columns", or "square".
/// <see cref="Adafactor.SecondMoment"/> puts V̂ together. Ledger E-30. N. Shazeer, M. Stern, Adafactor, ICML 2018.
/// </remarks>
public sealed class FactoredScale<T>(double decayExponent, double epsilon) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double decayExponent = Hyperparameter.Positive(decayExponent), epsilon = Hyperparameter.NotNegative(epsilon);

    /// <inheritdoc/>
    public override bool NeedsWholeParameter => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape)
    {
        var small = T.CreateTruncating(epsilon);
        int rows = shape.Rank > 1 ? shape[0] : 1, columns = shape.Count / Math.Max(1, rows);
        return rows > 1 && columns > 1 ? new Matrix(decayExponent, small, rows, columns) : new Vector(decayExponent, small, shape);
    }

    private static T Beta(int step, double exponent) => T.CreateTruncating(1 - Math.Pow(step, -exponent));

    private sealed class Matrix(double exponent, T epsilon, int n, int m) : PieceState<T>
    {
        private readonly Tensor<T> rows = Tensor.Zeros<T>([n]), columns = Tensor.Zeros<T>([m]);
        private readonly T[] scratch = new T[m];

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("rows", rows), ("columns", columns)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Remember(Beta(context.Step, exponent), update);
            T total = TensorPrimitives.Sum<T>(rows.Span);
            // The roots are taken before they are multiplied: where a whole row and a whole column of gradients are 0, R C would underflow.
            TensorPrimitives.Sqrt(columns.Span, scratch);
            for (int i = 0; i < n; i++)
            {
                var row = update.Slice(i * m, m);
                TensorPrimitives.Divide(row, scratch, row);
                TensorPrimitives.Divide(row, T.Sqrt(rows.Span[i] / total), row);
            }
        }

        private void Remember(T beta, ReadOnlySpan<T> gradient)
        {
            TensorPrimitives.Multiply(columns.Span, beta, columns.Span);
            for (int i = 0; i < n; i++)
            {
                var row = gradient.Slice(i * m, m);
                TensorPrimitives.Multiply(row, row, scratch);
                TensorPrimitives.Add(scratch, epsilon, scratch);
                rows.Span[i] = beta * rows.Span[i] + (T.One - beta) * TensorPrimitives.Sum<T>(scratch);
                TensorPrimitives.MultiplyAdd(scratch, T.One - beta, columns.Span, columns.Span);
            }
        }
    }

    private sealed class Vector(double exponent, T epsilon, Shape shape) : PieceState<T>
    {
        private readonly Tensor<T> squares = Tensor.Zeros<T>(shape);

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("square", squares)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            T beta = Beta(context.Step, exponent);
            var square = squares.Span;
            for (int i = 0; i < update.Length; i++)
            {
                square[i] = beta * square[i] + (T.One - beta) * (update[i] * update[i] + epsilon);
                update[i] /= T.Sqrt(square[i]);
            }
        }
    }
}
