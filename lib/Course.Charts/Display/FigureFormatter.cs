namespace Course.Charts;

/// <summary>Writes a figure in one mime type; kernels call these members by name.</summary>
internal sealed class FigureFormatter(string mimeType, Func<Figure, string> write)
{
    public string MimeType { get; } = mimeType;

    public Type Type => typeof(Figure);

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not Figure figure) return false;
        writer.Write(write(figure));
        return true;
    }
}
