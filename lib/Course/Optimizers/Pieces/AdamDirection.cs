using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²; the update is m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
/// AMSGrad puts the largest v so far in the place of v, so that steps never grow again.
/// </summary>
/// <param name="beta1">β₁, the memory of m.</param>
/// <param name="beta2">β₂, the memory of v.</param>
/// <param name="epsilon">ε, keeps the quotient finite.</param>
/// <param name="amsgrad">Whether to use the largest v so far.</param>
/// <param name="biasCorrection">Whether to divide by 1 − βᵗ; without it the direction is m / (√v + ε).</param>
/// <remarks>
/// Remembers "m", "v" and for AMSGrad "vMax". Ledger E-24. D. Kingma, J. Ba, Adam, ICLR 2015;
/// S. Reddi, S. Kale, S. Kumar, On the Convergence of Adam and Beyond, ICLR 2018.
/// </remarks>
public sealed class AdamDirection<T>(double beta1, double beta2, double epsilon, bool amsgrad = false, bool biasCorrection = true) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta1 = Hyperparameter.Fraction(beta1), beta2 = Hyperparameter.Fraction(beta2), epsilon = Hyperparameter.NotNegative(epsilon);
    private readonly bool usesLargest = amsgrad, corrects = biasCorrection;
    private readonly T[] scratch = new T[Stretch];

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(this, shape);

    // With β as it is in T: in float, 1 − 0.999 is off by 1.3e-5 of itself, and m and v carry that along.
    private double Correction(double beta, int step) => corrects ? 1 - Math.Pow(double.CreateTruncating(T.CreateTruncating(beta)), step) : 1;

    private sealed class State(AdamDirection<T> piece, Shape shape) : PieceState<T>
    {
        private readonly Tensor<T> first = Tensor.Zeros<T>(shape), second = Tensor.Zeros<T>(shape);
        private readonly Tensor<T>? largest = piece.usesLargest ? Tensor.Zeros<T>(shape) : null;

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => largest is null
            ? [("m", first), ("v", second)]
            : [("m", first), ("v", second), ("vMax", largest)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> m = first.Span.Slice(start, update.Length), v = second.Span.Slice(start, update.Length), root = piece.scratch.AsSpan(0, update.Length);

            TensorPrimitives.Lerp(update, m, T.CreateTruncating(piece.beta1), m);
            TensorPrimitives.Multiply(update, update, root);
            TensorPrimitives.Lerp(root, v, T.CreateTruncating(piece.beta2), v);
            if (largest is not null)
            {
                var vMax = largest.Span.Slice(start, update.Length);
                TensorPrimitives.Max(vMax, v, vMax);
                v = vMax;
            }

            double mCorrection = piece.Correction(piece.beta1, context.Step), vCorrection = piece.Correction(piece.beta2, context.Step);
            TensorPrimitives.Sqrt(v, root);
            TensorPrimitives.Multiply(root, T.CreateTruncating(1 / Math.Sqrt(vCorrection)), root);
            TensorPrimitives.Add(root, T.CreateTruncating(piece.epsilon), root);
            TensorPrimitives.Divide(m, root, update);
            TensorPrimitives.Multiply(update, T.CreateTruncating(1 / mCorrection), update);
        }
    }
}
