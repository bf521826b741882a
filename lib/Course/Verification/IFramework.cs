namespace Course;

/// <summary>
/// A framework for deep learning beside this library, as an optional package brings it. It builds the same network, takes
/// over the weights, and trains it a little, number by number along with ours. <see cref="Framework.Open"/> finds it.
/// </summary>
public interface IFramework
{
    /// <summary>What it is, with its version.</summary>
    string Name { get; }

    /// <summary>
    /// The framework's own forward pass, loss, gradients and three steps of each optimizer, held against ours, with
    /// softmax and cross-entropy for a loss. The model is left with the weights that it has.
    /// </summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="model">A chain of linear layers with an activation between them, a convolutional network, or a language model.</param>
    /// <param name="inputs">Some examples.</param>
    /// <param name="labels">A class for each row of the model's scores.</param>
    /// <typeparam name="T">float or double.</typeparam>
    /// <exception cref="VerificationException">The framework computes something else.</exception>
    /// <exception cref="ArgumentException">The model is of another kind, or the batch does not belong to it.</exception>
    Verdict Compare<T>(string id, Layer<T> model, Tensor<T> inputs, int[] labels) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The same with the mean squared error for a loss.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="model">The model.</param>
    /// <param name="inputs">Some examples.</param>
    /// <param name="targets">What the model should give, in the shape of its result.</param>
    /// <typeparam name="T">float or double.</typeparam>
    /// <inheritdoc cref="Compare{T}(string, Layer{T}, Tensor{T}, int[])"/>
    Verdict Compare<T>(string id, Layer<T> model, Tensor<T> inputs, Tensor<T> targets) where T : unmanaged, IFloatingPointIeee754<T>;
}
