namespace Course;

/// <summary>
/// The cross-entropy of a yes-or-no answer, for a predicted probability a: L = −[y ln a + (1 − y) ln(1 − a)].
/// </summary>
/// <remarks>
/// Ledger E-40. One loss for each example, in the predictions' shape: reduce by Mean or Sum. Where a comes from a sigmoid,
/// <see cref="BinaryCrossEntropyWithLogits"/> is the one to train with: here a = 1 with y = 0 is an infinite loss.
/// </remarks>
public static class BinaryCrossEntropy
{
    /// <summary>L = −[y ln a + (1 − y) ln(1 − a)], example by example.</summary>
    /// <param name="a">Predicted probabilities of the answer yes, between 0 and 1.</param>
    /// <param name="y">The answers, 0 or 1 (or probabilities), of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentException">A target is not between 0 and 1.</exception>
    public static V Value<V>(V a, V y) where V : IArray<V>
    {
        Target.CheckProbability(nameof(BinaryCrossEntropy), a, y);
        return -(y * a.Log() + (1 - y) * (1 - a).Log());
    }

    /// <summary>∂L/∂a = (a − y) / (a (1 − a)), example by example.</summary>
    /// <inheritdoc cref="Value{V}(V, V)"/>
    public static V Gradient<V>(V a, V y) where V : IArray<V>
    {
        Target.CheckProbability(nameof(BinaryCrossEntropy), a, y);
        return (a - y) / (a * (1 - a));
    }

    /// <summary>L of a variable and constant targets.</summary>
    /// <inheritdoc cref="Value{V}(V, V)"/>
    public static Var<V> Value<V>(Var<V> a, V y) where V : IArray<V> => Value<Var<V>>(a, y);
}
