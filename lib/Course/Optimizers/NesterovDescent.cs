using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Nesterov's accelerated gradient as it is derived: first go where momentum would carry, take the gradient there, then step.
/// Classical: Δ ← β Δ − η ∇J(θ + β Δ), θ ← θ + Δ. Averaged: v ← β v + (1 − β) ∇J(θ − η β v), θ ← θ − η v.
/// </summary>
/// <remarks>
/// Call <see cref="LookAhead"/>, compute the gradients, call <see cref="Step"/>. <see cref="MomentumDescent{T}"/> with <c>nesterov: true</c> is
/// the same method by other variables: its parameters are this one's look-ahead points. Ledger E-20. Y. Nesterov, 1983; I. Sutskever et al., ICML 2013.
/// </remarks>
public sealed class NesterovDescent<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double beta;
    private readonly MomentumForm form;
    private readonly (Parameter<T> Parameter, Tensor<T> Memory, double RateScale)[] velocities;
    private bool isAhead;

    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta">β, how much of the past is kept.</param>
    /// <param name="form">Averaged or classical.</param>
    public NesterovDescent(IReadOnlyList<Parameter<T>> parameters, double learningRate, double beta = 0.9, MomentumForm form = MomentumForm.Averaged)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta, form) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="NesterovDescent{T}(IReadOnlyList{Parameter{T}}, double, double, MomentumForm)"/>
    public NesterovDescent(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, double beta = 0.9, MomentumForm form = MomentumForm.Averaged)
        : base(groups, learningRate, _ => [form.Piece<T>(beta, Nesterov.LookAhead)])
    {
        (this.beta, this.form) = (beta, form);
        velocities = [.. groups.SelectMany(group => group.Parameters.Select(parameter => (parameter, State(parameter).Values.Single(), group.LearningRateScale)))];
    }

    /// <summary>Moves every parameter to its look-ahead point: θ + βΔ, or θ − ηβv.</summary>
    /// <exception cref="InvalidOperationException">It is there already.</exception>
    public void LookAhead()
    {
        if (isAhead) throw new InvalidOperationException("The parameters are at their look-ahead points already: call Step() after the gradients are computed, then LookAhead() again.");
        isAhead = true;
        foreach (var (parameter, memory, scale) in velocities)
        {
            var factor = T.CreateTruncating(form == MomentumForm.Classical ? beta : -LearningRate * scale * beta);
            TensorPrimitives.MultiplyAdd(memory.Span, factor, parameter.Value.Span, parameter.Value.Span);
        }
    }

    /// <summary>One step, with the gradients of the look-ahead points.</summary>
    /// <exception cref="InvalidOperationException">The parameters are not at their look-ahead points.</exception>
    public override void Step()
    {
        if (!isAhead) throw new InvalidOperationException("The parameters are not at their look-ahead points: call LookAhead() before the gradients are computed.");
        isAhead = false;
        base.Step();
    }
}
