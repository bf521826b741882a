namespace Course;

/// <summary>A convolution as a kernel sees it: the patch matrix X_col [taps, places] is an address, not memory.</summary>
internal readonly struct ConvolutionShape(int images, int channels, int height, int width, int filters, Window window, int rows, int across)
{
    private readonly int channels = channels, height = height, width = width, across = across, rows = rows;
    private readonly int windowHeight = window.Height, windowWidth = window.Width, stride = window.Stride, padding = window.Padding;

    /// <summary>Filters: rows of the result.</summary>
    public readonly int Filters = filters;

    /// <summary>Numbers in a patch: channels · window height · window width.</summary>
    public int Taps => channels * windowHeight * windowWidth;

    /// <summary>Places of the window, over all images: columns of the result.</summary>
    public readonly int Places = images * rows * across;

    /// <summary>Where entry (tap, place) of the patch matrix lies in the images, or −1 for a zero of the border.</summary>
    public int Pixel(int tap, int place)
    {
        int image = place / (rows * across), inside = place % (rows * across);
        int channel = tap / (windowHeight * windowWidth), inWindow = tap % (windowHeight * windowWidth);
        int y = inside / across * stride + inWindow / windowWidth - padding;
        int x = inside % across * stride + inWindow % windowWidth - padding;
        return y < 0 || y >= height || x < 0 || x >= width ? -1 : ((image * channels + channel) * height + y) * width + x;
    }

    /// <summary>Where the result of a filter at a place lies: [image, filter, row, column].</summary>
    public int Result(int filter, int place) => (place / (rows * across) * Filters + filter) * (rows * across) + place % (rows * across);
}
