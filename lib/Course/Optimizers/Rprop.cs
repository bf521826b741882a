namespace Course;

/// <summary>
/// Rprop: only the signs of the gradient count. Every coordinate has a step size, at first η, that grows while the sign stays and shrinks when it changes.
/// For full batches; the noise of mini-batches turns signs at random.
/// </summary>
/// <remarks>
/// Ledger E-21. Without backtracking the steps equal those of torch.optim.Rprop, with it those of the textbook: see <see cref="RpropStep{T}"/>.
/// </remarks>
public sealed class Rprop<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η, the first step size.</param>
    /// <param name="growth">α &gt; 1, by which a step size grows.</param>
    /// <param name="shrink">β &lt; 1, by which it shrinks.</param>
    /// <param name="smallest">The smallest step size.</param>
    /// <param name="largest">The largest step size.</param>
    /// <param name="backtracks">Whether a jump over the minimum is taken back before the next, shorter one.</param>
    public Rprop(IReadOnlyList<Parameter<T>> parameters, double learningRate = 0.01, double growth = 1.2, double shrink = 0.5, double smallest = 1e-6, double largest = 50, bool backtracks = false)
        : this(ParameterGroup<T>.Of(parameters), learningRate, growth, shrink, smallest, largest, backtracks) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Rprop{T}(IReadOnlyList{Parameter{T}}, double, double, double, double, double, bool)"/>
    public Rprop(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 0.01, double growth = 1.2, double shrink = 0.5, double smallest = 1e-6, double largest = 50, bool backtracks = false)
        : base(groups, learningRate, group => [new RpropStep<T>(growth, shrink, smallest, largest, backtracks)]) { }
}
