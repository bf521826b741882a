using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Tests;

public class StyleSheetTests
{
    private const double EnoughForText = 4.5; // WCAG 2.2, level AA

    private static readonly Dictionary<string, string[]> Colours = Regex
        .Matches(PageTemplate.Asset("site.css"), @"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)")
        .ToDictionary(match => match.Groups[1].Value, match => new[] { match.Groups[2].Value, match.Groups[3].Value });

    [Theory]
    [InlineData("ink", "paper raised notice-back try-back slip-back fail-back")]
    [InlineData("soft", "paper raised fail-back notice-back")]
    [InlineData("link", "paper raised notice-back try-back slip-back fail-back")]
    [InlineData("accent", "paper")]
    [InlineData("pass", "paper pass-back notice-back")]
    [InlineData("fail", "paper fail-back")]
    [InlineData("open", "paper open-back")]
    [InlineData("notice", "notice-back")]
    [InlineData("try", "try-back")]
    [InlineData("slip", "slip-back")]
    [InlineData("hl-keyword", "raised")]
    [InlineData("hl-type", "raised")]
    [InlineData("hl-method", "raised")]
    [InlineData("hl-string", "raised")]
    [InlineData("hl-number", "raised")]
    [InlineData("hl-comment", "raised")]
    public void Text_stands_out_from_every_ground_it_is_set_on(string text, string grounds)
    {
        foreach (string ground in grounds.Split(' '))
            for (int theme = 0; theme < 2; theme++)
            {
                double contrast = Contrast(Colours[text][theme], Colours[ground][theme]);
                Assert.True(contrast >= EnoughForText, $"{text} on {ground}, {(theme == 0 ? "light" : "dark")}: {contrast:0.00}");
            }
    }

    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }
}
