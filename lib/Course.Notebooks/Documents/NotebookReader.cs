using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>Turns bytes into the JSON of a notebook, or says what stands in the way.</summary>
internal static class NotebookReader
{
    private const string Expected = "a Jupyter notebook (.ipynb, nbformat 4.0 to 4.5)";

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static JsonObject ReadFile(string path)
    {
        if (Directory.Exists(path))
            throw new NotebookFormatException(path, "this is a folder", Expected);
        if (!File.Exists(path))
            throw new NotebookFormatException(path, "there is no such file", Expected);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException(path, $"the file cannot be read ({e.Message})", Expected, e);
        }

        return ReadBytes(bytes, path);
    }

    /// <summary>Reads the content of a file called <paramref name="name"/>.</summary>
    public static JsonObject ReadBytes(ReadOnlySpan<byte> bytes, string name)
    {
        const string utf8 = "UTF-8 without a byte order mark";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            throw new NotebookFormatException(name, "the file begins with a UTF-8 byte order mark", utf8);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new NotebookFormatException(name, "the file is encoded in UTF-16", utf8);
        try
        {
            return ReadText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), name);
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            throw new NotebookFormatException(name, $"line {line} holds bytes that are no UTF-8 text", utf8, e);
        }
    }

    /// <summary>Reads the text of a document called <paramref name="name"/>.</summary>
    public static JsonObject ReadText(string json, string name)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new NotebookFormatException(name, "the file is empty", Expected);
        var node = Parse(json, name);
        if (node is not JsonObject root)
            throw new NotebookFormatException(name, $"the JSON is {NotebookSchema.Describe(node)}", "an object with nbformat, metadata and cells");
        NotebookSchema.Require(root, name);
        return root;
    }

    private static JsonNode? Parse(string json, string name)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = 256, AllowDuplicateProperties = false };
            return JsonNode.Parse(json, documentOptions: options);
        }
        catch (JsonException e)
        {
            int line = (int)(e.LineNumber ?? 0);
            int column = ColumnOf(json, line, (int)(e.BytePositionInLine ?? 0));
            string reason = e.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0].TrimEnd('.');
            throw new NotebookFormatException(name, $"this is not JSON at line {line + 1}, column {column + 1} ({reason})", Expected, e);
        }
    }

    private static int ColumnOf(string json, int line, int bytePosition)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json.Split('\n')[line]);
        return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Min(bytePosition, bytes.Length)));
    }
}
