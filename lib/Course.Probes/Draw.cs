namespace Course.Probes;

/// <summary>The inputs of a probe, drawn from a seed: the same seed gives the same numbers in every process.</summary>
public sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double Number(double low, double high) => low + (high - low) * _random.NextDouble();

    /// <summary>A whole number; both ends may come.</summary>
    public int Whole(int low, int high) => (int)_random.NextInt64(low, (long)high + 1);

    /// <summary>Numbers from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double[] Numbers(int count, double low, double high) => Many(count, () => Number(low, high));

    /// <summary>Numbers from the standard normal distribution.</summary>
    public double[] Normals(int count) => Many(count, Normal);

    /// <summary>A table of numbers from the standard normal distribution.</summary>
    public double[,] Grid(int rows, int columns)
    {
        var grid = new double[rows, columns];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                grid[row, column] = Normal();
        return grid;
    }

    /// <summary>A tensor of numbers from the standard normal distribution.</summary>
    public Tensor<double> Tensor(Shape shape) => global::Course.Tensor.Of(Normals(shape.Count), shape);

    /// <summary>A tensor of numbers from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public Tensor<double> Tensor(Shape shape, double low, double high) => global::Course.Tensor.Of(Numbers(shape.Count, low, high), shape);

    /// <summary>Class numbers from 0 to <paramref name="classes"/> − 1.</summary>
    public int[] Labels(int count, int classes) => Many(count, () => Whole(0, classes - 1));

    /// <summary>Classes drawn at random, a row each with a single 1.</summary>
    public Tensor<double> OneHot(int count, int classes) => global::Course.Tensor.OneHot(Labels(count, classes), classes);

    /// <summary>The numbers from 0 to <paramref name="count"/> − 1 in random order.</summary>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        _random.Shuffle(order);
        return order;
    }

    /// <summary>One of several values.</summary>
    public T Choice<T>(params T[] values) => values[Whole(0, values.Length - 1)];

    /// <summary>A seed, for a function that takes one.</summary>
    public int Seed() => _random.Next();

    // Box and Muller; 1 − u is never 0, so the logarithm is finite.
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static T[] Many<T>(int count, Func<T> next)
    {
        var values = new T[count];
        for (int i = 0; i < count; i++) values[i] = next();
        return values;
    }
}
