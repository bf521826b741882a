namespace Course;

/// <summary>Writes values of a type in one MIME type. Found by the names of its members.</summary>
internal sealed class Formatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType => mimeType;

    public Type Type => typeof(T);

    public bool Format(object value, TextWriter writer)
    {
        writer.Write(write((T)value));
        return true;
    }
}
