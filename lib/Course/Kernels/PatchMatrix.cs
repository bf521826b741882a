using System.Numerics.Tensors;

namespace Course;

/// <summary>The patches of one image as columns of a matrix, [taps, positions], in memory that is used again for the next image.</summary>
internal abstract class PatchMatrix<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    protected PatchMatrix(int channels, int height, int width, Window window, int positionsAcross)
    {
        (Channels, Height, Width, Window) = (channels, height, width, window);
        (Rows, Across) = window.Positions(height, width);
        (Taps, PositionsAcross) = (channels * window.Height * window.Width, positionsAcross);
        Columns = new T[Taps * Positions];
    }

    /// <summary>The quickest kind for a window: one that moves by 1 copies long stretches.</summary>
    public static PatchMatrix<T> Of(int channels, int height, int width, Window window) => window.Stride == 1
        ? new PaddedImage<T>(channels, height, width, window)
        : new StridedImage<T>(channels, height, width, window);

    /// <summary>The image's channels.</summary>
    protected int Channels { get; }

    /// <summary>The image's lines.</summary>
    protected int Height { get; }

    /// <summary>Pixels of a line.</summary>
    protected int Width { get; }

    /// <summary>The window that moves over the image.</summary>
    protected Window Window { get; }

    /// <summary>Lines of positions.</summary>
    public int Rows { get; }

    /// <summary>Positions in a line.</summary>
    public int Across { get; }

    /// <summary>Columns in a line of the matrix: the positions, and perhaps some behind them that no window has.</summary>
    public int PositionsAcross { get; }

    /// <summary>Columns of the matrix.</summary>
    public int Positions => Rows * PositionsAcross;

    /// <summary>Rows of the matrix: channels · window height · window width.</summary>
    public int Taps { get; }

    /// <summary>The matrix.</summary>
    public T[] Columns { get; }

    /// <summary>Whether it is made for images of this size.</summary>
    public bool Fits(int imageChannels, int imageHeight, int imageWidth) => (Channels, Height, Width) == (imageChannels, imageHeight, imageWidth);

    /// <summary>Fills the matrix from an image.</summary>
    public abstract void Gather(ReadOnlySpan<T> image);

    /// <summary>Sums the matrix up to an image, whose old numbers are lost. Columns that no window has must be 0.</summary>
    public abstract void Scatter(Span<T> image);

    /// <summary>Takes the columns that windows have, and adds a number to each map.</summary>
    public void Crop(ReadOnlySpan<T> wide, ReadOnlySpan<T> bias, Span<T> maps)
    {
        for (int line = 0; line < bias.Length * Rows; line++)
            TensorPrimitives.Add(wide.Slice(line * PositionsAcross, Across), bias[line / Rows], maps.Slice(line * Across, Across));
    }

    /// <summary>The other way: 0 where no window has a position.</summary>
    public void Widen(ReadOnlySpan<T> maps, int filters, Span<T> wide)
    {
        for (int line = 0; line < filters * Rows; line++)
        {
            maps.Slice(line * Across, Across).CopyTo(wide[(line * PositionsAcross)..]);
            wide.Slice(line * PositionsAcross + Across, PositionsAcross - Across).Clear();
        }
    }
}
