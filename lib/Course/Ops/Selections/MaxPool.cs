namespace Course;

/// <summary>
/// The largest pixel under each position of a window. Backwards, the gradient goes to the pixel that was picked;
/// of equal ones, to the first.
/// </summary>
/// <param name="Window">The window; its padding is never picked.</param>
/// <remarks>Shape [batch, channels, height, width] gives [batch, channels, rows, columns]. Ledger E-56.</remarks>
public readonly record struct MaxPool(Window Window) : ISelection
{
    /// <inheritdoc/>
    public Pick Choose<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var shape = ResultOf(x.Shape);
        var places = new int[shape.Count];
        Places(x, places);
        return new(places, shape);
    }

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{maxpool}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<SelectionExample> Examples => [new(new MaxPool(new(2, 2, 2)), [2, 2, 4, 6]), new(new MaxPool(new(3, 3, 2, 1)), [1, 1, 5, 5])];

    internal Shape ResultOf(Shape images)
    {
        var (batch, channels, height, width) = Window.Images(images);
        var (rows, across) = Window.Positions(height, width);
        return 2 * Window.Padding <= Math.Min(Window.Height, Window.Width)
            ? [batch, channels, rows, across]
            : throw new ShapeException($"The padding of a pool must be at most half its window, or a window could lie outside the image; got {Window}.");
    }

    /// <summary>Finds the place of the largest pixel for every position.</summary>
    internal void Places<T>(Tensor<T> x, Span<int> places) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (batch, channels, height, width) = Window.Images(x.Shape);
        var (rows, across) = Window.Positions(height, width);
        ReadOnlySpan<T> pixels = x.Span;
        int target = 0;
        for (int plane = 0; plane < batch * channels; plane++)
            for (int y = 0; y < rows; y++)
                for (int z = 0; z < across; z++)
                    places[target++] = Largest(pixels, plane * height * width, height, width, y * Window.Stride - Window.Padding, z * Window.Stride - Window.Padding);
    }

    private int Largest<T>(ReadOnlySpan<T> x, int plane, int height, int width, int top, int left) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int firstRow = Math.Max(top, 0), lastRow = Math.Min(top + Window.Height, height), first = Math.Max(left, 0), last = Math.Min(left + Window.Width, width);
        int best = plane + firstRow * width + first;
        T largest = x[best];
        for (int i = firstRow; i < lastRow; i++)
            for (int j = first; j < last; j++)
            {
                T pixel = x[plane + i * width + j];
                // NaN is larger than no number, yet it must not be lost.
                if (pixel > largest || T.IsNaN(pixel) && !T.IsNaN(largest)) (best, largest) = (plane + i * width + j, pixel);
            }
        return best;
    }
}

public static partial class Operations
{
    /// <summary>The largest pixel under each position of a window.</summary>
    /// <exception cref="ShapeException">This is no batch of images, or the window does not fit.</exception>
    public static V MaxPool<V>(this V x, Window window) where V : IArray<V> => V.Select(x, new MaxPool(window));
}
