using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²; the update is m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
/// </summary>
/// <remarks>Ledger E-24. D. Kingma, J. Ba, Adam, ICLR 2015.</remarks>
public sealed class AdamDirection<T>(double beta1, double beta2, double epsilon) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta1 = Hyperparameter.Fraction(beta1), beta2 = Hyperparameter.Fraction(beta2), epsilon = Hyperparameter.NotNegative(epsilon);

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(beta1, beta2, epsilon, shape);

    private sealed class State(double beta1, double beta2, double epsilon, Shape shape) : PieceState<T>
    {
        private readonly Tensor<T> first = Tensor.Zeros<T>(shape), second = Tensor.Zeros<T>(shape);
        private T[] root = [];

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("m", first), ("v", second)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            if (root.Length < update.Length) root = new T[update.Length];
            Span<T> m = first.Span.Slice(start, update.Length), v = second.Span.Slice(start, update.Length), r = root.AsSpan(0, update.Length);

            TensorPrimitives.Lerp(update, m, T.CreateTruncating(beta1), m);
            TensorPrimitives.Multiply(update, update, r);
            TensorPrimitives.Lerp(r, v, T.CreateTruncating(beta2), v);

            double mCorrection = 1 - Math.Pow(beta1, context.Step), vCorrection = 1 - Math.Pow(beta2, context.Step);
            TensorPrimitives.Sqrt(v, r);
            TensorPrimitives.Multiply(r, T.CreateTruncating(1 / Math.Sqrt(vCorrection)), r);
            TensorPrimitives.Add(r, T.CreateTruncating(epsilon), r);
            TensorPrimitives.Divide(m, r, update);
            TensorPrimitives.Multiply(update, T.CreateTruncating(1 / mCorrection), update);
        }
    }
}
