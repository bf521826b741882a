namespace Course;

/// <summary>An optimizer on both sides, with the same hyperparameters.</summary>
public abstract record OptimizerTwin
{
    /// <summary>SGD with momentum, Adam, AdamW, as the comparison takes them.</summary>
    /// <remarks>
    /// Adam divides by √v̂ + ε. Where a gradient is 0 but for rounding (the biases of keys have such ones) and ε is smaller still, it
    /// divides rounding by rounding, and two right computations part by a good share of a step. So float gets an ε above its
    /// rounding; double has the usual one.
    /// </remarks>
    public static IReadOnlyList<OptimizerTwin> Default<T>() where T : unmanaged
    {
        double epsilon = typeof(T) == typeof(float) ? 1e-6 : 1e-8;
        return [new SgdTwin(0.05, Momentum: 0.9), new AdamTwin(Epsilon: epsilon), new AdamWTwin(Epsilon: epsilon)];
    }

    /// <summary>What it is called in tables.</summary>
    public abstract string Name { get; }

    /// <summary>Ours.</summary>
    public abstract Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The framework's. It decays whatever it is given, so that which ours leaves alone (biases, norms) comes apart.</summary>
    /// <param name="decaying">Parameters with weight decay.</param>
    /// <param name="others">Parameters without; may be empty.</param>
    public abstract optim.Optimizer Theirs(IReadOnlyList<TorchParameter> decaying, IReadOnlyList<TorchParameter> others);
}
