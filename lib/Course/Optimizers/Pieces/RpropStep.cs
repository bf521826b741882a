namespace Course;

/// <summary>
/// A step size s of its own for every coordinate, at first η, which only the sign of the gradient steers. Where the sign is that of
/// the step before, s ← growth · s and θ moves by −s sign(g). Where it changed, the minimum was jumped over: s ← shrink · s, and the
/// coordinate waits for its next gradient – where it is, or, backtracking, where it was before the jump. After that it moves by s unchanged.
/// </summary>
/// <param name="growth">α &gt; 1.</param>
/// <param name="shrink">β &lt; 1.</param>
/// <param name="smallest">The smallest s.</param>
/// <param name="largest">The largest s.</param>
/// <param name="backtracks">Whether a jump over the minimum is taken back.</param>
/// <remarks>
/// Without backtracking it is PyTorch's (iRprop⁻ of C. Igel, M. Hüsken, 2000), with it the textbook's (Rprop⁺: M. Riedmiller, H. Braun, 1993), where
/// a change of sign costs a step: w⁽ᵏ⁾ = w⁽ᵏ⁻¹⁾, and the next move is β times the one taken back. Remembers "step", "gradient" (0 after a change
/// of sign) and, backtracking, "move". Ledger E-21.
/// </remarks>
public sealed class RpropStep<T>(double growth, double shrink, double smallest, double largest, bool backtracks) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double growth = Hyperparameter.Growth(growth), shrink = Hyperparameter.Fraction(Hyperparameter.Positive(shrink), nameof(shrink)),
        smallest = Hyperparameter.NotNegative(smallest), largest = Hyperparameter.Positive(largest) >= smallest
            ? largest
            : throw new ArgumentOutOfRangeException(nameof(largest), $"largest must not be below smallest, {smallest}; got {largest}.");

    /// <inheritdoc/>
    public override bool IncludesLearningRate => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(
        T.CreateTruncating(growth), T.CreateTruncating(shrink), T.CreateTruncating(smallest), T.CreateTruncating(largest), shape, backtracks ? Tensor.Zeros<T>(shape) : null);

    private sealed class State(T growth, T shrink, T smallest, T largest, Shape shape, Tensor<T>? moves) : PieceState<T>
    {
        private readonly Tensor<T> sizes = Tensor.Zeros<T>(shape), gradients = Tensor.Zeros<T>(shape);

        public override IEnumerable<(string Name, Tensor<T> Values)> Arrays => moves is null
            ? [("step", sizes), ("gradient", gradients)]
            : [("step", sizes), ("gradient", gradients), ("move", moves)];

        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            Span<T> size = sizes.Span.Slice(start, update.Length), last = gradients.Span.Slice(start, update.Length);
            var move = moves is null ? default : moves.Span.Slice(start, update.Length);
            if (context.Step == 1) size.Fill(T.CreateTruncating(context.LearningRate));
            for (int i = 0; i < update.Length; i++)
            {
                T gradient = update[i], agreement = gradient * last[i];
                size[i] = T.Clamp(size[i] * (agreement > T.Zero ? growth : agreement < T.Zero ? shrink : T.One), smallest, largest);
                bool jumped = agreement < T.Zero;
                last[i] = jumped ? T.Zero : gradient;
                update[i] = !jumped ? UnitSign.Of(gradient) * size[i] : move.IsEmpty ? T.Zero : move[i];
                if (!move.IsEmpty) move[i] = -update[i];
            }
        }
    }
}
