using System.Net;
using System.Text.RegularExpressions;

namespace Course.Charts;

/// <summary>Texts of plotly, which may hold a little html.</summary>
internal static partial class PlotlyText
{
    /// <summary>The text alone.</summary>
    public static string? Plain(string? text) => text is null ? null : WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(text, " "), ""));

    [GeneratedRegex("<br ?/?>")]
    private static partial Regex Breaks();

    [GeneratedRegex("</?[A-Za-z][^>]*>")]
    private static partial Regex Tags();
}
