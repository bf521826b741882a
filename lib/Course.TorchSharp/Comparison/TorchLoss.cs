namespace Course;

/// <summary>A loss on both sides, with what the predictions are compared with.</summary>
internal sealed class TorchLoss<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Func<Tensor<T>, (double Value, Tensor<T> Gradient)> ours;

    private TorchLoss(Func<Tensor<T>, (double, Tensor<T>)> ours, Func<torch.Tensor, torch.Tensor> theirs) => (this.ours, Theirs) = (ours, theirs);

    /// <summary>The framework's mean loss of its predictions, from which it goes back.</summary>
    public Func<torch.Tensor, torch.Tensor> Theirs { get; }

    /// <summary>Our mean loss and its gradient by the predictions.</summary>
    public (double Value, Tensor<T> Gradient) Ours(Tensor<T> predictions) => ours(predictions);

    /// <summary>Softmax and cross-entropy: ours takes [batch, positions, classes], the framework's wants a row for each label.</summary>
    public static TorchLoss<T> CrossEntropy(int[] labels)
    {
        var loss = new SoftmaxCrossEntropyLoss<T>();
        return new(predictions => (loss.Of(predictions, labels), loss.Gradient),
            predictions => nn.functional.cross_entropy(predictions.reshape(-1, predictions.shape[^1]), TorchTensor.Of(labels)));
    }

    /// <summary>The mean squared error.</summary>
    public static TorchLoss<T> SquaredError(Tensor<T> targets)
    {
        var loss = new MeanSquaredErrorLoss<T>();
        return new(predictions => (loss.Of(predictions, targets), loss.Gradient), predictions => nn.functional.mse_loss(predictions, TorchTensor.Of(targets)));
    }
}
