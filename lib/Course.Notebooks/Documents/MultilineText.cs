using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>Text as the format stores it: one string, or a list of lines each with its line break.</summary>
internal static partial class MultilineText
{
    /// <summary>The text of <paramref name="node"/>, or null where it is neither a string nor a list of strings.</summary>
    public static string? Read(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => ReadString(value),
        JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) =>
            string.Concat(lines.Select(line => ReadString(line!.AsValue()))),
        _ => null,
    };

    /// <summary>The lines of <paramref name="text"/> as Jupyter stores them: each but the last ends with its line break.</summary>
    public static JsonArray ToLines(string text)
    {
        var lines = new JsonArray();
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed + 1;
            lines.Add((JsonNode)JsonValue.Create(text[start..end]));
            start = end;
        }

        return lines;
    }

    /// <summary>A string; half of a surrogate pair, which some tools leave when they cut text, reads as U+FFFD.</summary>
    public static string ReadString(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException) when (value.TryGetValue(out JsonElement element))
        {
            string whole = LoneSurrogate().Replace(element.GetRawText(), @"$1\uFFFD");
            return JsonSerializer.Deserialize<string>(whole)!;
        }
    }

    [GeneratedRegex(@"(?<=^|[^\\])((?:\\\\)*)(?:(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2}))")]
    private static partial Regex LoneSurrogate();
}
