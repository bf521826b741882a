using System.Globalization;
using System.Text.Json;

namespace Course.Assignments;

/// <summary>A value that came out of a graded process. Whatever the process sent, reading it is safe and ends.</summary>
public abstract record ProbeValue
{
    private const int LongestText = 8_000_000;
    private const int MostElements = 200_000;

    private ProbeValue()
    {
    }

    /// <summary>Numbers in a shape; a single number has the shape [].</summary>
    public sealed record Numbers(IReadOnlyList<int> Shape, IReadOnlyList<double> Values) : ProbeValue;

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : ProbeValue;

    /// <summary>True or false.</summary>
    public sealed record Truth(bool Value) : ProbeValue;

    /// <summary>Nothing.</summary>
    public sealed record Nothing : ProbeValue;

    /// <summary>A tuple or another sequence.</summary>
    public sealed record Items(IReadOnlyList<ProbeValue> Values) : ProbeValue;

    /// <summary>An exception, by the full name of its type; empty where the cell defined the type.</summary>
    public sealed record Exception(string Type) : ProbeValue;

    /// <summary>A value of a type that is not compared.</summary>
    public sealed record Other(string Type) : ProbeValue;

    /// <summary>The value that the text stands for, or null where it stands for none.</summary>
    public static ProbeValue? Read(string? json)
    {
        if (json is null || json.Length > LongestText) return null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 40 });
            int elements = 0;
            return Read(document.RootElement, ref elements);
        }
        catch (System.Exception e) when (e is JsonException or FormatException or InvalidOperationException or OverflowException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static ProbeValue Read(JsonElement json, ref int elements)
    {
        if (++elements > MostElements) throw new FormatException("The value is too large.");
        if (json.TryGetProperty("number", out var number)) return new Numbers([], [Double(number)]);
        if (json.TryGetProperty("numbers", out var numbers)) return ReadNumbers(json.GetProperty("shape"), numbers, ref elements);
        if (json.TryGetProperty("text", out var text)) return new Text(text.GetString() ?? "");
        if (json.TryGetProperty("bool", out var truth)) return new Truth(truth.GetBoolean());
        if (json.TryGetProperty("null", out _)) return new Nothing();
        if (json.TryGetProperty("throws", out var type)) return new Exception(type.GetString() ?? "");
        if (json.TryGetProperty("items", out var items))
        {
            List<ProbeValue> values = [];
            foreach (var item in items.EnumerateArray()) values.Add(Read(item, ref elements));
            return new Items(values);
        }

        return new Other(json.GetProperty("other").GetString() ?? "");
    }

    private static Numbers ReadNumbers(JsonElement shape, JsonElement numbers, ref int elements)
    {
        elements += numbers.GetArrayLength();
        if (elements > MostElements) throw new FormatException("The value is too large.");
        int[] sizes = [.. shape.EnumerateArray().Select(size => size.GetInt32())];
        double[] values = [.. numbers.EnumerateArray().Select(Double)];
        long count = sizes.Aggregate(1L, (product, size) => Math.Min(product * Math.Max(size, 0), int.MaxValue));
        return count == values.Length ? new Numbers(sizes, values) : throw new FormatException("The shape does not fit the numbers.");
    }

    private static double Double(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : double.Parse(json.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
