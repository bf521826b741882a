namespace Course;

/// <summary>Data files that travel inside this library.</summary>
internal static class Resource
{
    public static Stream Open(string file, string whenMissing) =>
        typeof(Resource).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException(whenMissing, file);
}
