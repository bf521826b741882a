using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Momentum as a moving average, v ← β v + (1 − β) g from v = 0. The update is v; in Nesterov's shifted form β v + (1 − β) g;
/// at a look-ahead point, where β v has been gone already, (1 − β) g.
/// </summary>
/// <param name="beta">β, how much of the past is kept.</param>
/// <param name="nesterov">At which point the gradient is taken.</param>
/// <remarks>
/// The same path as <see cref="ClassicalMomentum{T}"/> with η (1 − β) in the place of η: Δ = −η v. Remembers "v". Ledger E-18, E-20.
/// </remarks>
public sealed class AveragedMomentum<T>(double beta, Nesterov nesterov = Nesterov.None) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta = Hyperparameter.Fraction(beta);

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(beta), nesterov, Tensor.Zeros<T>(shape));

    private sealed class State(T beta, Nesterov nesterov, Tensor<T> average) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("v", average)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            var v = average.Span.Slice(start, update.Length);
            TensorPrimitives.Multiply(update, T.One - beta, update);
            TensorPrimitives.MultiplyAdd(v, beta, update, v);
            if (nesterov == Nesterov.None) v.CopyTo(update);
            else if (nesterov == Nesterov.Shifted) TensorPrimitives.MultiplyAdd(v, beta, update, update);
        }
    }
}
