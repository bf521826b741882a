using System.Globalization;
using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Trains in 16 bits with weights kept in 32: forward and backward run on a network in format F, whose weights are rounded copies
/// of float master weights; the loss is scaled before going backward, and the optimizer works on the masters.
/// </summary>
/// <remarks>
/// Why masters: near a weight of 1, float16 numbers are 0.001 apart, so that smaller steps would be rounded away every time.
/// Why scaling: see <see cref="LossScaler"/>. P. Micikevicius et al., ICLR 2018. Ledger D-09.
/// </remarks>
/// <typeparam name="F">The format: <see cref="Float16"/> or <see cref="BFloat16"/>.</typeparam>
/// <typeparam name="W">The type that carries it: Half or float.</typeparam>
/// <typeparam name="TTarget"><c>int[]</c> labels, or a tensor of targets.</typeparam>
public sealed class MixedPrecisionTrainer<F, W, TTarget> where F : INumberFormat<W> where W : unmanaged, IFloatingPointIeee754<W>
{
    private readonly Layer<W> network;
    private readonly Parameter<float>[] masters;
    private readonly Loss<float, TTarget> loss;
    private readonly Optimizer<float> optimizer;
    private readonly Buffers<float> wide = new();
    private readonly Buffers<W> narrow = new(), inputs = new();

    /// <summary>A trainer.</summary>
    /// <param name="network">The network in 16 bits; its weights are overwritten.</param>
    /// <param name="master">The same network in float: where training starts, and where its result stands.</param>
    /// <param name="loss">What is to become small, computed in float.</param>
    /// <param name="optimizer">How the master's parameters are changed.</param>
    /// <param name="scaler">The scale of the loss; null for one that starts at 65536.</param>
    /// <exception cref="ShapeException">The networks have different parameters.</exception>
    /// <exception cref="ArgumentException">The optimizer does not train the master's parameters.</exception>
    public MixedPrecisionTrainer(Layer<W> network, Layer<float> master, Loss<float, TTarget> loss, Optimizer<float> optimizer, LossScaler? scaler = null)
    {
        (this.network, this.loss, this.optimizer) = (network, loss, optimizer);
        masters = [.. master.Parameters];
        Scaler = scaler ?? new();
        if (network.Parameters.Count != masters.Length)
            throw new ShapeException($"The network in {F.Name} has {network.Parameters.Count} parameters, its master {masters.Length}; build both alike.");
        for (int i = 0; i < masters.Length; i++)
            if (network.Parameters[i].Value.Shape != masters[i].Value.Shape)
                throw new ShapeException($"Parameter {i} ('{masters[i].Name}') has shape {network.Parameters[i].Value.Shape} in {F.Name} and {masters[i].Value.Shape} in the master; build both alike.");
        if (!optimizer.Parameters.ToHashSet().SetEquals(masters))
            throw new ArgumentException("The optimizer must train the parameters of the master, all of them and no others.", nameof(optimizer));
        CopyWeights();
    }

    /// <summary>The scale of the loss, and how many steps it skipped.</summary>
    public LossScaler Scaler { get; }

    /// <summary>How many steps were tried, skipped ones included.</summary>
    public int Steps { get; private set; }

    /// <summary>The bytes that the format needs on a machine that has it (an emulating type holds more).</summary>
    public TrainingMemory Memory
    {
        get
        {
            long count = masters.Sum(parameter => (long)parameter.Value.Count);
            return new(count * F.Bytes, count * F.Bytes, count * sizeof(float), TrainingMemory.Of(optimizer).OptimizerState);
        }
    }

    /// <summary>One step on one batch. Where a gradient overflows, nothing is changed but the scale.</summary>
    /// <returns>The mean loss before the step.</returns>
    /// <exception cref="TrainingException">The loss is no longer finite.</exception>
    public double Step(Batch<float, TTarget> batch)
    {
        Steps++;
        double value = Forward(batch);
        if (!double.IsFinite(value))
            throw new TrainingException(string.Create(CultureInfo.InvariantCulture, $"Training in {F.Name} stopped at step {Steps}: the loss is {value}. Scaling cannot help, as it acts on gradients only; the numbers of the forward pass, which may go up to {F.Largest:G4}, are too large."));
        Backward();
        bool finite = TakeGradients();
        if (finite)
        {
            optimizer.Step();
            CopyWeights();
        }
        Scaler.Update(finite);
        return value;
    }

    /// <summary>One epoch of steps.</summary>
    /// <returns>The loss of each step.</returns>
    /// <exception cref="TrainingException">The loss is no longer finite.</exception>
    public IReadOnlyList<double> Epoch(BatchSource<float, TTarget> batches, int epoch) => [.. batches.Epoch(epoch).Select(Step)];

    /// <summary>The network's predictions in float, such as for a test.</summary>
    public Tensor<float> Predict(Tensor<float> x)
    {
        var input = inputs.Of(x.Shape);
        F.Round(x.Span, input.Span);
        var output = network.Forward(input);
        var predictions = wide.Of(output.Shape);
        F.Widen(output.Span, predictions.Span);
        return predictions;
    }

    private double Forward(Batch<float, TTarget> batch) => loss.Of(Predict(batch.Inputs), batch.Targets);

    private void Backward()
    {
        // The scale is applied in float: in 16 bits the small gradients would be gone before.
        TensorPrimitives.Multiply(loss.Gradient.Span, (float)Scaler.Scale, loss.Gradient.Span);
        var gradient = narrow.Of(loss.Gradient.Shape);
        F.Round(loss.Gradient.Span, gradient.Span);
        network.ZeroGradients();
        network.Backward(gradient, needsInputGradient: false);
    }

    /// <summary>Brings the gradients to the masters without their scale; false where one is not finite.</summary>
    private bool TakeGradients()
    {
        float unscale = (float)(1 / Scaler.Scale);
        for (int i = 0; i < masters.Length; i++)
        {
            var gradient = masters[i].Gradient.Span;
            F.Widen(network.Parameters[i].Gradient.Span, gradient);
            if (!float.IsFinite(TensorPrimitives.MaxMagnitude<float>(gradient))) return false;
            TensorPrimitives.Multiply(gradient, unscale, gradient);
        }
        return true;
    }

    private void CopyWeights()
    {
        for (int i = 0; i < masters.Length; i++) F.Round(masters[i].Value.Span, network.Parameters[i].Value.Span);
    }
}
