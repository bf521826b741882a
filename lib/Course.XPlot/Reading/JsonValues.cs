using System.Drawing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Charts;

/// <summary>Numbers, names and colours in plotly JSON.</summary>
internal static partial class JsonValues
{
    /// <summary>The colours that plotly gives to traces without one, in order.</summary>
    private static readonly string[] Colorway = ["#1F77B4", "#FF7F0E", "#2CA02C", "#D62728", "#9467BD", "#8C564B", "#E377C2", "#7F7F7F", "#BCBD22", "#17BECF"];

    /// <summary>The colour of the n-th trace, where it says none.</summary>
    public static string Series(int index) => Colorway[index % Colorway.Length];

    /// <summary>A number; null for anything else. What is not finite is written as text.</summary>
    public static double? Number(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => (double)value,
        JsonValueKind.String when (string)value! is "NaN" or "Infinity" or "-Infinity" => double.NaN,
        _ => null,
    };

    /// <summary>Numbers, with NaN for what is missing; null where there is something else among them.</summary>
    public static double[]? Numbers(JsonNode? values)
    {
        if (values is not JsonArray array) return null;
        double?[] numbers = [.. array.Select(value => value is null ? double.NaN : Number(value))];
        return numbers.All(number => number is not null) ? [.. numbers.Select(number => number!.Value)] : null;
    }

    /// <summary>A matrix, [row, column]; null where it is none.</summary>
    public static double[,]? Grid(JsonNode? values)
    {
        if (values is not JsonArray { Count: > 0 } rows || rows.Select(Numbers).ToList() is var numbers && numbers.Any(row => row is null)) return null;
        if (numbers[0]!.Length == 0 || numbers.Any(row => row!.Length != numbers[0]!.Length)) return null;
        return Data.Grid(numbers!, "XPlot");
    }

    /// <summary>The number that two values both are; null where they differ.</summary>
    public static double? Same(JsonNode? first, JsonNode? second) => Number(first) is { } value && value == Number(second) ? value : null;

    /// <summary>A colour as <c>#rrggbb</c>, from the ways in which CSS writes it; null where there is none, or one for each point.</summary>
    public static string? Color(JsonNode? value)
    {
        if (value?.GetValueKind() is not JsonValueKind.String) return null;
        string text = ((string)value!).Trim();
        if (Rgb().Match(text) is { Success: true } rgb) return $"#{Part(rgb, 1):X2}{Part(rgb, 2):X2}{Part(rgb, 3):X2}";
        if (ShortHex().IsMatch(text)) text = $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}";
        if (Hex().IsMatch(text)) return text.ToUpperInvariant();
        var named = System.Drawing.Color.FromName(text);
        return named is { IsKnownColor: true, IsSystemColor: false } ? $"#{named.R:X2}{named.G:X2}{named.B:X2}" : null;
    }

    private static int Part(Match rgb, int group) => Math.Clamp(int.Parse(rgb.Groups[group].Value, CultureInfo.InvariantCulture), 0, 255);

    [GeneratedRegex(@"^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(,[^)]*)?\)$")]
    private static partial Regex Rgb();

    [GeneratedRegex("^#[0-9A-Fa-f]{3}$")]
    private static partial Regex ShortHex();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Hex();
}
