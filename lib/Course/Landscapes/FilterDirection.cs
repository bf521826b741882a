namespace Course;

/// <summary>
/// A random direction in the space of a network's weights, normalised filter by filter: every filter of the direction has the
/// norm of the filter it will be added to. Without this, a net with large weights would look flat and one with small weights sharp.
/// </summary>
/// <remarks>
/// d ← d/‖d‖ · ‖θ‖ for each filter: a kernel of a convolution [filters, …], a column of a matrix [in, out], a whole array else.
/// Biases and the scales of norms (<see cref="Parameter{T}.Decays"/> false) stay as they are: 0. H. Li, Z. Xu, G. Taylor,
/// C. Studer, T. Goldstein, 2018. Ledger C-05.
/// </remarks>
public static class FilterDirection
{
    /// <summary>For each parameter an array of its shape.</summary>
    /// <param name="parameters">The parameters at which a surface will be drawn.</param>
    /// <param name="seed">Chooses the direction.</param>
    public static IReadOnlyList<Tensor<T>> Random<T>(IReadOnlyList<Parameter<T>> parameters, int seed) where T : unmanaged, IFloatingPointIeee754<T>
    {
        // One stream of numbers for all: arrays of equal shape must not get equal directions.
        var normal = Tensor.Normal([parameters.Sum(parameter => parameter.Value.Count)], seed).To<T>();
        var directions = new List<Tensor<T>>();
        int used = 0;
        foreach (var parameter in parameters)
        {
            var direction = Tensor.Zeros<T>(parameter.Value.Shape);
            if (parameter.Decays)
            {
                normal.Span.Slice(used, direction.Count).CopyTo(direction.Span);
                foreach (var filter in Filters(direction.Shape)) Normalize(direction.Span, parameter.Value.Span, filter);
            }
            used += direction.Count;
            directions.Add(direction);
        }
        return directions;
    }

    private static IEnumerable<Filter> Filters(Shape shape)
    {
        if (shape.Rank == 2)
            for (int column = 0; column < shape[1]; column++) yield return new(column, shape[0], shape[1]);
        else if (shape.Rank > 2)
            for (int first = 0, each = shape.Count / Math.Max(1, shape[0]); first < shape[0]; first++) yield return new(first * each, each, 1);
        else yield return new(0, shape.Count, 1);
    }

    private static void Normalize<T>(Span<T> direction, ReadOnlySpan<T> weights, Filter filter) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double own = Norm(direction, filter), wanted = Norm(weights, filter);
        T scale = T.CreateTruncating(own == 0 ? 0 : wanted / own);
        for (int i = 0; i < filter.Count; i++) direction[filter.Start + i * filter.Step] *= scale;
    }

    private static double Norm<T>(ReadOnlySpan<T> values, Filter filter) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = 0; i < filter.Count; i++)
        {
            double value = double.CreateTruncating(values[filter.Start + i * filter.Step]);
            sum += value * value;
        }
        return Math.Sqrt(sum);
    }

    private readonly record struct Filter(int Start, int Count, int Step);
}
