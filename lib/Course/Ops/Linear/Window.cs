namespace Course;

/// <summary>A window that moves over an image: the size of a convolution's kernel or of a pool, its step, and the border of zeros around the image.</summary>
/// <param name="Height">Rows of the window.</param>
/// <param name="Width">Columns of the window.</param>
/// <param name="Stride">How far it moves each time.</param>
/// <param name="Padding">Rows and columns of zeros added on every side.</param>
public readonly record struct Window(int Height, int Width, int Stride = 1, int Padding = 0)
{
    /// <summary>The positions along rows and columns: ⌊(size + 2·padding − window) / stride⌋ + 1.</summary>
    /// <exception cref="ShapeException">The window is larger than the padded image, or one of its numbers makes no sense.</exception>
    public (int Rows, int Columns) Positions(int imageHeight, int imageWidth)
    {
        if (Height < 1 || Width < 1 || Stride < 1 || Padding < 0)
            throw new ShapeException($"A window needs a height, width and stride of at least 1 and a padding of at least 0; got {this}.");
        if (Height > imageHeight + 2 * Padding || Width > imageWidth + 2 * Padding)
            throw new ShapeException($"A window of {Height}×{Width} does not fit into an image of {imageHeight}×{imageWidth} with padding {Padding}.");
        return ((imageHeight + 2 * Padding - Height) / Stride + 1, (imageWidth + 2 * Padding - Width) / Stride + 1);
    }

    /// <summary>Checks that a shape is one of images, [batch, channels, height, width].</summary>
    /// <exception cref="ShapeException">It is not.</exception>
    internal static (int Batch, int Channels, int Height, int Width) Images(Shape shape) => shape.Rank == 4
        ? (shape[0], shape[1], shape[2], shape[3])
        : throw new ShapeException($"Images have shape [batch, channels, height, width]; got {shape}.");
}
