namespace Course.Ilgpu.Tests;

[Collection("device")]
public class TrainingTests(Device device)
{
    [Fact]
    public void A_training_step_of_a_small_network_is_that_of_the_processor()
    {
        var processor = Step(null);
        var accelerator = Step(device.Accelerator);
        // Weights and gradients are about 1 in size; two layers of sums of at most 12 terms.
        foreach (var (want, got) in processor.Zip(accelerator)) Assert.InRange(got, want - 1e-14, want + 1e-14);
    }

    [Fact]
    public void Every_product_of_the_step_goes_to_the_device()
    {
        var counting = new Counting(device.Accelerator);
        Step(counting);
        // Forward 2, weight gradients 2, input gradient of the second layer 1; the loss is asked for the first layer's as well or not.
        Assert.InRange(counting.Products, 5, 6);
    }

    /// <summary>Loss, gradients and updated weights of one Adam step on an MLP 7-12-5, 9 examples.</summary>
    private static double[] Step(IMatMul? matMul)
    {
        using var choice = matMul is null ? null : Gemm.Use(matMul);
        var network = MultilayerPerceptron.Of<double, Tanh>([7, 12, 5], (shape, seed) => He.Normal(shape, seed), seed: 1);
        var loss = new SoftmaxCrossEntropyLoss<double>();
        var optimizer = new Adam<double>(network.Parameters, 0.01);
        var inputs = Course.Tensor.Normal([9, 7], 5);
        double value = loss.Of(network.Forward(inputs), [0, 1, 2, 3, 4, 0, 1, 2, 3]);
        network.Backward(loss.Gradient);
        double[] gradients = [.. network.Parameters.SelectMany(each => each.Gradient.ToArray())];
        optimizer.Step();
        return [value, .. gradients, .. network.Parameters.SelectMany(each => each.Value.ToArray())];
    }

    private sealed class Counting(IMatMul inner) : IMatMul
    {
        public int Products { get; private set; }

        public string Name => "counting";

        public void Multiply(int batch, int m, int n, int k, ReadOnlySpan<float> a, MatrixLayout aLayout, ReadOnlySpan<float> b, MatrixLayout bLayout, Span<float> c, MatrixLayout cLayout, bool accumulate = false)
        {
            Products++;
            inner.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
        }

        public void Multiply(int batch, int m, int n, int k, ReadOnlySpan<double> a, MatrixLayout aLayout, ReadOnlySpan<double> b, MatrixLayout bLayout, Span<double> c, MatrixLayout cLayout, bool accumulate = false)
        {
            Products++;
            inner.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
        }
    }
}
