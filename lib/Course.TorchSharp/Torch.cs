namespace Course;

/// <summary>
/// PyTorch beside this library, by way of TorchSharp: <see cref="Twin"/> makes the same model there, <see cref="Compare{T}(Layer{T}, TorchModule, Tensor{T}, int[], string, IReadOnlyList{OptimizerTwin}?)"/>
/// holds everything that a training step computes against it.
/// </summary>
public static class Torch
{
    /// <summary>The largest relative error in float32.</summary>
    public const double FloatTolerance = 1e-5;

    /// <summary>The framework's model for ours, with our weights: a chain of linear layers, a convolutional network, or a language model.</summary>
    /// <exception cref="ArgumentException">It is of another kind; for that write a module and copy the weights with <see cref="TorchWeights"/>.</exception>
    public static TorchModule Twin<T>(Layer<T> ours) where T : unmanaged, IFloatingPointIeee754<T>
    {
        NativeTorch.Load();
        TorchTensor.Type<T>();
        IReadOnlyList<Layer<T>> layers = ours is Sequential<T> chain ? chain.Layers : [ours];
        TorchModule twin = (TorchModule?)TorchMlp.Of(layers) ?? (TorchModule?)TorchCnn.Of(layers) ?? TorchTransformer.Of(layers)
            ?? throw new ArgumentException($"There is no twin for a model of {string.Join(", ", layers.Select(layer => layer.GetType().Name.Split('`')[0]))}. "
                + "There are twins for MultilayerPerceptron, ConvolutionalNetwork and LanguageModel; for another model write a TorchSharp module, copy the weights with TorchWeights.Copy and give both to Torch.Compare.");
        TorchWeights.Copy(ours, twin);
        return twin;
    }

    /// <summary>
    /// Forward pass, loss, the gradient by each parameter, and three steps of each optimizer, with softmax and cross-entropy for
    /// a loss: relative errors at most 1e-5 in float, 1e-10 in double. Both models keep the weights that they have. Dropout draws
    /// other numbers on the two sides, so that it must be switched off.
    /// </summary>
    /// <param name="ours">Our model.</param>
    /// <param name="twin">The framework's, with the same weights.</param>
    /// <param name="inputs">Some examples.</param>
    /// <param name="labels">A class for each row of the model's scores.</param>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="optimizers">Which optimizers take steps; SGD with momentum, Adam and AdamW if none are named.</param>
    /// <exception cref="VerificationException">They do not compute the same; the message says where.</exception>
    /// <exception cref="ShapeException">The parameters or the predictions of the two do not belong together.</exception>
    public static Verdict Compare<T>(Layer<T> ours, TorchModule twin, Tensor<T> inputs, int[] labels, string id = "E-63", IReadOnlyList<OptimizerTwin>? optimizers = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        TwinVerdict.Of(id, ours, twin, inputs, TorchLoss<T>.CrossEntropy(labels), optimizers ?? OptimizerTwin.Default<T>());

    /// <summary>The same with the mean squared error for a loss.</summary>
    /// <param name="ours">Our model.</param>
    /// <param name="twin">The framework's, with the same weights.</param>
    /// <param name="inputs">Some examples.</param>
    /// <param name="targets">What the model should give, in the shape of its result.</param>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="optimizers">Which optimizers take steps.</param>
    /// <inheritdoc cref="Compare{T}(Layer{T}, TorchModule, Tensor{T}, int[], string, IReadOnlyList{OptimizerTwin}?)"/>
    public static Verdict Compare<T>(Layer<T> ours, TorchModule twin, Tensor<T> inputs, Tensor<T> targets, string id = "E-63", IReadOnlyList<OptimizerTwin>? optimizers = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        TwinVerdict.Of(id, ours, twin, inputs, TorchLoss<T>.SquaredError(targets), optimizers ?? OptimizerTwin.Default<T>());
}
