namespace Course;

/// <summary>Arrays that are used again from step to step: one for each shape that was asked for.</summary>
/// <remarks>Training meets few shapes, mostly two: a full batch and the last, smaller one.</remarks>
internal sealed class Buffers<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Most = 8;
    private readonly Dictionary<Shape, Tensor<T>> tensors = [];

    /// <summary>A tensor of this shape; its numbers are whatever was left in it.</summary>
    public Tensor<T> Of(Shape shape)
    {
        if (tensors.TryGetValue(shape, out var tensor)) return tensor;
        if (tensors.Count == Most) tensors.Clear();
        return tensors[shape] = Tensor.Zeros<T>(shape);
    }
}
