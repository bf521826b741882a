namespace Course.Ilgpu.Tests;

/// <summary>One device for all tests; a device belongs to one thread at a time, so they run one after the other.</summary>
public sealed class Device : IDisposable
{
    public IlgpuAccelerator Accelerator { get; } = new();

    public void Dispose() => Accelerator.Dispose();

    /// <summary>Numbers in [−1, 1] that are the same in every run.</summary>
    public static T[] Numbers<T>(int count, int seed) where T : System.Numerics.INumber<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(2 * random.NextDouble() - 1))];
    }

    public static Tensor<float> Tensor(Shape shape, int seed) => Course.Tensor.Of(Numbers<float>(shape.Count, seed), shape);
}

[CollectionDefinition("device")]
public sealed class DeviceCollection : ICollectionFixture<Device>;
