namespace Course;

/// <summary>Patches of one image for a window that moves by more than 1, copied line by line (<see cref="Patches"/>).</summary>
internal sealed class StridedImage<T>(int channels, int height, int width, Window window)
    : PatchMatrix<T>(channels, height, width, window, window.Positions(height, width).Columns) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<T> image) => Patches.Gather(image, Channels, Height, Width, Window, Columns.AsSpan());

    /// <inheritdoc/>
    public override void Scatter(Span<T> image)
    {
        image.Clear();
        Patches.ScatterAdd<T>(Columns, Channels, Height, Width, Window, image);
    }
}
