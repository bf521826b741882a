using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>One JSON object a line, in both directions.</summary>
internal sealed class MessageChannel(Stream requests, Stream replies)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Lock _gate = new();

    /// <summary>Sends a message whole or not at all.</summary>
    [MethodImpl(AbortSafe.Method)]
    public void Send(JsonObject message)
    {
        var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, Plain))
            message.WriteTo(writer);
        line.WriteByte((byte)'\n');

        try { }
        finally
        {
            lock (_gate)
                Write(line);
        }
    }

    /// <summary>The requests until the parent closes the channel.</summary>
    public IEnumerable<JsonObject> Requests()
    {
        using var reader = new StreamReader(requests, new UTF8Encoding(false), false, 1 << 16);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return JsonNode.Parse(line)!.AsObject();
        }
    }

    private void Write(MemoryStream line)
    {
        try
        {
            line.WriteTo(replies);
            replies.Flush();
        }
        catch (IOException)
        {
            KernelHost.Leave();
        }
    }
}
