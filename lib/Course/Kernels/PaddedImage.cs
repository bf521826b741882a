using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Patches of one image for a window that moves by 1. With the border of zeros written around the image, pixel (i, j) of all
/// patches is one contiguous stretch of memory, so a row of the matrix is a single copy instead of one for each line.
/// </summary>
/// <remarks>
/// The price: positions are counted along the padded width, so each line ends with some that no window has. Their columns are
/// computed and thrown away.
/// </remarks>
internal sealed class PaddedImage<T>(int channels, int height, int width, Window window)
    : PatchMatrix<T>(channels, height, width, window, width + 2 * window.Padding) where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int plane = (height + 2 * window.Padding) * (width + 2 * window.Padding);

    /// <summary>The image inside its border. The last stretches reach over the end by less than a window's width.</summary>
    private readonly T[] padded = new T[channels * (height + 2 * window.Padding) * (width + 2 * window.Padding) + window.Width];

    /// <summary>A second one for gradients, so that the border of the first stays 0.</summary>
    private readonly T[] sums = new T[channels * (height + 2 * window.Padding) * (width + 2 * window.Padding) + window.Width];

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<T> image)
    {
        for (int line = 0; line < Channels * Height; line++)
            image.Slice(line * Width, Width).CopyTo(padded.AsSpan(Inside(line)));
        for (int tap = 0; tap < Taps; tap++)
            Stretch(padded, tap).CopyTo(Columns.AsSpan(tap * Positions));
    }

    /// <inheritdoc/>
    public override void Scatter(Span<T> image)
    {
        Array.Clear(sums);
        for (int tap = 0; tap < Taps; tap++)
        {
            var stretch = Stretch(sums, tap);
            TensorPrimitives.Add(stretch, Columns.AsSpan(tap * Positions, Positions), stretch);
        }
        for (int line = 0; line < Channels * Height; line++)
            sums.AsSpan(Inside(line), Width).CopyTo(image[(line * Width)..]);
    }

    /// <summary>Pixel (i, j) of channel c of all patches.</summary>
    private Span<T> Stretch(T[] image, int tap)
    {
        int c = tap / (Window.Height * Window.Width), i = tap / Window.Width % Window.Height, j = tap % Window.Width;
        return image.AsSpan(c * plane + i * PositionsAcross + j, Positions);
    }

    /// <summary>Where a line of the image begins inside the border.</summary>
    private int Inside(int line) => line / Height * plane + (line % Height + Window.Padding) * PositionsAcross + Window.Padding;
}
