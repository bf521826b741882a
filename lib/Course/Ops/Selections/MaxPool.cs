using System.Numerics.Tensors;

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
        if (Window is { Height: 2, Width: 2, Stride: 2, Padding: 0 })
        {
            PlacesOfSquares(pixels, batch * channels, height, width, places);
            return;
        }
        int target = 0;
        for (int plane = 0; plane < batch * channels; plane++)
            for (int y = 0; y < rows; y++)
                for (int z = 0; z < across; z++)
                    places[target++] = Largest(pixels, plane * height * width, height, width, y * Window.Stride - Window.Padding, z * Window.Stride - Window.Padding);
    }

    /// <summary>The usual pool, squares of 2×2 side by side, by three comparisons each.</summary>
    private void PlacesOfSquares<T>(ReadOnlySpan<T> x, int planes, int height, int width, Span<int> places) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int rows = height / 2, across = width / 2;
        for (int line = 0; line < planes * rows; line++)
        {
            int plane = line / rows * height * width, top = line % rows * 2, start = plane + top * width;
            ReadOnlySpan<T> upper = x.Slice(start, 2 * across), lower = x.Slice(start + width, 2 * across);
            var row = places.Slice(line * across, across);
            // Comparisons know no place for NaN; a line that has one takes the long way.
            if (T.IsNaN(TensorPrimitives.Max(upper)) || T.IsNaN(TensorPrimitives.Max(lower)))
                for (int i = 0; i < row.Length; i++) row[i] = Largest(x, plane, height, width, top, 2 * i);
            else
                for (int i = 0; i < row.Length; i++)
                {
                    // Which pixel is larger is as good as random, so the choice is computed instead of branched on.
                    int above = 2 * i + IsLarger(upper[2 * i], upper[2 * i + 1]), below = 2 * i + IsLarger(lower[2 * i], lower[2 * i + 1]);
                    row[i] = start + above + IsLarger(upper[above], lower[below]) * (width + below - above);
                }
        }
    }

    /// <summary>1 if the second number is larger than the first, else 0.</summary>
    private static int IsLarger<T>(T first, T second) where T : unmanaged, IFloatingPointIeee754<T> => second <= first ? 0 : 1;

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
