namespace Course;

/// <summary>An optimizer on both sides, with the same hyperparameters.</summary>
public abstract record OptimizerTwin
{
    /// <summary>SGD with momentum, Adam, AdamW, as the comparison takes them.</summary>
    public static IReadOnlyList<OptimizerTwin> Default { get; } = [new SgdTwin(0.05, Momentum: 0.9), new AdamTwin(), new AdamWTwin()];

    /// <summary>What it is called in tables.</summary>
    public abstract string Name { get; }

    /// <summary>Ours.</summary>
    public abstract Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The framework's. It decays whatever it is given, so that which ours leaves alone (biases, norms) comes apart.</summary>
    /// <param name="decaying">Parameters with weight decay.</param>
    /// <param name="others">Parameters without; may be empty.</param>
    public abstract optim.Optimizer Theirs(IReadOnlyList<TorchParameter> decaying, IReadOnlyList<TorchParameter> others);
}
