using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A moving sum of gradients, v ← β v + (1 − d) g. The update is v, or with Nesterov's look-ahead g + β v.
/// </summary>
/// <param name="beta">β, how much of the past is kept.</param>
/// <param name="dampening">d: 0 gives the classical sum; d = β the averaged form v ← β v + (1 − β) g.</param>
/// <param name="nesterov">Whether to look ahead.</param>
/// <remarks>
/// As in PyTorch: η stands outside of v, and the first step sets v = g. <see cref="AveragedMomentum{T}"/> and <see cref="ClassicalMomentum{T}"/>
/// start at 0 as in the documents. Remembers "v". Ledger E-18, E-20.
/// </remarks>
public sealed class Momentum<T>(double beta, double dampening = 0, bool nesterov = false) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta = Hyperparameter.Fraction(beta), dampening = Hyperparameter.Fraction(dampening);
    private readonly bool nesterov = !nesterov || dampening == 0
        ? nesterov
        : throw new ArgumentException($"Nesterov's look-ahead needs the undamped sum, dampening 0; got {dampening}. Its averaged form is AveragedMomentum.", nameof(dampening));

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(beta), T.CreateTruncating(1 - dampening), nesterov, Tensor.Zeros<T>(shape));

    private sealed class State(T beta, T weight, bool nesterov, Tensor<T> velocity) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("v", velocity)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            var v = velocity.Span.Slice(start, update.Length);
            if (context.Step == 1) update.CopyTo(v);
            else
            {
                TensorPrimitives.Multiply(v, beta, v);
                TensorPrimitives.MultiplyAdd(update, weight, v, v);
            }
            if (nesterov) TensorPrimitives.MultiplyAdd(v, beta, update, update);
            else v.CopyTo(update);
        }
    }
}
