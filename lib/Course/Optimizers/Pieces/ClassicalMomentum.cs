using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Momentum as the last move carried on, Δ ← β Δ − η g from Δ = 0. The parameter moves by Δ; in Nesterov's shifted form by
/// β Δ − η g; at a look-ahead point, where β Δ has been gone already, by −η g.
/// </summary>
/// <param name="beta">β, how much of the last move is kept.</param>
/// <param name="nesterov">At which point the gradient is taken.</param>
/// <remarks>
/// The same path as <see cref="AveragedMomentum{T}"/> with η / (1 − β) in the place of η. η stands inside of Δ: when a schedule
/// changes it, moves begun earlier keep theirs. Remembers "move". Ledger E-18, E-20.
/// </remarks>
public sealed class ClassicalMomentum<T>(double beta, Nesterov nesterov = Nesterov.None) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta = Hyperparameter.Fraction(beta);

    /// <inheritdoc/>
    public override bool IncludesLearningRate => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(beta), nesterov, Tensor.Zeros<T>(shape));

    private sealed class State(T beta, Nesterov nesterov, Tensor<T> moves) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("move", moves)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            var move = moves.Span.Slice(start, update.Length);
            TensorPrimitives.Multiply(update, T.CreateTruncating(context.LearningRate), update);
            TensorPrimitives.Multiply(move, beta, move);
            TensorPrimitives.Subtract(move, update, move);
            if (nesterov == Nesterov.None) TensorPrimitives.Negate(move, update);
            else if (nesterov == Nesterov.Shifted) TensorPrimitives.MultiplyAdd(move, -beta, update, update);
        }
    }
}
