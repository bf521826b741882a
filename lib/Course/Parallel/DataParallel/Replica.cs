using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Course;

/// <summary>One worker's copy of the model, which sees a share of every batch.</summary>
internal sealed class Replica<T>(ICommunicator<T> communicator, Layer<T> model) where T : unmanaged, IFloatingPointIeee754<T>
{
    public ParameterVector<T> Vector { get; } = new(model.Parameters);

    /// <summary>Leaves the gradient of the share's mean loss in the parameters.</summary>
    /// <returns>The share's mean loss and how many rows it has; without rows both are 0, and so is the gradient.</returns>
    public (T Loss, int Rows) Gradient(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        int rows = Rows(inputs, targets);
        model.ZeroGradients();
        var bounds = Shares.Bounds(rows, communicator.Workers);
        int mine = bounds[communicator.Rank + 1] - bounds[communicator.Rank];
        if (mine == 0) return (T.Zero, 0);
        var outputs = model.Forward(Shares.Rows(inputs, communicator.Workers, communicator.Rank));
        var (value, gradient) = loss(outputs, Shares.Rows(targets, communicator.Workers, communicator.Rank));
        model.Backward(gradient, needsInputGradient: false);
        return (value, mine);
    }

    /// <summary>Gives every worker the weights of worker 0.</summary>
    public void BroadcastWeights()
    {
        var weights = new T[Vector.Count];
        Vector.ReadValues(weights);
        communicator.Broadcast(weights);
        Vector.WriteValues(weights);
    }

    /// <summary>The rows of a batch, whose inputs and targets must have as many.</summary>
    public static int Rows(Tensor<T> inputs, Tensor<T> targets) => inputs.Shape.Rank > 0 && targets.Shape.Rank > 0 && inputs.Shape[0] == targets.Shape[0] && inputs.Shape[0] > 0
        ? inputs.Shape[0]
        : throw new ShapeException($"A batch needs at least one row, and a target for each row of its inputs; the inputs have shape {inputs.Shape}, the targets {targets.Shape}.");

    /// <summary>k models from a factory, which must be equal in shape and share no memory.</summary>
    public static Layer<T>[] Make(int workers, Func<Layer<T>> model)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        Layer<T>[] models = [.. Enumerable.Range(0, workers).Select(_ => model())];
        for (int r = 1; r < workers; r++)
        {
            var (first, other) = (models[0].Parameters, models[r].Parameters);
            if (!first.Select(parameter => parameter.Value.Shape).SequenceEqual(other.Select(parameter => parameter.Value.Shape)))
                throw new ArgumentException($"The factory must make models of the same shapes each time, but worker {r}'s parameters differ from worker 0's.", nameof(model));
            if (Enumerable.Range(0, r).Any(earlier => models[earlier].Parameters.Zip(other).Any(pair => SharesMemory(pair.First.Value, pair.Second.Value))))
                throw new ArgumentException("The factory must give each worker weights of its own, but two workers share theirs: copy the first weights, as in new Linear<double>(w.Copy(), b.Copy()).", nameof(model));
        }
        return models;
    }

    private static bool SharesMemory(Tensor<T> a, Tensor<T> b) =>
        a.Count > 0 && b.Count > 0 && Unsafe.AreSame(ref MemoryMarshal.GetReference(a.Span), ref MemoryMarshal.GetReference(b.Span));

    /// <summary>vector ← factor · vector</summary>
    public static void Scale(Span<T> vector, T factor) => TensorPrimitives.Multiply(vector, factor, vector);
}
