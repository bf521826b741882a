using System.Text;

namespace Course.Notebooks.Host;

/// <summary>Passes text on and notices a mark in it, also when the mark arrives in pieces.</summary>
internal sealed class MarkScanner(string mark, Action<string> pass, Action markSeen)
{
    private string _held = "";

    public void Read(string text)
    {
        text = _held + text;
        for (int end; (end = text.IndexOf(mark, StringComparison.Ordinal)) >= 0; text = text[(end + mark.Length)..])
        {
            Pass(text[..end]);
            markSeen();
        }
        int held = StartOfMark(text);
        _held = text[^held..];
        Pass(text[..^held]);
    }

    /// <summary>Reads a stream to its end.</summary>
    public void ReadAll(Stream stream)
    {
        var decoder = new UTF8Encoding(false).GetDecoder();
        var bytes = new byte[1 << 15];
        var characters = new char[1 << 15];
        try
        {
            for (int read; (read = stream.Read(bytes)) > 0;)
                Read(new string(characters, 0, decoder.GetChars(bytes, 0, read, characters, 0)));
        }
        catch (IOException)
        {
            // the stream has gone: there is no more to read
        }
        Pass(_held);
    }

    private void Pass(string text)
    {
        if (text.Length > 0)
            pass(text);
    }

    /// <summary>How many characters at the end of the text could be the start of a mark.</summary>
    private int StartOfMark(string text)
    {
        int start = text.LastIndexOf(mark[0]);
        return start >= 0 && mark.AsSpan().StartsWith(text.AsSpan(start)) ? text.Length - start : 0;
    }
}
