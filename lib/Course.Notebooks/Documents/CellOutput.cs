using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>One output of a code cell: a view of its JSON, which stays as it is.</summary>
public sealed class CellOutput(JsonObject json)
{
    /// <summary>The output as the file stores it.</summary>
    public JsonObject Json => json;

    /// <summary>What kind of output this is.</summary>
    public OutputKind Kind => MultilineText.Read(json["output_type"]) switch
    {
        "stream" => OutputKind.Stream,
        "display_data" => OutputKind.DisplayData,
        "execute_result" => OutputKind.ExecuteResult,
        "error" => OutputKind.Error,
        _ => OutputKind.Unknown,
    };

    /// <summary>For a stream: <c>stdout</c> or <c>stderr</c>; otherwise empty.</summary>
    public string StreamName => MultilineText.Read(json["name"]) ?? "";

    /// <summary>For a stream: what was written; otherwise empty.</summary>
    public string Text => MultilineText.Read(json["text"]) ?? "";

    /// <summary>The mime types this output offers, in the order of the file.</summary>
    public IReadOnlyList<string> MimeTypes => json["data"] is JsonObject data ? [.. data.Select(entry => entry.Key)] : [];

    /// <summary>The content for a mime type as text (JSON content as its JSON), or null where it is not offered.</summary>
    public string? Data(string mime) =>
        JsonData(mime) is { } content ? MultilineText.Read(content) ?? content.ToJsonString() : null;

    /// <summary>The content for a mime type as JSON, or null where it is not offered; JSON that was stored as a string is parsed.</summary>
    public JsonNode? JsonData(string mime)
    {
        var content = json["data"] is JsonObject data ? data[mime] : null;
        if (!mime.EndsWith("json", StringComparison.Ordinal) || content is JsonObject || MultilineText.Read(content) is not { } text)
            return content;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return content;
        }
    }

    /// <summary>For an error: the exception's type; otherwise empty.</summary>
    public string ErrorName => MultilineText.Read(json["ename"]) ?? "";

    /// <summary>For an error: the exception's message; otherwise empty.</summary>
    public string ErrorValue => MultilineText.Read(json["evalue"]) ?? "";

    /// <summary>For an error: the lines of its trace, which may hold terminal colour codes.</summary>
    public IReadOnlyList<string> Traceback =>
        json["traceback"] is JsonArray lines ? [.. lines.Select(line => MultilineText.Read(line) ?? "")] : [];
}
