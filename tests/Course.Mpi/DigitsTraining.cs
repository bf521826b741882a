using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Course.Mpi;

/// <summary>A few data-parallel steps of a small network on the digits, the same on threads and in processes.</summary>
public static class DigitsTraining
{
    /// <summary>How many steps are taken.</summary>
    public const int Steps = 6;

    /// <summary>Rows of a batch: four workers get 23, 24, 24 and 24 of them, so the shares are uneven.</summary>
    public const int BatchSize = 95;

    /// <summary>Trains this worker's copy and collects what all workers have in the end.</summary>
    /// <param name="communicator">Joins the workers.</param>
    /// <returns>The losses of the steps, worker 0's weights, and a fingerprint of every worker's.</returns>
    public static TrainingReport Run(ICommunicator<double> communicator)
    {
        // Only worker 0 starts from the seed that counts; the others must get its weights.
        var model = Network(seed: 1 + 100 * communicator.Rank);
        var worker = new DataParallelWorker<double>(communicator, model, new Sgd<double>(model.Parameters, learningRate: 0.2, momentum: 0.9));
        worker.BroadcastWeights();
        double[] losses = [.. Batches.Shuffled(Digits.Train, BatchSize, seed: 2).Take(Steps).Select(batch => worker.Step(batch.Inputs, batch.OneHot, Loss))];
        double[] weights = [.. model.Parameters.SelectMany(parameter => parameter.Value.ToArray())];
        return new(communicator.Workers, losses, weights, Fingerprints(communicator, weights));
    }

    private static Sequential<double> Network(int seed) => new(
        new Linear<double>(He.Normal([64, 24], seed), Tensor.Zeros([24])),
        new Activation<double, ReLU>(),
        new Linear<double>(He.Normal([24, 10], seed + 1), Tensor.Zeros([10])));

    private static (double Loss, Tensor<double> Gradient) Loss(Tensor<double> scores, Tensor<double> targets) =>
        (SoftmaxCrossEntropy.Of(scores, targets), SoftmaxCrossEntropy.Gradient(scores, targets));

    /// <summary>The first 48 bits, which a double holds exactly, of each worker's SHA-256.</summary>
    private static string[] Fingerprints(ICommunicator<double> communicator, double[] weights)
    {
        byte[] hash = SHA256.HashData(MemoryMarshal.AsBytes<double>(weights));
        var all = new double[communicator.Workers];
        all[communicator.Rank] = BitConverter.ToInt64(hash) & 0xFFFF_FFFF_FFFF;
        communicator.AllGather(all, [.. Enumerable.Range(0, communicator.Workers + 1)]);
        return [.. all.Select(number => ((long)number).ToString("x12"))];
    }
}
