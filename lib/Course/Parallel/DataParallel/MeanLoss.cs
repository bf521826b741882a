namespace Course;

/// <summary>
/// A loss that is a mean over the rows of a batch, with its gradient by the outputs:
/// <c>(z, y) =&gt; (SoftmaxCrossEntropy.Of(z, y), SoftmaxCrossEntropy.Gradient(z, y))</c>. It is called by several threads at
/// once, so it must not keep anything between calls, as a <see cref="Loss{T, TTarget}"/> does.
/// </summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <param name="outputs">What the model made of the rows.</param>
/// <param name="targets">What it should have made, row by row.</param>
/// <returns>The mean loss over the rows, and ∂L/∂outputs in the shape of the outputs.</returns>
public delegate (T Loss, Tensor<T> Gradient) MeanLoss<T>(Tensor<T> outputs, Tensor<T> targets) where T : unmanaged, IFloatingPointIeee754<T>;
