namespace Course;

/// <summary>The memory of training without activations, in bytes: what grows with the number of parameters.</summary>
/// <param name="Weights">The weights that forward and backward use.</param>
/// <param name="Gradients">Their gradients.</param>
/// <param name="MasterWeights">A second copy of the weights in higher precision, with its gradients; 0 without mixed precision.</param>
/// <param name="OptimizerState">What the optimizer remembers, such as Adam's m and v.</param>
/// <remarks>Ledger D-07, D-09, E-29.</remarks>
public sealed record TrainingMemory(long Weights, long Gradients, long MasterWeights, long OptimizerState)
{
    /// <summary>All together.</summary>
    public long Total => Weights + Gradients + MasterWeights + OptimizerState;

    /// <summary>Counts what an optimizer holds for its parameters.</summary>
    public static TrainingMemory Of<T>(Optimizer<T> optimizer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        long weights = optimizer.Parameters.Sum(parameter => (long)parameter.Value.Count);
        long state = optimizer.Parameters.Sum(parameter => optimizer.State(parameter).Values.Sum(array => (long)array.Count));
        int each = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        return new(weights * each, weights * each, 0, state * each);
    }
}
