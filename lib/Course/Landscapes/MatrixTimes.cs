namespace Course;

/// <summary>Multiplies a vector by a constant matrix: y = A x. Its adjoint multiplies by Aᵀ.</summary>
/// <param name="Matrix">A, [rows, columns].</param>
internal readonly record struct MatrixTimes(Tensor<double> Matrix) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.Shape != [Matrix.Shape[1]]) throw new ShapeException($"A matrix of shape {Matrix.Shape} multiplies vectors of shape [{Matrix.Shape[1]}]; this one has {x.Shape}.");
        return Matrix.To<T>().MatMul(x.Reshape([x.Count, 1])).Reshape([Matrix.Shape[0]]);
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new MatrixTimes(Matrix.Transpose()));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"A\,{x.In(TexBinding.Power)}", TexBinding.Product);

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples => [new(new MatrixTimes(Tensor.Normal([2, 3], seed: 1)), [3])];
}
