using System.IO.Compression;

namespace Course;

/// <summary>Data files that travel inside this library.</summary>
internal static class Resource
{
    public static Stream Open(string file, string whenMissing) =>
        typeof(Resource).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException(whenMissing, file);

    /// <summary>The text of a file in data/, unpacked if its name ends with .gz.</summary>
    public static string Text(string file)
    {
        using var stream = Open(file, $"{file} was not built into the library: data/{file} is missing.");
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return reader.ReadToEnd();
    }
}
