using System.Globalization;
using System.Net;

namespace Course.Notebooks;

/// <summary>The comparisons made for a row: what was compared, the error found, the error allowed.</summary>
internal static class LedgerChecks
{
    private const int Shown = 4;

    public static string ToHtml(LedgerRowReport report)
    {
        if (report.Checks.Count == 0)
            return $"<span class=\"wanted\">wanted: {WebUtility.HtmlEncode(report.Row.Check)}</span>";
        // What failed must be seen without unfolding anything.
        var checks = report.Checks.OrderBy(check => check.Passed).Select(Item).ToList();
        string first = $"<ul>{string.Concat(checks.Take(Shown))}</ul>";
        return checks.Count <= Shown ? first
            : string.Create(CultureInfo.InvariantCulture, $"{first}<details><summary>{checks.Count - Shown} more</summary><ul>{string.Concat(checks.Skip(Shown))}</ul></details>");
    }

    private static string Item(LedgerCheck check)
    {
        string what = check.What.Length > 0 ? $" title=\"{WebUtility.HtmlEncode(check.What)}\"" : "";
        string failed = check.Passed ? "" : $" <strong>✗ {WebUtility.HtmlEncode(check.What.TrimStart('✗', ' '))}</strong>";
        string numbers = double.IsNaN(check.Error) && double.IsNaN(check.Tolerance) ? ""
            : $" <span class=\"numbers\">{Short(check.Error)} <span class=\"of\">{WebUtility.HtmlEncode(check.Relation)} {Short(check.Tolerance)}</span></span>";
        return $"<li{what}><span class=\"kind\">{WebUtility.HtmlEncode(check.Kind)}</span>{numbers}{failed}</li>";
    }

    /// <summary>A number in two digits, as an error is read.</summary>
    public static string Short(double value) => value switch
    {
        0 => "0",
        _ when double.IsNaN(value) => "NaN",
        _ when double.IsPositiveInfinity(value) => "∞",
        _ when Math.Abs(value) is >= 1e-3 and < 1e4 => value.ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString("0.#e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal),
    };
}
