using System.Globalization;

namespace Course.Charts;

/// <summary>Chooses ticks at powers of ten, and between them where there is room.</summary>
internal static class LogTicks
{
    public static TickSet Of(double low, double high, int count)
    {
        var (first, last) = ((int)Math.Ceiling(Math.Log10(low) - 1e-9), (int)Math.Floor(Math.Log10(high) + 1e-9));
        var decades = Math.Log10(high / low);
        if (decades < 0.7) return Ticks.Linear(low, high, count);

        var every = NiceEvery((int)Math.Ceiling((last - first + 1) / (double)Math.Max(2, count)));
        var ticks = new List<Tick>();
        var between = decades < 1.7 ? [2, 5] : Array.Empty<int>();
        for (var e = first - 1; e <= last; e++)
        {
            if (every <= 5 || Modulo(e, every) == 0) Add(ticks, e, 1, Modulo(e, every) == 0);
            if (every > 1) continue;
            for (var m = 2; m <= 9 && decades <= 10; m++) Add(ticks, e, m, between.Contains(m));
        }
        return new TickSet(ticks);

        void Add(List<Tick> list, int exponent, int mantissa, bool labelled)
        {
            var value = mantissa * Math.Pow(10, exponent);
            if (value < low * (1 - 1e-9) || value > high * (1 + 1e-9)) return;
            list.Add(labelled ? Labelled(value, mantissa, exponent, between.Length > 0) : new Tick(value, ""));
        }
    }

    private static Tick Labelled(double value, int mantissa, int exponent, bool plain)
    {
        // beside 200 and 500 the number 100 reads better than a power
        if (exponent is 0 or 1 || (plain && exponent is >= -2 and <= 3)) return new Tick(value, value.ToString("0.##", CultureInfo.InvariantCulture));
        var raised = exponent.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
        return new Tick(value, mantissa == 1 ? "10" : $"{mantissa}×10", raised);
    }

    private static int NiceEvery(int rough) => rough switch { <= 1 => 1, 2 => 2, 3 => 3, <= 5 => 5, <= 10 => 10, <= 20 => 20, <= 50 => 50, _ => 100 };

    private static int Modulo(int a, int b) => (a % b + b) % b;
}
