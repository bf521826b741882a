namespace Course;

/// <summary>Numbers from our tensors into the framework's and back.</summary>
internal static class TorchTensor
{
    /// <summary>The framework's name for a type of numbers.</summary>
    /// <exception cref="ArgumentException">It is neither float nor double.</exception>
    public static ScalarType Type<T>() where T : unmanaged => default(T) switch
    {
        float => ScalarType.Float32,
        double => ScalarType.Float64,
        _ => throw new ArgumentException($"The comparison is for float and double; the model's numbers are {typeof(T).Name}."),
    };

    /// <summary>A copy of ours.</summary>
    public static torch.Tensor Of<T>(Tensor<T> ours) where T : unmanaged, IFloatingPointIeee754<T>
    {
        // The framework may go on using the array that it is given, so it gets one of its own.
        long[] shape = [.. ours.Shape.Sizes.ToArray().Select(size => (long)size)];
        return (object)ours.ToArray() switch
        {
            float[] values => torch.tensor(values, shape),
            double[] values => torch.tensor(values, shape),
            _ => throw new ArgumentException($"The comparison is for float and double; these numbers are {typeof(T).Name}."),
        };
    }

    /// <summary>Labels as the framework's losses take them.</summary>
    public static torch.Tensor Of(int[] labels) => torch.tensor([.. labels.Select(label => (long)label)], ScalarType.Int64);

    /// <summary>A copy of theirs, row by row.</summary>
    public static T[] Read<T>(torch.Tensor theirs) where T : unmanaged, IFloatingPointIeee754<T> => theirs.detach().contiguous().data<T>().ToArray();

    /// <summary>"[64, 128]", as our shapes are written.</summary>
    public static string ShapeOf(torch.Tensor theirs) => $"[{string.Join(", ", theirs.shape)}]";
}
