namespace Course;

/// <summary>
/// The squared error L = c ‖y − t‖², with gradient ∂L/∂y = 2c (y − t).
/// </summary>
/// <remarks>
/// The factor c is a matter of taste and of batch size: ½ makes the gradient y − t (ledger A-01), 1 is Document D's (D-01),
/// ½/n averages over a batch of n rows. Shapes: y and t alike, L is a single number.
/// </remarks>
public static class SquaredError
{
    /// <summary>L = c Σ (y − t)²</summary>
    /// <param name="y">Predictions.</param>
    /// <param name="t">Targets, of the same shape.</param>
    /// <param name="factor">c.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentException">A target is not a finite number.</exception>
    public static V Value<V>(V y, V t, double factor = 0.5) where V : IArray<V>
    {
        Target.Check(nameof(SquaredError), y, t);
        return factor * (y - t).Square().Sum();
    }

    /// <summary>∂L/∂y = 2c (y − t)</summary>
    /// <inheritdoc cref="Value{V}(V, V, double)"/>
    public static V Gradient<V>(V y, V t, double factor = 0.5) where V : IArray<V>
    {
        Target.Check(nameof(SquaredError), y, t);
        return 2 * factor * (y - t);
    }

    /// <summary>L of a variable and constant targets.</summary>
    /// <inheritdoc cref="Value{V}(V, V, double)"/>
    public static Var<V> Value<V>(Var<V> y, V t, double factor = 0.5) where V : IArray<V> => Value<Var<V>>(y, t, factor);
}
