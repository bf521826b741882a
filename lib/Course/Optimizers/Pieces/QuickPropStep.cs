namespace Course;

/// <summary>
/// Newton's method for each coordinate alone, w ← w − g / h, with the secant h = (g − g₀) / Δ for the second derivative: g₀ is the
/// gradient before the last move Δ. It jumps to the minimum of the parabola through the last two slopes.
/// </summary>
/// <param name="maxGrowth">μ: no move is longer than μ times the one before. Where the curvature is not positive, the parabola has no minimum and the move is μ Δ.</param>
/// <remarks>
/// The first move, and the one after a rest, is −η g. Remembers "gradient" and "move". Ledger E-22: the secant is
/// (g − g₀) / Δ; the document prints its inverse Δ / (g − g₀) as the second derivative. S. Fahlman, 1988, whose rule adds −η g to moves that go on in one direction.
/// </remarks>
public sealed class QuickPropStep<T>(double maxGrowth) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double maxGrowth = Hyperparameter.Growth(maxGrowth);

    /// <inheritdoc/>
    public override bool IncludesLearningRate => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(T.CreateTruncating(maxGrowth), Tensor.Zeros<T>(shape), Tensor.Zeros<T>(shape));

    private sealed class State(T maxGrowth, Tensor<T> gradients, Tensor<T> moves) : PieceState<T>
    {
        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => [("gradient", gradients), ("move", moves)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> last = gradients.Span.Slice(start, update.Length), move = moves.Span.Slice(start, update.Length);
            var rate = T.CreateTruncating(context.LearningRate);
            for (int i = 0; i < update.Length; i++)
            {
                T gradient = update[i];
                move[i] = move[i] == T.Zero ? -rate * gradient : Next(gradient, last[i], move[i]);
                last[i] = gradient;
                update[i] = -move[i];
            }
        }

        private T Next(T gradient, T last, T move)
        {
            if (gradient == T.Zero) return T.Zero;
            T curvature = (gradient - last) / move, farthest = maxGrowth * move;
            if (curvature <= T.Zero) return farthest;
            T newton = -gradient / curvature;
            return T.Abs(newton) > T.Abs(farthest) ? T.CopySign(farthest, newton) : newton;
        }
    }
}
