namespace Course.Charts;

/// <content>Figures of the course's own arrays.</content>
public static partial class Chart
{
    /// <summary>A matrix as coloured cells, row 0 on top; a tensor of shape [n] is one row.</summary>
    /// <exception cref="ShapeException">The tensor has more than two axes, or none.</exception>
    public static Figure Heatmap(Tensor<double> values, bool showValues = false, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        ColorScale scale = ColorScale.Auto, (double From, double To)? range = null, bool colorBar = true) =>
        Heatmap(Grid(values, nameof(Heatmap)), showValues, rows, columns, scale, range, colorBar);

    /// <summary>A picture from a tensor [rows, columns] of brightness, without axes.</summary>
    /// <exception cref="ShapeException">The tensor has more than two axes, or none.</exception>
    public static Figure Image(Tensor<double> pixels, ColorScale scale = ColorScale.Greys) => Image(Grid(pixels, nameof(Image)), scale);

    private static double[,] Grid(Tensor<double> values, string chart)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Shape.Rank is 0 or > 2)
            throw new ShapeException($"{chart}: the tensor has shape {values.Shape}; expected a matrix [rows, columns] or a single row [columns].");
        int columns = values.Shape[-1];
        var grid = new double[columns == 0 ? 0 : values.Count / columns, columns];
        for (int i = 0; i < values.Count; i++) grid[i / columns, i % columns] = values.Span[i];
        return grid;
    }
}
