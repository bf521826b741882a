namespace Course;

/// <summary>Makes tensors. <c>Tensor.Of([[1, 2], [3, 4]])</c> is a 2×2 matrix of doubles.</summary>
public static class Tensor
{
    /// <summary>A single number, of shape [].</summary>
    public static Tensor<T> Of<T>(T value) where T : unmanaged, IFloatingPointIeee754<T> => new([value], Shape.Scalar);

    /// <summary>A vector of shape [n].</summary>
    public static Tensor<double> Of(params double[] values) => new([.. values], [values.Length]);

    /// <summary>A matrix of shape [rows, columns] from its rows.</summary>
    /// <exception cref="ShapeException">The rows have different lengths.</exception>
    public static Tensor<double> Of(double[][] rows)
    {
        int columns = rows.Length == 0 ? 0 : rows[0].Length;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Length != columns)
                throw new ShapeException($"The rows of a matrix must be equally long: row 0 has {columns} numbers, row {i} has {rows[i].Length}.");
        return new([.. rows.SelectMany(row => row)], [rows.Length, columns]);
    }

    /// <summary>Numbers in row-major order, laid out in a shape.</summary>
    /// <exception cref="ShapeException">The count of numbers is not the shape's.</exception>
    public static Tensor<T> Of<T>(IEnumerable<T> values, Shape shape) where T : unmanaged, IFloatingPointIeee754<T> => new([.. values], shape);

    /// <summary>All elements 0.</summary>
    public static Tensor<double> Zeros(Shape shape) => Zeros<double>(shape);

    /// <summary>All elements 0.</summary>
    public static Tensor<T> Zeros<T>(Shape shape) where T : unmanaged, IFloatingPointIeee754<T> => new(new T[shape.Count], shape);

    /// <summary>All elements 1.</summary>
    public static Tensor<double> Ones(Shape shape) => Full(shape, 1.0);

    /// <summary>All elements equal to one value.</summary>
    public static Tensor<T> Full<T>(Shape shape, T value) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var result = Zeros<T>(shape);
        result.Span.Fill(value);
        return result;
    }

    /// <summary>Each element computed from its place in row-major order, 0, 1, 2, …</summary>
    public static Tensor<double> From(Shape shape, Func<int, double> element)
    {
        var result = Zeros(shape);
        for (int i = 0; i < result.Count; i++) result.Span[i] = element(i);
        return result;
    }

    /// <summary>The identity matrix of shape [n, n].</summary>
    public static Tensor<double> Identity(int n) => From([n, n], i => i / n == i % n ? 1 : 0);

    /// <summary>Standard normal numbers N(0, 1). The same seed gives the same numbers.</summary>
    public static Tensor<double> Normal(Shape shape, int seed)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister(seed);
        var values = new double[shape.Count];
        MathNet.Numerics.Distributions.Normal.Samples(random, values, 0, 1);
        return new(values, shape);
    }

    /// <summary>Uniform numbers in [low, high). The same seed gives the same numbers.</summary>
    public static Tensor<double> Uniform(Shape shape, int seed, double low = 0, double high = 1)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister(seed);
        return From(shape, _ => low + (high - low) * random.NextDouble());
    }

    /// <summary>
    /// Row i is all 0 but for a 1 at column <c>labels[i]</c>: shape [labels.Length, classes].
    /// </summary>
    /// <exception cref="ArgumentException">A label is negative or not below <paramref name="classes"/>.</exception>
    public static Tensor<double> OneHot(IReadOnlyList<int> labels, int classes)
    {
        var result = Zeros([labels.Count, classes]);
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] < 0 || labels[i] >= classes)
                throw new ArgumentException($"Label {labels[i]} of row {i} is not a class: with {classes} classes, labels go from 0 to {classes - 1}.", nameof(labels));
            result[i, labels[i]] = 1;
        }
        return result;
    }
}
