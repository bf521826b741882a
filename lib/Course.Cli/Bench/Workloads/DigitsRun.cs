namespace Course.Cli;

/// <summary>The digits classifier: 64-128-10, Adam, 30 epochs of batches of 64, as the peer trains it.</summary>
public static class DigitsRun
{
    private const int Epochs = 30, BatchSize = 64;

    /// <summary>Trains from a seed and gives the share of test images read right.</summary>
    public static double Accuracy(int seed)
    {
        var model = new Sequential<float>(Dense(64, 128, seed), new Activation<float, ReLU>(), Dense(128, 10, seed + 1));
        var adam = new Adam<float>(model.Parameters, 1e-3);
        var loss = new SoftmaxCrossEntropyLoss<float>();
        Dataset train = Digits.Train, test = Digits.Test;
        var images = train.Inputs.To<float>();
        int[] labels = [.. train.Labels];
        for (int epoch = 0; epoch < Epochs; epoch++)
            foreach (int[] rows in Batches.Order(train.Count, 1000 * seed + epoch).Chunk(BatchSize))
            {
                adam.ZeroGradients();
                loss.Of(model.Forward(Rows(images, rows)), [.. rows.Select(row => labels[row])]);
                model.Backward(loss.Gradient, needsInputGradient: false);
                adam.Step();
            }
        return Course.Accuracy.Of(model.Forward(test.Inputs.To<float>()).To<double>(), test.Labels);
    }

    private static Tensor<float> Rows(Tensor<float> images, int[] rows)
    {
        int width = images.Shape[1];
        var batch = Tensor.Zeros<float>([rows.Length, width]);
        for (int i = 0; i < rows.Length; i++) images.Span.Slice(rows[i] * width, width).CopyTo(batch.Span[(i * width)..]);
        return batch;
    }

    /// <summary>PyTorch's usual first weights, uniform within 1/√inputs.</summary>
    private static Linear<float> Dense(int inputs, int outputs, int seed)
    {
        double limit = 1 / Math.Sqrt(inputs);
        return new(Tensor.Uniform([inputs, outputs], seed, -limit, limit).To<float>(), Tensor.Uniform([outputs], seed + 100, -limit, limit).To<float>());
    }
}
