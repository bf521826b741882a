namespace Course;

/// <summary>Some examples with their targets.</summary>
/// <param name="Inputs">One example along the first axis.</param>
/// <param name="Targets">What the network should give: <c>int[]</c> labels, or a tensor.</param>
public readonly record struct Batch<T, TTarget>(Tensor<T> Inputs, TTarget Targets) where T : unmanaged, IFloatingPointIeee754<T>;
