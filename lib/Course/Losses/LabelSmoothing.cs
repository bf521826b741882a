namespace Course;

/// <summary>
/// Softened targets: ỹ = (1 − ε) y + ε/C. The share ε of the belief is spread evenly over all C classes, so that a classifier is
/// not driven to scores of infinite size.
/// </summary>
/// <remarks>C. Szegedy et al., Rethinking the Inception Architecture, CVPR 2016. Rows that sum to 1 still do.</remarks>
public static class LabelSmoothing
{
    /// <summary>ỹ = (1 − ε) y + ε/C</summary>
    /// <param name="y">Targets, shape [B, C].</param>
    /// <param name="epsilon">ε, at least 0 and below 1.</param>
    /// <param name="classes">C.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is not at least 0 and below 1, or there is no class.</exception>
    public static V Of<V>(V y, double epsilon, int classes) where V : IArray<V>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        return (1 - Hyperparameter.Fraction(epsilon)) * y + epsilon / classes;
    }
}
