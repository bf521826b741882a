namespace Course;

/// <summary>
/// Half a gradient step and Gaussian noise: Δw = −(η/2) ∇E + √η N(0, I). With small η the points visited are samples of the
/// density proportional to exp(−E).
/// </summary>
/// <param name="seed">The same seed gives the same noise.</param>
/// <remarks>
/// The noise is a function of seed, step, parameter and coordinate, so there is no state to remember. Ledger E-38.
/// M. Welling, Y. Teh, Bayesian Learning via Stochastic Gradient Langevin Dynamics, ICML 2011.
/// </remarks>
public sealed class LangevinStep<T>(int seed) : UpdatePiece<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override bool IncludesLearningRate => true;

    /// <inheritdoc/>
    public override PieceState<T> Start(Shape shape) => new State(seed);

    private sealed class State(int seed) : PieceState<T>
    {
        public override void Apply(UpdateContext context, int start, ReadOnlySpan<T> _, Span<T> update)
        {
            var noise = new CounterNoise(seed, context.Step, context.Index);
            T half = T.CreateTruncating(context.LearningRate / 2);
            double root = Math.Sqrt(context.LearningRate);
            for (int i = 0; i < update.Length; i++)
                update[i] = half * update[i] - T.CreateTruncating(root * noise.Normal(start + i));
        }
    }
}
