using System.Numerics.Tensors;

namespace Course.Mpi;

/// <summary>Two layers cut among workers, by columns and then by rows, against the whole layers that every worker has as well.</summary>
public static class CutNetwork
{
    /// <summary>For each worker, the largest difference between its output or input gradient and the whole network's.</summary>
    /// <param name="communicator">Joins the workers.</param>
    public static float[] Errors(ICommunicator<float> communicator)
    {
        // Seven inputs and outputs among two or more workers: uneven shares. The last worker knows the input.
        Tensor<float> first = Tensor.Normal([5, 7], 1).To<float>(), second = Tensor.Normal([7, 4], 2).To<float>(), gradient = Tensor.Normal([3, 4], 3).To<float>();
        var x = Tensor.Zeros<float>([3, 5]);
        if (communicator.Rank == communicator.Workers - 1) Tensor.Normal([3, 5], 4).To<float>().Span.CopyTo(x.Span);
        communicator.Broadcast(x.Span, root: communicator.Workers - 1);

        var cut = new Sequential<float>(new ColumnParallel<float>(communicator, first, null), new RowParallel<float>(communicator, second, null));
        var whole = new Sequential<float>(new Linear<float>(first, null), new Linear<float>(second, null));
        var errors = new float[communicator.Workers];
        errors[communicator.Rank] = Difference(cut.Forward(x), whole.Forward(x)) + Difference(cut.Backward(gradient), whole.Backward(gradient));
        communicator.AllGather(errors, [.. Enumerable.Range(0, communicator.Workers + 1)]);
        return errors;
    }

    private static float Difference(Tensor<float> a, Tensor<float> b) => TensorPrimitives.MaxMagnitude<float>((a - b).Span) is var largest && float.IsNaN(largest) ? largest : Math.Abs(largest);
}
