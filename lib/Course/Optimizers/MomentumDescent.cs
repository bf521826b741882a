namespace Course;

/// <summary>
/// Gradient descent with momentum as the documents write it, from rest. Averaged: v ← β v + (1 − β) g, θ ← θ − η v. Classical: Δ ← β Δ − η g, θ ← θ + Δ.
/// The averaged form with η takes the path of the classical form with η (1 − β). With Nesterov's look-ahead the parameter is the look-ahead point.
/// </summary>
/// <remarks>
/// Ledger E-18, E-19, E-20. <see cref="NesterovDescent{T}"/> is the same look-ahead by its other variables; <see cref="Sgd{T}"/> is PyTorch's.
/// </remarks>
public sealed class MomentumDescent<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta">β, how much of the past is kept.</param>
    /// <param name="form">Averaged or classical.</param>
    /// <param name="nesterov">Whether to look ahead.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖².</param>
    public MomentumDescent(IReadOnlyList<Parameter<T>> parameters, double learningRate, double beta = 0.9, MomentumForm form = MomentumForm.Averaged, bool nesterov = false, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta, form, nesterov, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="MomentumDescent{T}(IReadOnlyList{Parameter{T}}, double, double, MomentumForm, bool, double)"/>
    public MomentumDescent(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, double beta = 0.9, MomentumForm form = MomentumForm.Averaged, bool nesterov = false, double weightDecay = 0)
        : base(groups, learningRate, group => [new WeightDecay<T>(group.WeightDecay ?? weightDecay), form.Piece<T>(beta, nesterov ? Nesterov.Shifted : Nesterov.None)]) { }
}
