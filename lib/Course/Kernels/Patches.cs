namespace Course;

/// <summary>The numbers behind <see cref="Im2Col"/> and <see cref="Col2Im"/>, for one image of shape [channels, height, width].</summary>
internal static class Patches
{
    /// <summary>Copies every patch into a column: row (c, i, j) of the result holds pixel (i, j) of channel c of all patches.</summary>
    public static void Gather<T>(ReadOnlySpan<T> image, int channels, int height, int width, Window window, Span<T> columns) where T : unmanaged
    {
        var (rows, across) = window.Positions(height, width);
        int target = 0;
        for (int c = 0; c < channels; c++)
            for (int i = 0; i < window.Height; i++)
                for (int j = 0; j < window.Width; j++)
                {
                    // Positions first … last − 1 of a row have this pixel inside the image; the others see the border of zeros.
                    var (first, last) = Inside(j, width, across, window);
                    for (int y = 0; y < rows; y++, target += across)
                    {
                        var line = columns.Slice(target, across);
                        int row = y * window.Stride + i - window.Padding;
                        if ((uint)row >= (uint)height)
                        {
                            line.Clear();
                            continue;
                        }
                        line[..first].Clear();
                        line[last..].Clear();
                        int source = (c * height + row) * width + first * window.Stride + j - window.Padding;
                        if (window.Stride == 1) image.Slice(source, last - first).CopyTo(line[first..]);
                        else
                            for (int x = first; x < last; x++, source += window.Stride) line[x] = image[source];
                    }
                }
    }

    /// <summary>Adds every column back to the pixels it was copied from.</summary>
    public static void ScatterAdd<T>(ReadOnlySpan<T> columns, int channels, int height, int width, Window window, Span<T> image) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, across) = window.Positions(height, width);
        int source = 0;
        for (int c = 0; c < channels; c++)
            for (int i = 0; i < window.Height; i++)
                for (int j = 0; j < window.Width; j++)
                {
                    var (first, last) = Inside(j, width, across, window);
                    for (int y = 0; y < rows; y++, source += across)
                    {
                        int row = y * window.Stride + i - window.Padding;
                        if ((uint)row >= (uint)height) continue;
                        var line = columns.Slice(source + first, last - first);
                        int target = (c * height + row) * width + first * window.Stride + j - window.Padding;
                        if (window.Stride == 1) System.Numerics.Tensors.TensorPrimitives.Add(image.Slice(target, line.Length), line, image.Slice(target, line.Length));
                        else
                            for (int x = 0; x < line.Length; x++, target += window.Stride) image[target] += line[x];
                    }
                }
    }

    private static (int First, int Last) Inside(int offset, int width, int across, Window window)
    {
        int missing = window.Padding - offset;
        int first = missing <= 0 ? 0 : (missing + window.Stride - 1) / window.Stride;
        int room = width - 1 + missing;
        int last = room < 0 ? 0 : Math.Min(across, room / window.Stride + 1);
        return (Math.Min(first, across), Math.Max(Math.Min(first, across), last));
    }
}
