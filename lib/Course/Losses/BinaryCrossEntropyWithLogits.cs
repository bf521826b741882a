namespace Course;

/// <summary>
/// Sigmoid and binary cross-entropy as one function of the logit z: L = ln(1 + eᶻ) − y z, with the gradient σ(z) − y.
/// </summary>
/// <remarks>
/// Ledger E-40. Put a = σ(z) into −[y ln a + (1 − y) ln(1 − a)] and use ln a = z − ln(1 + eᶻ), ln(1 − a) = −ln(1 + eᶻ).
/// No logarithm of a rounded 0 is left, so the loss stays finite and exact for every z. One loss for each example.
/// </remarks>
public static class BinaryCrossEntropyWithLogits
{
    /// <summary>L = ln(1 + eᶻ) − y z, example by example.</summary>
    /// <param name="z">Logits: what goes into the sigmoid.</param>
    /// <param name="y">The answers, 0 or 1 (or probabilities), of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentException">A target is not between 0 and 1.</exception>
    public static V Value<V>(V z, V y) where V : IArray<V>
    {
        Target.CheckProbability(nameof(BinaryCrossEntropyWithLogits), z, y);
        return z.Softplus() - y * z;
    }

    /// <summary>∂L/∂z = σ(z) − y = a − y, example by example.</summary>
    /// <inheritdoc cref="Value{V}(V, V)"/>
    public static V Gradient<V>(V z, V y) where V : IArray<V>
    {
        Target.CheckProbability(nameof(BinaryCrossEntropyWithLogits), z, y);
        return z.Sigmoid() - y;
    }

    /// <summary>L of a variable and constant targets.</summary>
    /// <inheritdoc cref="Value{V}(V, V)"/>
    public static Var<V> Value<V>(Var<V> z, V y) where V : IArray<V> => Value<Var<V>>(z, y);
}
