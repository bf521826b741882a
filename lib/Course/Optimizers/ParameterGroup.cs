namespace Course;

/// <summary>Parameters that are trained alike.</summary>
/// <param name="Parameters">What is trained.</param>
/// <param name="LearningRateScale">Multiplies the optimizer's learning rate for this group.</param>
/// <param name="WeightDecay">λ of this group instead of the optimizer's; null leaves the optimizer's.</param>
public sealed record ParameterGroup<T>(IReadOnlyList<Parameter<T>> Parameters, double LearningRateScale = 1, double? WeightDecay = null) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>A single group of all.</summary>
    public static IReadOnlyList<ParameterGroup<T>> Of(IReadOnlyList<Parameter<T>> parameters) => [new(parameters)];
}
