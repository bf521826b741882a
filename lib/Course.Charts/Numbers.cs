using System.Globalization;

namespace Course.Charts;

/// <summary>Numbers as text, the same in every culture, with a true minus sign.</summary>
internal static class Numbers
{
    /// <summary>Three significant digits, scientific where that is shorter.</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value)) return "–";
        var size = Math.Abs(value);
        var text = value == 0 ? "0"
            : size is >= 1e5 or < 1e-3 ? Scientific(value)
            : size >= 1000 ? value.ToString("0", CultureInfo.InvariantCulture)
            : double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }

    /// <summary>Digits of an exponent as superscript characters.</summary>
    public static string Superscript(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    public static string Fixed(double value, int decimals) =>
        (value == 0 ? 0 : value).ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Scientific(double value)
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var mantissa = Math.Round(value / Math.Pow(10, exponent), 1);
        if (Math.Abs(mantissa) >= 10) (mantissa, exponent) = (mantissa / 10, exponent + 1);
        var power = "10" + Superscript(exponent);
        return mantissa == 1 ? power : mantissa.ToString("0.#", CultureInfo.InvariantCulture) + "×" + power;
    }
}
