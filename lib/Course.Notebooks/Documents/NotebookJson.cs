using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>
/// Writes JSON as Jupyter does, so that a file opened and saved elsewhere shows no difference:
/// one space a level, non-ASCII characters as they are, a line break at the end.
/// </summary>
internal static class NotebookJson
{
    public static string Write(JsonNode root)
    {
        var text = new StringBuilder();
        Write(root, text, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonObject fields:
                WriteItems('{', '}', fields, field =>
                {
                    WriteString(field.Key, text);
                    text.Append(": ");
                    Write(field.Value, text, depth + 1);
                });
                break;
            case JsonArray items:
                WriteItems('[', ']', items, item => Write(item, text, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteValue(value, text);
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }

        void WriteItems<T>(char open, char close, IEnumerable<T> items, Action<T> write)
        {
            char before = open;
            foreach (var item in items)
            {
                text.Append(before).Append('\n').Append(' ', depth + 1);
                write(item);
                before = ',';
            }

            text.Append('\n').Append(' ', depth).Append(close);
        }
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        try
        {
            WriteString(value.GetValue<string>(), text);
        }
        catch (InvalidOperationException) when (value.TryGetValue(out JsonElement element))
        {
            // Half of a surrogate pair has no text form; its escape is kept as it was read.
            text.Append(element.GetRawText());
        }
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            string? escaped = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => Escape(c),
                _ when char.IsSurrogate(c) && !IsHalfOfPair(value, i) => Escape(c),
                _ => null,
            };
            if (escaped is null) text.Append(c);
            else text.Append(escaped);
        }

        text.Append('"');
    }

    private static bool IsHalfOfPair(string value, int i) =>
        (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
        || (i > 0 && char.IsSurrogatePair(value[i - 1], value[i]));

    private static string Escape(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
