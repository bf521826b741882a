using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Host;

/// <summary>A value as a front-end can show it: the same thing in several mime types, of which it takes the richest it knows.</summary>
internal static class MimeBundle
{
    private const string Plain = "text/plain";
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>The value in the given mime types, or in those that suit its type when none is given.</summary>
    public static JsonObject Of(object? value, params IReadOnlyList<string> mimeTypes)
    {
        if (mimeTypes.Count == 0 && value is not null && SelfDisplay.Of(value) is { Count: > 0 } own)
            return Bundle(WithPlainText(own, value));
        if (mimeTypes.Count == 0)
            mimeTypes = MimeTypesFor(value);
        return Bundle(mimeTypes.Select(mimeType => KeyValuePair.Create(mimeType, Format(value, mimeType))));
    }

    /// <summary>Text that is already in the given mime type.</summary>
    public static JsonObject OfText(string text, string mimeType) => Bundle([KeyValuePair.Create(mimeType, text)]);

    private static IReadOnlyList<string> MimeTypesFor(object? value) => value switch
    {
        null or string or Exception => [Plain],     // the html of an exception is slow and long, and says no more
        IHtmlContent => [HtmlFormatter.MimeType],
        _ => [.. Formatter.GetPreferredMimeTypesFor(value.GetType()).Append(Plain).Distinct()],
    };

    private static string Format(object? value, string mimeType)
    {
        if (value is string text && mimeType == Plain)
            return text;
        if (value is Exception exception && mimeType == Plain)
            return exception.ToString();
        if (value is not null && SelfDisplay.Of(value).TryGetValue(mimeType, out string? own))
            return own;
        return value.ToDisplayString(mimeType);
    }

    private static Dictionary<string, string> WithPlainText(IReadOnlyDictionary<string, string> own, object value)
    {
        var all = new Dictionary<string, string>(own);
        all.TryAdd(Plain, value.ToString() ?? "");
        return all;
    }

    private static JsonObject Bundle(IEnumerable<KeyValuePair<string, string>> formatted)
    {
        var bundle = new JsonObject();
        foreach (var (mimeType, text) in formatted)
            bundle[mimeType] = IsJson(mimeType) ? ParseOrKeep(text) : text;
        return bundle;
    }

    /// <summary>Notebook documents hold JSON mime types as JSON, not as text.</summary>
    private static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static JsonNode? ParseOrKeep(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Deep);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
