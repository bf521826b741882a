namespace Course.Charts;

/// <summary>Estimates how wide a text will be; no font is at hand where the picture is made.</summary>
internal static class TextMeasure
{
    public static double Width(string text, double size) => size * text.Sum(Ems);

    /// <summary>Breaks a text into lines at spaces so that each fits.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && Width(longer, size) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else line = longer;
            }
            lines.Add(line);
        }
        return lines;
    }

    private static double Ems(char c) => c switch
    {
        'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.31,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' => 0.38,
        'm' or 'w' or 'M' or 'W' or '—' or '@' or '%' => 0.9,
        >= 'A' and <= 'Z' => 0.7,
        >= '\u0300' and <= '\u036F' => 0,
        >= '\u2E80' and <= '\uFFEF' => 1.02,
        _ => 0.58,
    };
}
