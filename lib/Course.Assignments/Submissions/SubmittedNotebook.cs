using System.Text;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Reads a notebook that a student handed in: forgiving where what was meant is certain, with a note.</summary>
internal static class SubmittedNotebook
{
    private const long LargestBytes = 50_000_000;

    /// <summary>The notebook, and what should be said about the file.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static (Notebook Notebook, IReadOnlyList<string> Notes) Load(string file)
    {
        string name = Path.GetFileName(file);
        long size = new FileInfo(file).Length;
        if (size > LargestBytes) throw new NotebookFormatException(name, $"the file has {size / 1_000_000} MB", $"at most {LargestBytes / 1_000_000} MB; clear the outputs and save again");
        var (text, note) = Decode(File.ReadAllBytes(file));
        return (Notebook.Parse(text, name), note is null ? [] : [note]);
    }

    private static (string Text, string? Note) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8.GetString(bytes.AsSpan(3)), null);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), "The file was saved as UTF-16 instead of UTF-8; it was read all the same.");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), "The file was saved as UTF-16 instead of UTF-8; it was read all the same.");
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.UTF8.GetString(bytes), "The file is not in UTF-8: characters outside ASCII were lost. Save it as UTF-8.");
        }
    }
}
